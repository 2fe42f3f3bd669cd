package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever works in a list stays where they were: after opening, saving, sorting, and on a phone. */
@ExtendWith(WithDemonstration.class)
class PlaceTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3204");
    private static final String ACTORS = "/site/" + NETWORK + "/akteri";
    /** How far from the left the columns stand. */
    private static final String COLUMNS = """
            () => [...document.querySelectorAll('tr.headings th')].map((one) => Math.round(one.getBoundingClientRect().left)).join(' ')
            """;

    /** What a browser may round away. */
    private static final double PIXEL = 1.5;

    private final SharedDemonstration demonstration;

    PlaceTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
    }

    private Page scrolled(String query) {
        var page = demonstration.signedIn();
        page.navigate(ACTORS + query);
        page.locator(".scroller").evaluate("(list) => { list.scrollTop = 280; list.scrollLeft = 90; }");
        return page;
    }

    private static Locator row(Page page) {
        return page.locator(".grid tr[data-row] a.row-link").nth(14);
    }

    private static double top(Locator element) {
        return Objects.requireNonNull(element.boundingBox()).y;
    }

    private static void open(Page page) {
        row(page).evaluate("(link) => link.click()");
        assertThat(page.locator(".record[data-record]")).isVisible();
        assertThat(page.locator(".record .name")).isFocused();
    }

    private static void edit(Page page, String founder) {
        page.locator(".record-actions a").first().click();
        assertThat(page.locator("form[data-ready]")).isVisible();
        page.locator("[name=\"/classification/founder\"]").fill(founder);
        page.locator(".form-bar button[type=submit]").click();
        page.waitForURL(Pattern.compile("after=\\d+"));
        assertThat(page.locator(".saved")).isVisible();
    }

    @Test
    void opening_a_record_moves_nothing_and_saving_it_comes_back_to_the_same_place() {
        var page = scrolled("?sort=-name&sector=EDUCATION&sector=SOCIAL_AFFAIRS&sector=HEALTH");
        var columns = page.evaluate(COLUMNS);
        var top = top(row(page));
        var name = row(page).textContent();

        open(page);
        assertThat(page.evaluate(COLUMNS)).isEqualTo(columns);
        assertThat(top(row(page))).isCloseTo(top, within(PIXEL));

        edit(page, "Kraj");

        assertThat(page.locator(".record .name")).isFocused();
        assertThat(page.locator(".record .name")).hasText(name);
        assertThat(page.locator("tr[aria-current] a.row-link")).hasText(name);
        assertThat(page.url()).contains("sort=-name").contains("sector=HEALTH");
        assertThat(page.evaluate(COLUMNS)).isEqualTo(columns);
        assertThat(top(row(page))).isCloseTo(top, within(PIXEL));

        page.keyboard().press("Escape");
        assertThat(page.locator(".record")).hasCount(0);
        assertThat(page.evaluate(COLUMNS)).isEqualTo(columns);
        assertThat(top(row(page))).isCloseTo(top, within(PIXEL));
        assertThat(row(page)).isFocused();
    }

    @Test
    void a_long_form_scrolls_by_itself_and_leaves_no_empty_page_below() {
        var page = scrolled("");
        open(page);
        page.locator(".record-actions a").first().click();
        assertThat(page.locator("form[data-ready]")).isVisible();

        assertThat(page.evaluate("document.scrollingElement.scrollHeight <= innerHeight"))
                .isEqualTo(true);
        assertThat(page.locator(".form-pane").evaluate("(pane) => pane.scrollHeight > pane.clientHeight"))
                .isEqualTo(true);
    }

    @Test
    void sorting_keeps_the_heading_focused_and_the_open_record_in_view() {
        var page = scrolled("?sort=name");
        open(page);
        var name = page.locator(".record .name").textContent();
        var heading = page.locator("#s-name");
        heading.focus();
        heading.press("Enter");
        page.waitForURL(Pattern.compile("sort=-name"));

        assertThat(page.locator("[aria-sort=descending]")).hasCount(1);
        assertThat(page.locator("#s-name")).isFocused();
        assertThat(page.locator(".record .name")).hasText(name);
        assertThat(page.locator("tr[aria-current]")).isInViewport();
        assertThat((Number) page.locator(".scroller").evaluate("(list) => list.scrollLeft"))
                .isEqualTo(90);
    }

    @Test
    void the_last_own_change_is_taken_back_by_ctrl_z_also_when_its_message_is_gone() {
        var page = scrolled("");
        open(page);
        edit(page, "Omylem zapsaný");
        assertThat(page.locator("#udaje")).containsText("Omylem zapsaný");
        page.locator(".saved button").last().click();
        assertThat(page.locator(".saved")).hasCount(0);

        page.keyboard().press("Control+z");

        assertThat(page.locator(".saved")).containsText("vrácená");
        assertThat(page.locator("#udaje")).not().containsText("Omylem zapsaný");
    }

    @Test
    void shift_marks_all_rows_between() {
        var page = demonstration.signedIn();
        page.navigate(ACTORS);
        var boxes = page.locator("[data-pick]");
        assertThat(page.locator("[data-module=bulk][data-ready]")).hasCount(1);
        boxes.nth(2).click();
        boxes.nth(6).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator("[data-pick]:checked")).hasCount(5);
        assertThat(page.locator("[data-module=bulk] [data-count]")).containsText("5");

        row(page).focus();
        page.keyboard().press("Shift+Space");
        assertThat(page.locator("[data-pick]:checked")).hasCount(13);
    }

    @Test
    void the_first_row_is_reached_by_a_few_keys() {
        var page = demonstration.signedIn();
        page.navigate(ACTORS);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-to-rows]")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("a.row-link").first()).isFocused();
    }

    @Test
    void rows_have_one_line_until_whole_texts_are_wanted() {
        var page = demonstration.signedIn();
        page.navigate(ACTORS);
        var tallest = "(rows) => Math.max(...rows.map((row) => row.getBoundingClientRect().height))";
        assertThat(((Number) page.locator(".grid tr[data-row]").evaluateAll(tallest)).doubleValue())
                .isLessThan(36);
        assertThat(page.locator(".grid .more").first()).isVisible();

        page.navigate(ACTORS + "?hustota=cele");

        assertThat(page.locator(".list.whole")).isVisible();
        assertThat(page.locator(".grid .more").first()).isHidden();
        page.navigate(ACTORS + "?hustota=radky");
    }

    @Test
    void on_a_phone_the_card_opens_at_its_heading_with_the_call_button_under_the_name() {
        var page = demonstration.signedIn();
        page.setViewportSize(390, 844);
        page.navigate("/site/orp-3215/akteri?q=M%C4%9Bstsk%C3%A1%20policie");
        var link = page.locator("a.row-link").first();
        link.click();
        assertThat(page.locator(".record .name")).isFocused();
        assertThat(page.locator(".record .name")).isInViewport();

        var call = page.locator(".record a[href^='tel:']").first();
        assertThat(call).isInViewport();
        // Both at one moment: until the record has slid into its place they move.
        var gap = (Number) call.evaluate("call => call.getBoundingClientRect().top"
                + " - document.querySelector('.record .name').getBoundingClientRect().bottom");
        assertThat(gap.doubleValue()).isBetween(-1.0, 80.0);
        assertThat(Objects.requireNonNull(call.boundingBox()).height).isGreaterThanOrEqualTo(40);
        assertThat(call).hasAttribute("href", Pattern.compile("tel:\\+?\\d+"));
        Browser.assertAccessible(page);

        page.locator("[data-close-record]").click();
        assertThat(link).isFocused();
    }

    @Test
    void on_a_phone_those_who_help_come_first_under_a_header_of_one_row() {
        var page = demonstration.signedIn();
        page.setViewportSize(390, 844);
        page.navigate("/site/orp-3215/krize");
        var header = Objects.requireNonNull(page.locator("header.top").boundingBox());
        assertThat(header.height).isLessThan(60);
        assertThat(page.locator(".network-name > span").evaluate("name => name.scrollWidth - name.clientWidth"))
                .as("how much of the network's name is cut")
                .isEqualTo(0);
        var first = Objects.requireNonNull(page.locator(".crisis-card").first().boundingBox());
        assertThat(first.y).isLessThan(400);
        assertThat(page.locator("#crisis-area")).isHidden();
        Browser.assertAccessible(page);

        page.locator(".crisis-fold summary").click();
        page.locator("#crisis-place").fill("Plzeň");
        page.locator(".crisis-ask button[type=submit]").click();

        page.waitForURL(Pattern.compile("place=Plze"));
        assertThat(page.locator("#crisis-area")).isHidden();
        assertThat(page.locator(".crisis-card").first()).isVisible();
    }
}
