package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The map of the network and its measures as people meet them. */
@ExtendWith(WithDemonstration.class)
class MapBrowserTest {
    private static final String MAP = "/site/orp-3215/mapa";
    private static final String MEASURES = "/site/orp-3215/ukazatele";
    /** The picture keeps what it shows at its element; there is no other way to look at a canvas. */
    private static final String PICTURE = "document.querySelector('[data-canvas]')._cyreg.cy";

    private final SharedDemonstration demonstration;
    private final List<String> complaints = new ArrayList<>();

    MapBrowserTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    private Page open(ColorScheme scheme, String path) {
        var page = demonstration.signedIn(scheme);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(path);
        if (path.startsWith(MAP)) {
            page.waitForSelector("#map[data-drawn]");
        }
        return page;
    }

    private static void assertSameAsTable(Page page) {
        var drawn = page.locator("#map").getAttribute("data-drawn");
        assertThat(page.locator("#map-table tbody tr")).hasCount(Integer.parseInt(drawn));
        assertThat(page.evaluate(PICTURE + ".nodes().not('.hidden').length")).isEqualTo(Integer.parseInt(drawn));
    }

    @Test
    void the_picture_shows_what_the_table_says_also_when_it_is_narrowed() {
        var page = open(ColorScheme.LIGHT, MAP);
        assertSameAsTable(page);

        page.locator("input[name=sector][value=EDUCATION]").check();

        assertThat(page).hasURL(Pattern.compile(".*sector=EDUCATION.*"));
        assertThat(page.locator("#map-table tbody tr:has-text('OSPOD Tachov') th:has-text('OSPOD Tachov')"))
                .hasCount(0);
        assertSameAsTable(page);
        assertThat(complaints).isEmpty();
    }

    /** Printing is not seen by a test; what the page does for it is. */
    @Test
    void on_paper_the_map_stands_whole_and_in_light_colours() {
        var page = open(ColorScheme.DARK, MAP);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");

        var drawn = Integer.parseInt(page.locator("#map").getAttribute("data-drawn"));
        var paper = page.locator("[data-paper] svg");
        assertThat(paper.locator("text:has(tspan)")).hasCount(drawn);
        assertThat(paper.locator("> rect").first()).hasAttribute("fill", "#fff");
        assertThat(page.locator("[data-canvas]")).isHidden();
        assertThat((Boolean) paper.evaluate(
                        "it => it.getBoundingClientRect().right <= document.documentElement.clientWidth"))
                .isTrue();

        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(paper).hasCount(0);
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertThat(complaints).isEmpty();
    }

    @Test
    void no_name_lies_on_another_one() {
        var page = open(ColorScheme.LIGHT, MAP);

        assertThat(page.evaluate("""
                (() => {
                  const nodes = %s.nodes().not('.hidden').map((node) => [node.data('name'), node.boundingBox({ includeLabels: true, includeOverlays: false, includeUnderlays: false })]);
                  const over = (a, b) => Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 1 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 1;
                  return nodes.flatMap(([name, box], at) => nodes.slice(at + 1).filter(([, other]) => over(box, other)).map(([other]) => name + ' / ' + other));
                })()
                """.formatted(PICTURE))).isEqualTo(List.of());
    }

    @Test
    void places_stay_when_the_day_moves_and_are_the_same_next_time() {
        var where = PICTURE + ".nodes().map((node) => [node.id(), node.position('x'), node.position('y')])";
        var page = open(ColorScheme.LIGHT, MAP);
        var places = page.evaluate(where);
        var today = page.locator("#map").getAttribute("data-drawn");

        page.locator("[data-slider]").focus();
        page.keyboard().press("Home");

        assertThat(page.locator("[data-slider-day]")).hasText("31. 12. 2024");
        assertThat(page.locator("#map").getAttribute("data-drawn")).isNotEqualTo(today);
        assertThat(page.evaluate(where)).isEqualTo(places);
        var again = open(ColorScheme.DARK, MAP);
        assertThat(again.evaluate(where)).isEqualTo(places);
    }

    @Test
    void the_picture_stands_there_and_the_page_can_be_used_before_its_scripts_have_come() {
        var page = demonstration.signedIn();
        var held = new ArrayList<Route>();
        page.route("**/cytoscape.min.js", held::add);
        page.navigate(MAP);
        page.waitForCondition(() -> !held.isEmpty());

        var rows = page.locator("#map-table tbody tr").count();
        assertThat(page.locator("[data-still] > g")).hasCount(rows);
        assertThat(page.locator("[data-still] text:has-text('OSPOD Tachov')")).isInViewport();
        page.locator("input[name=sector][value=EDUCATION]").check();
        assertThat(page).hasURL(Pattern.compile(".*sector=EDUCATION.*"));
        page.locator("[data-show]").first().click();
        assertThat(page.locator("[data-profile] h2")).isVisible();
        assertThat(page.locator("#map[data-drawn]")).hasCount(0);
        held.forEach(Route::resume);

        page.waitForSelector("#map[data-drawn]");
        assertThat(page.locator("[data-still]")).hasCount(0);
        assertSameAsTable(page);
        assertThat(page.evaluate(PICTURE + ".nodes('.chosen').length")).isEqualTo(1);
    }

