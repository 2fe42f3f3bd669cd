package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.standalone.demonstration.Demonstration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator's work with actors in a browser: adding, mending, two people at once, taking back. */
@ExtendWith(WithDemonstration.class)
class EditingTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3202");
    private static final String ACTORS = "/site/" + NETWORK + "/akteri";

    private final SharedDemonstration demonstration;

    EditingTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
    }

    private static Locator field(Page page, String pointer) {
        return page.locator("[name=\"" + pointer + "\"]");
    }

    private static void save(Page page) {
        assertThat(page.locator("form[data-ready]")).isVisible();
        page.locator(".form-bar button[type=submit]").click();
    }

    /** The address of the record that was stored. */
    private static String stored(Page page) {
        save(page);
        page.waitForURL(Pattern.compile("after=\\d+"));
        return page.url().replaceAll("\\?.*", "");
    }

    private static String added(Page page, String name) {
        page.navigate(ACTORS + "/novy");
        field(page, "/identity/name").fill(name);
        return stored(page);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        var page = demonstration.signedIn();
        page.navigate(ACTORS + "/novy");
        field(page, "/identity/name").fill("Nízkoprahový klub <b>Zkouška</b>");
        field(page, "/identity/ico").fill("123");
        field(page, "/capacity/total").fill("3");
        field(page, "/capacity/free").fill("5");
        save(page);

        assertThat(page.locator("[data-errors]")).containsText("IČO");
        assertThat(field(page, "/identity/ico")).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "/capacity/free")).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "/identity/name")).hasValue("Nízkoprahový klub <b>Zkouška</b>");
        Browser.assertAccessible(page);

        field(page, "/identity/ico").fill("");
        field(page, "/capacity/free").fill("2");
        stored(page);
        assertThat(page.locator(".record .name")).hasText("Nízkoprahový klub <b>Zkouška</b>");
        assertThat(page.locator(".record")).containsText("volných 2");
    }

    @Test
    void a_likely_duplicate_is_shown_while_its_name_is_typed() {
        var page = demonstration.signedIn();
        page.navigate(ACTORS + "/novy");
        field(page, "/identity/name").fill("adiktologicka ambulance");

        assertThat(page.locator("[data-similar-place]")).containsText("Adiktologická ambulance");
    }

    @Test
    void whose_session_ended_signs_in_over_the_form_and_loses_nothing() {
        var page = demonstration.open(ColorScheme.LIGHT);
        Browser.signIn(page, Demonstration.LOGIN, Demonstration.PASSWORD);
        page.navigate(ACTORS + "/novy");
        field(page, "/identity/name").fill("Aktér přes konec přihlášení");
        endSession(page);
        save(page);

        var again = page.locator("dialog.sign-in-again");
        assertThat(again).containsText("co jste vyplnili, zůstane");
        Browser.assertAccessible(page);
        again.locator("#login").fill(Demonstration.LOGIN);
        again.locator("#password").fill(Demonstration.PASSWORD);
        again.locator("[type=submit]").click();
        page.waitForURL(Pattern.compile("after=\\d+"));

        assertThat(page.locator(".record .name")).hasText("Aktér přes konec přihlášení");
    }

    /** As if the time had run out: the browser still sends what the service no longer knows. */
    private static void endSession(Page page) {
        var cookies = page.context().cookies();
        page.evaluate("() => fetch('/api/session', { method: 'DELETE', headers: { 'X-XSRF-TOKEN': "
                + "decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1]) } })"
                + ".then((answer) => { if (!answer.ok) throw new Error(answer.status); })");
        page.context()
                .addCookies(cookies.stream()
                        .map(one -> new Cookie(one.name, one.value)
                                .setDomain(one.domain)
                                .setPath(one.path)
                                .setHttpOnly(one.httpOnly)
                                .setSecure(one.secure))
                        .toList());
    }

    @Test
    void a_change_is_taken_back_with_one_click() {
        var page = demonstration.signedIn();
        var record = added(page, "Aktér k vrácení");
        page.navigate(record + "/upravit");
        field(page, "/classification/founder").fill("Omylem");
        stored(page);
        assertThat(page.locator(".record #udaje")).containsText("Omylem");

        page.locator(".saved button", new Page.LocatorOptions().setHasText("Vrátit zpět"))
                .click();

        assertThat(page.locator(".saved")).containsText("vrácená");
        assertThat(page.locator(".record #udaje")).not().containsText("Omylem");
    }

    @Test
    void the_second_of_two_people_chooses_field_by_field() {
        var page = demonstration.signedIn();
        var record = added(page, "Aktér pro dva");
        page.navigate(record + "/upravit");
        var other = demonstration.signedIn();
        other.navigate(record + "/upravit");
        field(other, "/classification/founder").fill("Kraj");
        field(other, "/availability/web").fill("druhy.example.cz");
        stored(other);

        field(page, "/classification/founder").fill("Město");
        field(page, "/classification/kindOfService").fill("poradna");
        save(page);
        var conflict = page.locator("[data-conflict]");
        assertThat(conflict.locator("tbody tr")).hasCount(1);
        assertThat(conflict).containsText("Kraj");
        assertThat(conflict).containsText("Město");
        Browser.assertAccessible(page);
        conflict.locator("input[value=mine]").check();
        conflict.locator("button").click();
        page.waitForURL(Pattern.compile("after=\\d+"));

        assertThat(page.locator(".record #udaje")).containsText("Město");
        assertThat(page.locator(".record-head")).containsText("poradna");
        assertThat(page.locator(".record #udaje")).containsText("druhy.example.cz");
    }

    @Test
    void contacts_and_private_notes_are_kept_and_erased() {
        var page = demonstration.signedIn();
        var record = added(page, "Aktér s kontaktem");
        page.navigate(record + "/kontakty/novy");
        field(page, "/name").fill("Kontaktní Osoba");
        field(page, "/phone").fill("777 000 111");
        field(page, "/urgent").check();
        stored(page);
        assertThat(page.locator("#kontakty")).containsText("777 000 111");
        page.locator("#poznamky .section-action").click();
        field(page, "/text").fill("Jen pro mě");
        field(page, "/visibility").selectOption("PRIVATE");
        assertThat(page.locator("[data-explanation]").last()).containsText("jen vy");
        stored(page);
        assertThat(page.locator("#poznamky")).containsText("Jen pro mě");

        page.locator("#kontakty .row-actions a").click();
        page.locator(".record-actions a", new Page.LocatorOptions().setHasText("Vymazat"))
                .click();
        assertThat(page.locator(".record-head")).containsText("natrvalo");
        stored(page);
        assertThat(page.locator("#kontakty")).not().containsText("777 000 111");
        assertThat(page.locator("#historie")).not().containsText("Kontaktní Osoba");
    }

    @Test
    void leaving_with_unsaved_changes_asks_first() {
        var page = demonstration.signedIn();
        page.navigate(ACTORS + "/novy");
        field(page, "/identity/name").fill("Rozepsaný");
        assertThat(page.locator("form[data-ready]")).isVisible();
        var asked = new StringBuilder();
        page.onceDialog(dialog -> {
            asked.append(dialog.message());
            dialog.dismiss();
        });
        page.locator("[data-give-up]").click();

        assertThat(asked.toString()).contains("neuložené");
        assertThat(field(page, "/identity/name")).hasValue("Rozepsaný");
    }
}
