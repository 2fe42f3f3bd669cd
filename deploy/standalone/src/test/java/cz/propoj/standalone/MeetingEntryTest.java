package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import cz.propoj.contract.networks.NetworkId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing down who came, from the keyboard alone, and the life of a platform, in a browser. */
@ExtendWith(WithDemonstration.class)
class MeetingEntryTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3203");
    private static final String SITE = "/site/" + NETWORK;
    private static final Pattern STORED = Pattern.compile("after=\\d+");
    private static final String OFFERED =
            "[...document.querySelector('template[data-all]').content.querySelectorAll('i')].map(one => one.textContent)";

    private final SharedDemonstration demonstration;

    MeetingEntryTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        assertThat(page.locator("form[data-ready]")).isVisible();
    }

    private static String stored(Page page) {
        page.locator(".form-bar button[type=submit]").click();
        page.waitForURL(STORED);
        return page.url().replaceAll("\\?.*", "");
    }

    private static Locator entry(Page page) {
        return page.locator("[data-pointer='/attendance'] [data-entry]");
    }

    private static Locator came(Page page) {
        return page.locator("[data-pointer='/attendance'] [data-list] > li");
    }

    private static void type(Page page, String words) {
        entry(page).focus();
        page.keyboard().type(words);
    }

    private static String meeting(Page page, String topic, String... actors) {
        open(page, SITE + "/setkani/nove");
        page.locator("[name=\"/agenda/topic\"]").fill(topic);
        for (var actor : actors) {
            type(page, actor);
            page.keyboard().press("Enter");
        }
        return stored(page);
    }

    private static String platform(Page page) {
        page.navigate(SITE + "/platformy");
        return SITE + "/platformy/"
                + page.locator("main tbody tr[data-row]").nth(1).getAttribute("data-row");
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered(Page page) {
        return (List<String>) page.evaluate(OFFERED);
    }

    private static String withoutDiacritics(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    @Test
    void twenty_names_are_written_down_without_touching_the_mouse_and_stored_in_one_request() {
        var page = demonstration.signedIn();
        open(page, SITE + "/setkani/nove");
        var names = offered(page).subList(0, 20);
        var sent = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.method().equals("GET")) {
                sent.add(request.method() + " " + request.url());
            }
        });
        page.locator("[name=\"/agenda/topic\"]").fill("Dvacet jmen");
        for (var name : names) {
            type(page, withoutDiacritics(name).toLowerCase(java.util.Locale.ROOT) + " 2");
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("[data-pointer='/attendance'] [data-sum]")).containsText("Aktérů: 20, lidí: 40.");
        Browser.assertAccessible(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(STORED);

        assertThat(page.locator("#ucast .rows > li")).hasCount(20);
        assertThat(page.locator("#ucast .rows > li").first()).containsText(names.getFirst());
        assertThat(page.locator("#ucast .rows > li").first()).containsText("2 lidé");
        assertThat(sent).hasSize(1);
    }

    @Test
    void usual_abbreviations_find_names_in_full_and_what_finds_nothing_says_so() {
        var page = demonstration.signedIn();
        open(page, SITE + "/setkani/nove");
        var school = offered(page).stream()
                .filter(name -> name.startsWith("Základní škola "))
                .findFirst()
                .orElseThrow();
        type(page, withoutDiacritics(school.replace("Základní škola ", "")) + " zš");
        page.keyboard().press("Enter");
        assertThat(came(page)).containsText(school);

        type(page, "Spolek přátel pstruhů");
        assertThat(page.locator("[data-offers]")).containsText("Nikdo takový v síti není");
        page.keyboard().press("Escape");
    }

    @Test
    void tab_goes_on_to_the_number_and_backspace_takes_the_last_one_away() {
        var page = demonstration.signedIn();
        open(page, SITE + "/setkani/nove");
        type(page, "ospod");
        page.keyboard().press("Tab");
        page.keyboard().type("4");
        page.keyboard().press("Enter");
        assertThat(entry(page)).isFocused();
        assertThat(came(page)).hasCount(1);
        assertThat(came(page).locator("input")).hasValue("4");

        type(page, "knih");
        page.keyboard().press("Enter");
        assertThat(came(page)).hasCount(2);
        page.keyboard().press("Backspace");
        assertThat(came(page)).hasCount(1);
        assertThat(came(page)).containsText("OSPOD");
    }

    @Test
    void whoever_is_not_in_the_network_gets_there_only_when_that_is_chosen() {
        var page = demonstration.signedIn();
        open(page, SITE + "/setkani/nove");
        type(page, "Spolek přátel pstruhů");
        page.keyboard().press("Enter");
        assertThat(came(page)).hasCount(0);
        assertThat(page.locator("[data-sum]")).containsText("šipkou dolů");

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(came(page)).hasCount(1);
        stored(page);
        page.locator("#ucast .rows a").click();
        assertThat(page.locator(".record .name")).hasText("Spolek přátel pstruhů");
    }

    @Test
    void what_was_typed_and_not_confirmed_is_not_lost_silently() {
        var page = demonstration.signedIn();
        open(page, SITE + "/setkani/nove");
        type(page, "ospod");
        page.locator(".form-bar button[type=submit]").click();

        assertThat(page.locator("[data-errors]")).containsText("ještě není v seznamu");
        assertThat(entry(page)).hasValue("ospod");
    }

    @Test
    void a_number_of_people_that_makes_no_sense_is_said_at_the_field() {
        var page = demonstration.signedIn();
        open(page, SITE + "/setkani/nove");
        type(page, "ospod");
        page.keyboard().press("Tab");
        page.keyboard().type("-3");
        page.locator(".form-bar button[type=submit]").click();

        assertThat(page.locator("[data-pointer='/attendance'] .field-error")).containsText("nejméně 1");
    }

    @Test
    void two_people_who_write_down_the_same_meeting_lose_nobody() {
        var page = demonstration.signedIn();
        var record = meeting(page, "Dva zapisovatelé", "ospod");
        open(page, record + "/ucast");
        var other = demonstration.signedIn();
        open(other, record + "/ucast");
        type(other, "knih");
        other.keyboard().press("Enter");
        stored(other);

        type(page, "klinick");
        page.keyboard().press("Enter");
        page.locator(".form-bar button[type=submit]").click();
        var conflict = page.locator("[data-conflict]");
        assertThat(conflict).isVisible();
        assertThat(came(page)).hasCount(3);
        conflict.locator("button").click();
        page.waitForURL(STORED);

        assertThat(page.locator("#ucast .rows > li")).hasCount(3);
    }

    @Test
    void two_numbers_for_one_actor_are_chosen_from() {
        var page = demonstration.signedIn();
        var record = meeting(page, "Dvě čísla", "ospod 2");
        open(page, record + "/ucast");
        var other = demonstration.signedIn();
        open(other, record + "/ucast");
        came(other).locator("input").fill("5");
        stored(other);

        came(page).locator("input").fill("7");
        page.locator(".form-bar button[type=submit]").click();
        var conflict = page.locator("[data-conflict]");
        assertThat(conflict).containsText("(5)");
        assertThat(conflict).containsText("(7)");
        Browser.assertAccessible(page);
        conflict.locator("input[value=mine]").check();
        conflict.locator("button").click();
        page.waitForURL(STORED);

        assertThat(page.locator("#ucast")).containsText("7 lidí");
    }

    @Test
    void all_members_come_by_one_click_and_leave_by_one_step_back() {
        var page = demonstration.signedIn();
        var platform = platform(page);
        page.navigate(platform);
        page.locator(".record-actions a", new Page.LocatorOptions().setHasText("Zapsat setkání"))
                .click();
        assertThat(page.locator("form[data-ready]")).isVisible();
        page.locator("[data-groups] button").first().click();
        assertThat(came(page).first()).isVisible();
        var members = came(page).count();
        stored(page);
        assertThat(page.locator("#ucast .rows > li")).hasCount(members);

        page.locator(".saved button", new Page.LocatorOptions().setHasText("Vrátit zpět"))
                .click();
        assertThat(page.locator(".saved")).containsText("vrácená");
        assertThat(page.locator(".record-head .tags")).containsText("zrušené");
    }

    @Test
    void a_platform_that_ended_is_back_after_one_step_back() {
        var page = demonstration.signedIn();
        var platform = platform(page);
        open(page, platform + "/zanik");
        page.locator("[name=\"/reason\"]").fill("zkouška");
        stored(page);
        assertThat(page.locator(".record-head .tags")).containsText("zaniklá");

        page.locator(".saved button", new Page.LocatorOptions().setHasText("Vrátit zpět"))
                .click();
        assertThat(page.locator(".record-head .tags")).containsText("funguje");
    }

    @Test
    void no_page_breaks_wcag_in_light_or_in_the_dark() {
        var page = demonstration.signedIn();
        var platform = platform(page);
        for (var path : List.of(
                platform,
                platform + "/upravit",
                platform + "/slozeni",
                platform + "/zanik",
                SITE + "/platformy/nova",
                SITE + "/setkani/nove",
                SITE + "/setkani/prehled",
                SITE + "/setkani/vytizeni")) {
            page.navigate(path);
            Browser.assertAccessibleInBothSchemes(page);
        }
    }
}