    @Test
    void the_still_picture_and_the_drawn_one_have_the_same_places() {
        var page = demonstration.signedIn();
        var held = new ArrayList<Route>();
        page.route("**/cytoscape.min.js", held::add);
        page.navigate(MAP);
        page.waitForCondition(() -> !held.isEmpty());
        var still = page.evaluate("""
                () => Object.fromEntries([...document.querySelectorAll('[data-still] g:has(> circle)')].map((one) =>
                  [[...one.querySelectorAll('tspan')].map((line) => line.textContent).join('\\n'),
                    [Number(one.firstElementChild.getAttribute('cx')), Number(one.firstElementChild.getAttribute('cy'))]]))
                """);
        held.forEach(Route::resume);
        page.waitForSelector("#map[data-drawn]");

        assertThat(page.evaluate("Object.fromEntries(" + PICTURE + """
                .nodes().not('.hidden').filter('[kind = "ORGANISATION"]')
                  .map((node) => [node.data('label'), [node.position('x'), node.position('y')]]))
                """)).isEqualTo(still);
    }

    @Test
    void the_time_slider_is_in_view_with_the_picture() {
        var page = open(ColorScheme.LIGHT, MAP);

        assertThat(page.locator("[data-slider]")).isInViewport();
    }

    @Test
    void actors_are_linked_from_as_many_meetings_as_are_wanted() {
        var page = open(ColorScheme.LIGHT, MAP + "?mode=meetings&stav=2025-12-31");
        var links = ((Number) page.evaluate(PICTURE + ".edges().not('.hidden').length")).intValue();

        page.locator("select[name=atLeast]").selectOption("3");
        page.waitForURL("**atLeast=3**");
        page.waitForSelector("#map[data-drawn]");

        assertSameAsTable(page);
        assertThat(((Number) page.evaluate(PICTURE + ".edges().not('.hidden').length")).intValue())
                .isBetween(1, links - 1);
        assertThat(page.evaluate(
                        PICTURE + ".edges().not('.hidden').filter((edge) => edge.data('meetings') < 3).length"))
                .isEqualTo(0);
    }

    @Test
    void two_days_are_told_apart_by_marks_and_by_words() {
        var page = open(ColorScheme.LIGHT, MAP + "?compareTo=2024-12-31");

        assertSameAsTable(page);
        assertThat(page.locator("#map-table tr:has(th:has-text('Tým pro mládež')) > td:last-child"))
                .hasText("nové");
        assertThat(page.locator("#map-table tr:has(th:has-text('Pracovní skupina MAP')) > td:last-child"))
                .hasText("už není");
        assertThat(page.evaluate(PICTURE + ".nodes('.new').length")).isNotEqualTo(0);
        assertThat(page.evaluate(PICTURE + ".nodes('.gone').map((node) => node.style('border-style'))[0]"))
                .isEqualTo("dashed");
    }

    @Test
    void the_keyboard_alone_finds_a_record_and_its_neighbourhood() {
        var page = open(ColorScheme.LIGHT, MAP);

        page.locator("[data-find]").focus();
        page.keyboard().type("ospod tachov");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-profile] h2")).hasText("OSPOD Tachov");
        page.locator("[data-focus]").focus();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*around=.*"));
        assertThat(page.locator("#map-table tbody")).not().containsText("Městská knihovna");
        assertSameAsTable(page);
        page.locator("[data-canvas]").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-profile]")).isHidden();
    }

    @Test
    void the_picture_can_be_taken_away() throws Exception {
        var page = open(ColorScheme.LIGHT, MAP);
        for (var kind : List.of("svg", "png")) {
            page.locator("details:has([data-picture])").evaluate("menu => { menu.open = true; }");
            var file = page.waitForDownload(
                    () -> page.locator("[data-picture=" + kind + "]").click());
            assertThat(file.suggestedFilename()).endsWith("." + kind);
            var bytes = Files.readAllBytes(file.path());
            if (kind.equals("png")) {
                assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
            } else {
                assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .contains("<svg", "Tým pro mládež", "</svg>");
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void neither_page_breaks_wcag(ColorScheme scheme) {
        for (var path : List.of(MAP, MAP + "?mode=meetings&compareTo=2024-12-31", MEASURES + "?compareTo=2024-12-31")) {
            var page = open(scheme, path);
            if (path.equals(MAP)) {
                page.locator("[data-show]").first().click();
                assertThat(page.locator("[data-profile]")).isVisible();
            }
            Browser.assertAccessible(page);
        }
        assertThat(complaints).isEmpty();
    }
}
