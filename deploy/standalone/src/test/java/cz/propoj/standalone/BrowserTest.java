package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.standalone.demonstration.Demonstration;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service as a coordinator meets it: in a browser, with the demonstration network. */
@ExtendWith(WithDemonstration.class)
class BrowserTest {
    private static final String TACHOV = "/site/orp-3215";

    /** A network without a record, to take workbooks over into. */
    private static final NetworkId EMPTY = new NetworkId("orp-3211");

    private final SharedDemonstration demonstration;

    BrowserTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void establish(SharedDemonstration demonstration) {
        demonstration.established(EMPTY);
    }

    private static Path[] workbooks(int year) {
        return Stream.of("akteri", "platformy", "potreby")
                .map(name -> resource("/demonstration/tachov-" + year + "/" + name + ".xlsx"))
                .toArray(Path[]::new);
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(BrowserTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void upload(Page page, Path... files) {
        page.locator("#files").setInputFiles(files);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zkontrolovat"))
                .click();
    }

    @Test
    void a_wrong_password_is_told_kindly() {
        var page = demonstration.open(ColorScheme.LIGHT);
        page.navigate("/prihlaseni");
        page.getByLabel("Přihlašovací jméno").fill(Demonstration.LOGIN);
        page.locator("#password").fill("něco jiného");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Přihlásit se"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("nesouhlasí");
    }

    @Test
    void signing_in_before_the_scripts_have_come_is_not_lost() {
        var held = new ArrayList<Route>();
        var page = demonstration.open(ColorScheme.LIGHT);
        page.route("**/propoj.js", held::add);
        page.navigate("/prihlaseni", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.getByLabel("Přihlašovací jméno").fill(Demonstration.LOGIN);
        page.locator("#password").fill(Demonstration.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Přihlásit se"))
                .click();
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page).hasURL(Pattern.compile(".*/prihlaseni"));

        page.unroute("**/propoj.js");
        held.forEach(Route::resume);

        page.waitForURL("**/site/**");
    }

    @Test
    void the_demonstration_has_its_actors_platforms_meetings_and_needs() {
        var page = demonstration.signedIn();

        page.navigate(TACHOV + "/akteri");
        assertThat(page.locator("main")).containsText("38");
        page.navigate(TACHOV + "/platformy");
        assertThat(page.locator("main tbody tr")).hasCount(10);
        page.navigate(TACHOV + "/setkani");
        assertThat(page.locator("main tbody tr")).hasCount(28);
    }

    @Test
    void the_workbooks_of_2025_again_make_no_difference() throws IOException {
        var page = demonstration.signedIn();
        page.navigate(TACHOV + "/sesity");

        upload(page, workbooks(2025));

        assertThat(page.locator("main")).containsText(Pattern.compile("[Bb]eze změny"));
    }

    @Test
    void workbooks_taken_over_through_the_page_are_found_in_the_three_views() {
        var page = demonstration.signedIn();
        page.navigate("/site/" + EMPTY + "/sesity");

        upload(page, workbooks(2025));
        page.locator("[data-part=review]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Uložit")))
                .first()
                .click();
        assertThat(page.locator("[data-part=result]")).isVisible();

        page.navigate("/site/" + EMPTY + "/akteri?q=adiktologicka");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Adiktologická ambulance"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("Tým pro mládež");
        page.navigate("/site/" + EMPTY + "/setkani?q=rizikove%20party");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        page.navigate("/site/" + EMPTY + "/potreby?q=zvidavost");
        assertThat(page.locator("main")).containsText("Knihovna a besedy");
    }

    @Test
    void no_page_breaks_wcag_in_light_or_in_the_dark() {
        var page = demonstration.open(ColorScheme.LIGHT);
        page.navigate("/prihlaseni");
        Browser.assertAccessibleInBothSchemes(page);
        Browser.signIn(page, Demonstration.LOGIN, Demonstration.PASSWORD);
        for (var path : new String[] {
            TACHOV,
            TACHOV + "/akteri",
            TACHOV + "/akteri?q=nicneniuplne",
            TACHOV + "/platformy",
            TACHOV + "/setkani",
            TACHOV + "/potreby",
            TACHOV + "/sesity",
            TACHOV + "/porovnani?od=2024-12-31&do=2025-12-31",
            TACHOV + "/casova-osa",
            TACHOV + "/akteri?stav=2024-12-31",
            TACHOV + "/lide",
            "/ucet",
            "/napoveda?sit=orp-3215",
            TACHOV + "/neni"
        }) {
            page.navigate(path);
            Browser.assertAccessibleInBothSchemes(page);
        }
        for (var list : new String[] {"/akteri", "/platformy", "/setkani", "/potreby"}) {
            page.navigate(TACHOV + list);
            page.locator("main tbody a").first().click();
            page.waitForURL("**" + list + "/*");
            Browser.assertAccessibleInBothSchemes(page);
        }
        page.navigate(TACHOV + "/sesity");
        upload(page, workbooks(2024));
        assertThat(page.locator("[data-part=review]")).isVisible();
        Browser.assertAccessibleInBothSchemes(page);
    }

    @Test
    void no_page_of_administration_breaks_wcag_in_light_or_in_the_dark() {
        var page = demonstration.administering();
        for (var path : new String[] {
            "/sprava", "/sprava/site/orp-3215", "/sprava/ucty/" + Demonstration.COORDINATOR, "/sprava/pristupy"
        }) {
            page.navigate(path);
            Browser.assertAccessibleInBothSchemes(page);
        }
    }

    @Test
    void a_visitor_of_the_example_signs_in_as_anybody_with_one_press() {
        for (var who : new String[] {"Krajský plánovač", "Case manažer", "Zástupce aktéra", "Čtenář", "Správce účtů"}) {
            var page = demonstration.open(ColorScheme.LIGHT);
            page.navigate("/prihlaseni");
            assertThat(page.locator("#sign-in[data-ready]")).hasCount(1);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(who))
                    .click();
            page.waitForURL(address -> !address.endsWith("/prihlaseni"));
            assertThat(page.locator(".tag-example")).hasText("ukázka");
            assertThat(page.locator("main h1")).isVisible();
        }
    }

