package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import cz.propoj.contract.networks.NetworkId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cells of the lists that are changed where they stand, as a coordinator does it in a browser. */
@ExtendWith(WithDemonstration.class)
class CellTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3201");
    private static final String SITE = "/site/" + NETWORK;
    private static final String ACTORS = SITE + "/akteri";

    private final SharedDemonstration demonstration;

    CellTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
    }

    private Page listed(String address) {
        var page = demonstration.signedIn();
        list(page, address);
        return page;
    }

    private static void list(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("[data-module=cell][data-ready]")).hasCount(1);
    }

    /** The cell of the first row of the list. */
    private static Locator cell(Page page, String field) {
        return page.locator(".grid tbody tr td[data-edit=\"" + field + "\"]").first();
    }

    private static Locator typed(Page page) {
        return page.locator(".grid [data-typed]");
    }

    @Test
    void a_double_click_changes_a_text_and_one_click_takes_it_back() {
        var page = listed(ACTORS + "?q=adiktologicka&columns=founder");
        var before = cell(page, "founder").textContent().strip();
        cell(page, "founder").dblclick();
        assertThat(typed(page)).isFocused();
        typed(page).fill("Zkušební zřizovatel");
        typed(page).press("Enter");

        assertThat(cell(page, "founder")).hasText("Zkušební zřizovatel");
        assertThat(cell(page, "founder")).isFocused();
        assertThat(page.locator(".saved")).containsText("Uloženo");
        assertThat(page).not().hasURL(Pattern.compile("/akteri/[0-9a-f]"));

        page.locator(".saved button", new Page.LocatorOptions().setHasText("Vrátit zpět"))
                .click();
        assertThat(page.locator(".saved")).containsText("vrácená");
        assertThat(cell(page, "founder")).hasText(before);
    }

    @Test
    void the_keyboard_alone_finds_a_cell_chooses_from_the_code_list_and_goes_on() {
        var page = listed(ACTORS + "?q=knihovna&columns=sector,freeCapacity");
        page.locator(".grid a.row-link").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(cell(page, "sector")).isFocused();
        page.keyboard().press("F2");
        assertThat(typed(page)).isFocused();
        typed(page).selectOption("JUSTICE");
        page.keyboard().press("Tab");

        assertThat(cell(page, "sector")).hasText("spravedlnost");
        assertThat(cell(page, "freeCapacity")).isFocused();
        page.keyboard().press("Enter");
        typed(page).fill("4");
        Browser.assertAccessible(page);
        page.keyboard().press("Enter");
        assertThat(cell(page, "freeCapacity")).hasText("4");

        page.reload();
        assertThat(cell(page, "sector")).hasText("spravedlnost");
        assertThat(cell(page, "freeCapacity")).hasText("4");
    }

    @Test
    void typing_on_a_cell_writes_over_it_and_enter_stores_it() {
        var page = listed(ACTORS + "?q=gymnazium&columns=founder,sector");
        cell(page, "founder").focus();
        page.keyboard().type("Kraj");
        assertThat(typed(page)).hasValue("Kraj");
        page.keyboard().press("Enter");
        assertThat(cell(page, "founder")).hasText("Kraj");

        cell(page, "sector").focus();
        page.keyboard().press("Delete");
        assertThat(typed(page)).hasValue("");
        page.keyboard().press("Escape");
        assertThat(cell(page, "sector")).hasText("školství");
    }

    @Test
    void escape_gives_up_and_nothing_is_stored() {
        var page = listed(ACTORS + "?q=farnost&columns=web");
        var before = cell(page, "web").textContent().strip();
        cell(page, "web").dblclick();
        typed(page).fill("https://omylem.example.cz");
        typed(page).press("Escape");

        assertThat(cell(page, "web")).hasText(before);
        assertThat(cell(page, "web")).isFocused();
        page.reload();
        assertThat(cell(page, "web")).hasText(before);
    }

    @Test
    void what_the_service_refuses_is_said_in_the_cell_and_what_was_typed_stays() {
        var page = listed(ACTORS + "?q=policie&columns=ageTo,ico");
        cell(page, "ageTo").dblclick();
        typed(page).fill("patnáct");
        typed(page).press("Enter");
        assertThat(page.locator("#cell-error")).containsText("celé číslo");
        typed(page).fill("1500");
        typed(page).press("Enter");
        assertThat(page.locator("#cell-error")).not().containsText("celé číslo");
        assertThat(page.locator("#cell-error")).isVisible();
        assertThat(typed(page)).hasValue("1500");
        assertThat(typed(page)).hasAttribute("aria-invalid", "true");
        typed(page).press("Escape");

        cell(page, "ico").dblclick();
        typed(page).fill("12345678");
        typed(page).press("Enter");
        assertThat(page.locator("#cell-error")).containsText("IČO");
    }

    @Test
    void whoever_was_faster_is_told_of_in_the_cell_and_nothing_is_overwritten_unasked() {
        var address = ACTORS + "?q=gymnazium&columns=founder,kindOfService";
        var mine = listed(address);
        var theirs = listed(address);
        cell(mine, "founder").dblclick();
        typed(mine).fill("Moje znění");

        cell(theirs, "founder").dblclick();
        typed(theirs).fill("Jejich znění");
        typed(theirs).press("Enter");
        assertThat(cell(theirs, "founder")).hasText("Jejich znění");

        typed(mine).press("Enter");
        assertThat(mine.locator("#cell-error")).containsText("Jejich znění");
        Browser.assertAccessible(mine);
        mine.keyboard().press("Escape");
        assertThat(cell(mine, "founder")).hasText("Jejich znění");

        cell(mine, "founder").dblclick();
        typed(mine).fill("Dohodnuté znění");
        cell(theirs, "kindOfService").dblclick();
        typed(theirs).fill("poradenství pro rodiny");
        typed(theirs).press("Enter");
        assertThat(cell(theirs, "kindOfService")).hasText("poradenství pro rodiny");
        typed(mine).press("Enter");
        assertThat(cell(mine, "founder")).hasText("Dohodnuté znění");
        assertThat(cell(mine, "kindOfService")).hasText("poradenství pro rodiny");
    }

    @Test
    void the_level_of_a_need_and_the_phase_of_an_activity_are_changed_in_the_list() {
        var page = listed(SITE + "/potreby?q=zvidavost");
        cell(page, "level").dblclick();
        typed(page).selectOption("5");
        typed(page).press("Enter");
        assertThat(cell(page, "level").locator("b")).hasText("5");
        assertThat(cell(page, "level")).isFocused();

        cell(page, "phase").focus();
        page.keyboard().press("F2");
        typed(page).selectOption("INTERVENTION");
        typed(page).press("Enter");
        assertThat(cell(page, "phase")).hasText("intervence");
        assertThat(cell(page, "level").locator("b")).hasText("5");
    }

    @Test
    void a_platform_changes_its_frequency_in_the_list_and_keeps_its_members() {
        var page = listed(SITE + "/platformy?columns=frequency,members");
        var members = page.locator(".grid tbody tr").first().locator("td").last();
        var before = members.textContent();
        cell(page, "frequency").dblclick();
        typed(page).fill("každé druhé úterý");
        typed(page).press("Enter");

        assertThat(cell(page, "frequency")).hasText("každé druhé úterý");
        assertThat(members.textContent()).isEqualTo(before);
    }

    @Test
    void one_click_still_opens_the_record_and_an_earlier_date_changes_nothing() {
        var page = listed(ACTORS + "?q=adiktologicka&columns=founder");
        cell(page, "founder").click();
        page.waitForURL(Pattern.compile("/akteri/[0-9a-f-]{36}"));

        page.navigate(ACTORS + "?stav=2024-12-31");
        assertThat(page.locator(".grid tbody tr").first()).isVisible();
        assertThat(page.locator("td[data-edit]")).hasCount(0);
        assertThat(page.locator("[data-module=cell]")).hasCount(0);
    }
}
