package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an administrator does in a browser: giving the role of an actor, establishing a network of a territory by hand,
 * comparing what is shown with the log.
 */
@ExtendWith(WithDemonstration.class)
class AdministrationTest {
    private final SharedDemonstration demonstration;

    AdministrationTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    private static void administer(Page page) {
        page.navigate("/sprava");
        assertThat(page.locator("[data-module=access][data-ready]")).hasCount(1);
    }

    @Test
    void an_actor_gets_its_own_user_by_the_address_of_its_record() {
        var page = demonstration.signedIn();
        page.navigate("/site/orp-3215/akteri?q=knihovna");
        page.locator(".grid a.row-link").first().click();
        page.waitForURL(Pattern.compile("/akteri/[0-9a-f-]{36}"));
        var name = page.locator(".record .name").textContent().strip();
        var address = page.url();

        page = demonstration.administering();
        administer(page);
        page.locator("#new-name").fill("Zástupkyně knihovny");
        page.locator("#new-login").fill("zastupkyne");
        page.locator("#new-role").selectOption("ACTOR");
        page.locator("#new-actor").fill(address);
        assertThat(page.locator("#new-network")).hasValue("orp-3215");
        Browser.assertAccessible(page);
        page.locator("form[data-send='POST /api/invitations'] button[type=submit]")
                .click();
        assertThat(page.locator("[data-value]")).containsText("/pozvanka/");
        var link = page.locator("[data-value]").textContent();

        var invited = demonstration.open(ColorScheme.LIGHT);
        invited.navigate(link);
        invited.locator("#fresh").fill("čtyři slova za sebou");
        invited.locator("form button[type=submit]").click();
        invited.waitForURL("**/prihlaseni?nastaveno");
        Browser.signIn(invited, "zastupkyne", "čtyři slova za sebou");
        invited.navigate("/site/orp-3215/akteri?q=knihovna&columns=freeCapacity");
        assertThat(invited.locator("tr", new Page.LocatorOptions().setHasText(name))
                        .locator("td[data-edit=freeCapacity]"))
                .hasCount(1);
        invited.navigate("/site/orp-3215/akteri?q=gymnazium&columns=freeCapacity");
        assertThat(invited.locator(".grid tbody tr").first()).isVisible();
        assertThat(invited.locator("td[data-edit]")).hasCount(0);
    }

    @Test
    void an_address_that_is_of_no_actor_is_said_at_its_field() {
        var page = demonstration.administering();
        administer(page);
        page.locator("#new-name").fill("Nikdo");
        page.locator("#new-login").fill("nikdo");
        page.locator("#new-role").selectOption("ACTOR");
        page.locator("#new-network").selectOption("orp-3215");
        page.locator("#new-actor").fill("00000000-0000-4000-8000-000000000000");
        page.locator("form[data-send='POST /api/invitations'] button[type=submit]")
                .click();

        assertThat(page.locator("#new-actor-error")).isVisible();
        assertThat(page.locator("#new-actor")).hasAttribute("aria-invalid", "true");
        page.locator("#new-role").selectOption("READER");
        assertThat(page.locator("#new-actor")).isHidden();
    }

    @Test
    void a_network_of_a_territory_that_is_not_listed_is_established_by_hand() {
        var page = demonstration.administering();
        administer(page);
        var form = page.locator("details.by-hand");
        form.locator("summary").click();
        form.getByLabel("Název území").fill("Praha 12 – Modřany");
        assertThat(form.getByLabel("Kód", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("uzemi-praha-12-modrany");
        form.getByLabel("Kraj").selectOption("CZ010");
        Browser.assertAccessible(page);
        form.locator("button[type=submit]").click();

        page.waitForURL(Pattern.compile("after=\\d+"));
        assertThat(page.locator("#administration")).containsText("uzemi-praha-12-modrany");
        page.locator("#administration a", new Page.LocatorOptions().setHasText("Praha 12"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/sprava/site/uzemi-praha-12-modrany"));
    }

    @Test
    void a_projection_is_compared_with_the_log() {
        var page = demonstration.administering();
        page.navigate("/sprava/provoz");
        assertThat(page.locator("[data-module=operations][data-ready]")).hasCount(1);
        page.locator("[data-compare=actors]").click();

        assertThat(page.locator("[data-done]"))
                .containsText(Pattern.compile("Projekce actors souhlasí se záznamem. Porovnaných záznamů: [1-9]"));
        Browser.assertAccessible(page);
    }
}