    @Test
    void the_comparison_of_two_years_is_printed_on_three_pages_without_an_id_in_it() {
        var page = demonstration.signedIn();
        page.navigate(TACHOV + "/porovnani?od=2024-12-31&do=2025-12-31");
        assertThat(page.locator(".compared-measures")).hasCount(2);

        var printed =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);

        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(printed)
                        .results()
                        .count())
                .isEqualTo(3);
        assertThat(page.locator("main").innerText())
                .contains("Souhrn")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void an_invited_case_manager_sets_a_password_and_comes_into_the_network() {
        var page = demonstration.signedIn();
        page.navigate(TACHOV + "/lide");
        var invitation = page.locator("form[data-send$='/people']");
        invitation
                .getByLabel("Jméno", new Locator.GetByLabelOptions().setExact(true))
                .fill("Pozvaná manažerka");
        invitation.getByLabel("Přihlašovací jméno").fill("pozvana");
        invitation.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("[data-value]")).containsText("/pozvanka/");
        var link = page.locator("[data-value]").textContent();

        var invited = demonstration.open(ColorScheme.DARK);
        invited.navigate(link);
        Browser.assertAccessible(invited);
        invited.locator("#fresh").fill("krátké");
        invited.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nastavit heslo"))
                .click();
        assertThat(invited.locator(".field-error")).containsText("aspoň 10");
        invited.locator("#fresh").fill("čtyři slova za sebou");
        invited.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nastavit heslo"))
                .click();
        invited.waitForURL("**/prihlaseni?nastaveno");
        Browser.signIn(invited, "pozvana", "čtyři slova za sebou");
        invited.navigate(TACHOV + "/akteri");
        assertThat(invited.locator("main")).containsText("38");
        invited.navigate(link);
        assertThat(invited.locator("main")).containsText("Odkaz už neplatí");
    }

    @Test
    void a_program_reads_with_a_token_that_is_shown_once() {
        var page = demonstration.signedIn();
        page.navigate("/ucet");
        page.getByLabel("K čemu bude").fill("Přehled na kraji");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vydat klíč"))
                .click();
        assertThat(page.locator("[data-value]")).containsText("propoj_");

        page.reload();

        assertThat(page.locator("main")).containsText("Přehled na kraji");
        assertThat(page.locator("[data-value]")).isHidden();
    }

    @Test
    void pages_and_data_come_from_this_service_alone() {
        var page = demonstration.open(ColorScheme.LIGHT);
        var answer = Objects.requireNonNull(page.navigate("/prihlaseni"));

        assertThat(answer.headerValue("content-security-policy")).contains("default-src 'self'");
    }

    @Test
    void whatever_asks_an_outside_host_is_found_out() {
        var page = demonstration.open(ColorScheme.LIGHT);

        assertThatThrownBy(() -> page.navigate("http://jinde.example/"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("http://jinde.example/");
    }
}
