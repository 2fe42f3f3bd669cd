package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import cz.propoj.contract.networks.NetworkId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leads around: the command palette, the keys, the groups of the navigation and the pages at hand on a phone. */
@ExtendWith(WithDemonstration.class)
class PaletteBrowserTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3213");
    private static final NetworkId CHANGED = new NetworkId("orp-3201");
    private static final String OFFERS = "#palette [role=option]";

    private final SharedDemonstration demonstration;

    PaletteBrowserTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(CHANGED);
    }

    @Test
    void a_few_letters_and_enter_lead_to_a_form() {
        var page = opened(NETWORK);
        Browser.assertAccessible(page);
        type(page, "nové setk");
        assertThat(page.locator(OFFERS).first()).containsText("Nové setkání");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/site/" + NETWORK + "/setkani/nove"));
    }

    @Test
    void a_capacity_is_stored_from_any_page_and_taken_back() {
        var page = opened(CHANGED);
        type(page, "volno domus 3");
        assertThat(page.locator(OFFERS).first()).containsText("DOMUS");
        page.keyboard().press("Enter");

        assertThat(page.locator(".saved")).containsText("Uloženo");
        page.locator("[data-take-back]").click();
        assertThat(page.locator(".saved")).containsText("Změna je vrácená");
    }

    @Test
    void whoever_types_fast_gets_what_they_typed() {
        var page = opened(NETWORK);
        page.keyboard().type("porovnat s koncem");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/porovnani\\?od=.*"));
    }

    @Test
    void what_is_not_there_is_said_and_escape_closes() {
        var page = opened(NETWORK);
        type(page, "qqqqq");
        assertThat(page.locator("#palette [data-message]")).containsText("Nic takového");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).not().isVisible();

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys")).containsText("rychlá nabídka");
    }

    @Test
    void a_group_that_was_folded_stays_folded_on_the_next_page() {
        var page = demonstration.signedIn();
        page.navigate("/site/" + NETWORK);
        page.locator("[data-group=knowledge] > summary").click();
        page.locator("#nav a[href$='/akteri']").click();

        assertThat(page.locator("[data-group=knowledge][open]")).hasCount(0);
        assertThat(page.locator("[data-group=network][open]")).hasCount(1);
        assertThat(page.locator("#nav a[aria-current]")).hasText("Aktéři");
    }

    @Test
    void on_a_phone_the_usual_pages_are_at_hand_and_cover_nothing_that_is_pressed() {
        var page = demonstration.signedIn();
        page.setViewportSize(390, 780);
        page.navigate("/site/" + NETWORK + "/akteri/novy");
        page.locator(".form-bar").scrollIntoViewIfNeeded();
        var bar = page.locator(".form-bar").boundingBox();
        var handy = page.locator(".handy").boundingBox();
        assertTrue(bar.y + bar.height <= handy.y + 1, () -> bar.y + " + " + bar.height + " > " + handy.y);

        page.locator(".handy a[href$='/nastenka']").click();
        assertThat(page).hasURL(Pattern.compile(".*/nastenka"));
    }

    private Page opened(NetworkId network) {
        var page = demonstration.signedIn();
        page.navigate("/site/" + network);
        page.locator("#palette[data-ready]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette input")).isFocused();
        return page;
    }

    private static void type(Page page, String words) {
        page.locator("#palette input").fill(words);
    }
}
