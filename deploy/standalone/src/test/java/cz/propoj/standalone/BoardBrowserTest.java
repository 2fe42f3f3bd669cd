package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notice board while somebody looks at it. */
@ExtendWith(WithDemonstration.class)
class BoardBrowserTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3210");
    /** With more notices than fit into a window. */
    private static final NetworkId LONG = new NetworkId("orp-2106");

    private static final String CARDS = ".board [data-notice]";

    private final SharedDemonstration demonstration;

    BoardBrowserTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.established(NETWORK);
    }

    private static Map<String, Object> notice(String title) {
        var today = LocalDate.now(Meta.ZONE);
        return Map.of(
                "kind",
                "EVENT",
                "audience",
                "NETWORK",
                "title",
                title,
                "text",
                "Přijďte.",
                "validity",
                Map.of("from", today.toString(), "until", today.plusDays(20).toString()));
    }

    @Test
    void a_new_notice_comes_by_itself_and_a_changed_one_is_exchanged_where_it_stands() {
        var board = demonstration.signedIn();
        board.navigate("/site/" + NETWORK + "/nastenka");
        assertThat(board.locator("[data-module=board][data-ready]")).hasCount(1);
        var somebody = demonstration.asking();
        var notices = "/api/networks/" + NETWORK + "/notices";

        var reply =
                somebody.send("POST", notices, notice("Den otevřených dveří")).text();
        var stored = Asker.JSON.readTree(reply.substring(reply.indexOf('{')));

        assertThat(board.locator(CARDS)).hasCount(1);
        assertThat(board.locator(CARDS)).containsText("Den otevřených dveří");
        assertThat(board.locator("[data-column=EVENT] [data-notice] .tag-good")).isVisible();
        assertThat(board.locator("[data-live]")).containsText("Den otevřených dveří");

        var address = notices + "/" + stored.get("id").asString();
        somebody.send(
                "PUT",
                address,
                notice("Den zavřených dveří"),
                stored.get("version").asLong());

        assertThat(board.locator(CARDS)).containsText("Den zavřených dveří");
        assertThat(board.locator(CARDS)).hasCount(1);
        assertThat(board.locator("[data-aside]")).hasCount(0);
        board.locator(CARDS + " a[data-notice-title]").click();
        assertThat(board.locator(".record .name")).containsText("Den zavřených dveří");
    }

    @Test
    void a_long_board_beside_a_notice_scrolls_by_itself_and_leaves_no_empty_page_below() {
        demonstration.established(LONG);
        for (var number = 1; number <= 5; number++) {
            demonstration.asking().send("POST", "/api/networks/" + LONG + "/notices", notice("Akce " + number));
        }
        var board = demonstration.signedIn();
        board.setViewportSize(1280, 560);
        board.navigate("/site/" + LONG + "/nastenka");
        board.locator("[data-column=EVENT] a[data-notice-title]").first().click();
        assertThat(board.locator(".record .name")).isVisible();

        Assertions.assertThat(
                        board.locator(".board-scroll").evaluate("(board) => board.scrollHeight > board.clientHeight"))
                .isEqualTo(true);
        Assertions.assertThat(board.evaluate("document.scrollingElement.scrollHeight <= innerHeight"))
                .isEqualTo(true);
    }
}
