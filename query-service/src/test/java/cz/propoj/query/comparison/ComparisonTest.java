package cz.propoj.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.httpedge.Sessions;
import cz.propoj.query.Scene;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Comparisons of a region, of revisions and of measures, over the whole service. */
class ComparisonTest {
    /** The change of the capacity of the one actor that differs. */
    private static final String TOTAL = "$.sections[?(@.key=='capacity')].items[0].fields[?(@.field=='total')].";

    private static final ComparisonScene SCENE = new ComparisonScene();
    private static final String PAGE_DAYS = "od=2025-01-01&do=2025-12-31";
    private static final Pattern TO_ITEMS =
            Pattern.compile("<td[^>]*>\\s*<a href=\"([^\"]*oddil=([a-z]+)[^\"]*)#[a-z]+\"[^>]*"
                    + "aria-label=\"[^\"]*: (\\d+) přibylo, (\\d+) ubylo, (\\d+) změněno\"");

    @AfterAll
    static void stop() {
        SCENE.close();
    }

    @Test
    void the_items_of_all_networks_stand_on_the_page_of_the_region_each_with_its_network() {
        var page = SCENE.page(SCENE.region, PAGE_DAYS);

        assertThat(page)
                .contains("Škola prvního města", "Škola druhého města", "Tým prvního města", "Vlastní záznamy kraje")
                .contains("/site/" + SCENE.first + "/akteri/" + SCENE.one + "?stav=2025-12-31")
                .contains("/site/" + SCENE.second + "/akteri/" + SCENE.other + "?stav=2025-12-31")
                .doesNotContain("Krajská rada");
        assertThat(items(page, "actors")).isEqualTo(3);
        assertThat(SCENE.page(SCENE.region, PAGE_DAYS + "&sit=" + SCENE.region)).contains("Krajská rada");
    }

    @Test
    void every_number_of_the_table_leads_to_its_items() {
        var page = SCENE.page(SCENE.region, PAGE_DAYS);
        var links = TO_ITEMS.matcher(page).results().toList();

        assertThat(links).hasSizeGreaterThan(8);
        for (var link : links) {
            var shown = SCENE.page(SCENE.planner, link.group(1).replace("&amp;", "&"));
            var counted =
                    Integer.parseInt(link.group(3)) + Integer.parseInt(link.group(4)) + Integer.parseInt(link.group(5));
            assertThat(items(shown, link.group(2))).as(link.group(1)).isEqualTo(counted);
        }
    }

    @Test
    void a_long_section_of_a_region_shows_its_beginning_and_all_when_asked() {
        for (var at = 0; at < 60; at++) {
            SCENE.register(SCENE.second, Scene.actor(), "Dřívější " + at, LocalDate.of(2023, 5, 1));
        }
        var days = "od=2023-01-01&do=2023-12-31";

        var page = SCENE.page(SCENE.region, days);

        assertThat(items(page, "actors")).isEqualTo(50);
        assertThat(page).contains("Ukázat všechno (ještě 10)");
        assertThat(items(SCENE.page(SCENE.region, days + "&oddil=actors"), "actors"))
                .isEqualTo(60);
    }

    private static int items(String page, String section) {
        var from = page.indexOf("<section class=\"card-quiet\" id=\"" + section + "\"");
        assertThat(from).as("section %s", section).isPositive();
        var part = page.substring(from, page.indexOf("</section>", from));
        return part.split("<li class=\"difference ", -1).length - 1;
    }

    @Test
    @SuppressWarnings("unchecked") // JSON
    void the_interface_pages_the_items_of_a_region_and_their_number_is_the_total() {
        var all = new LinkedHashSet<Object>();
        for (var page = 0; page < 3; page++) {
            SCENE.json(SCENE.region, ComparisonScene.DAYS + "&section=actors&size=1&page=" + page)
                    .is("$.region.sections[?(@.key=='actors')].appeared", 3)
                    .isEmpty("$.region.sections[?(@.key=='platforms')].items")
                    .has("$.region.sections[?(@.key=='actors')].items[*]", (List<Map<String, Object>> items) -> {
                        assertThat(items).hasSize(1);
                        all.add(items.getFirst().get("name"));
                    });
        }
        assertThat(all).containsExactlyInAnyOrder("Poradna pro rodiny", "Škola prvního města", "Škola druhého města");
        SCENE.json(SCENE.region, ComparisonScene.DAYS)
                .has(
                        "$.region.sections[?(@.key=='actors')].items[?(@.name=='Poradna pro rodiny')].networks[*].network",
                        (List<String> networks) ->
                                assertThat(networks).containsExactly(SCENE.first.value(), SCENE.second.value()))
                .is("$.region.sections[?(@.key=='capacity')].items[0].events[0].who", "Plánovačka")
                .is("$.sections[?(@.key=='actors')].items[*].name", "Krajská rada");
        SCENE.json(SCENE.region, ComparisonScene.DAYS + "&of=" + SCENE.second)
                .is("$.region.sections[?(@.key=='actors')].items.length()", 2);
        for (var bad : List.of("size=0", "size=501", "page=-1", "section=nic", "of=orp-9999")) {
            refused(SCENE.region, ComparisonScene.DAYS + "&" + bad);
        }
    }

    private static String refused(NetworkId network, String query) {
        return SCENE.served
                .refused(SCENE.planner, "/api/networks/" + network + "/comparison?" + query)
                .text();
    }

    @Test
    void who_may_not_read_a_network_sees_nothing_of_it_in_the_region() {
        var reader = SCENE.served.person("Čtenář kraje", SCENE.region, Role.READER);
        SCENE.page(SCENE.region, PAGE_DAYS);

        var page = SCENE.page(reader, "/site/" + SCENE.region + "/porovnani?" + PAGE_DAYS);
        var json = SCENE.page(reader, "/api/networks/" + SCENE.region + "/comparison?" + ComparisonScene.DAYS);

        assertThat(page)
                .contains("Vlastní záznamy kraje")
                .doesNotContain("Poradna pro rodiny", "Škola", SCENE.first.value());
        assertThat(json).contains("Krajská rada").doesNotContain("Poradna pro rodiny", "Škola", SCENE.first.value());
        SCENE.served.refused(reader, "/site/" + SCENE.region + "/porovnani?" + PAGE_DAYS + "&sit=" + SCENE.first);
    }

    @Test
    void the_workbook_names_the_network_of_every_item() throws Exception {
        var file = SCENE.bytes(
                SCENE.planner, "/api/networks/" + SCENE.region + "/comparison.xlsx?" + ComparisonScene.DAYS);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var rows = workbook.getSheet("Rozdíly");
            assertThat(rows.getRow(2).getCell(11).getStringCellValue()).isEqualTo("Síť");
            var networks = new LinkedHashSet<String>();
            rows.forEach(row -> {
                if (row.getRowNum() > 2) {
                    networks.add(row.getCell(11).getStringCellValue());
                }
            });
            assertThat(networks)
                    .contains(
                            "Síť " + SCENE.first,
                            "Síť " + SCENE.second,
                            "Síť " + SCENE.region,
                            "Síť " + SCENE.first + ", Síť " + SCENE.second);
            assertThat(workbook.getSheet("Ukazatele").getLastRowNum()).isGreaterThan(18);
        }
    }

    @Test
    void a_revision_is_compared_as_it_was_signed_and_later_corrections_are_not_in_it() {
        var earlier = SCENE.close(SCENE.first, 2024);
        var day = SCENE.today.minusDays(30);
        SCENE.say(SCENE.first, SCENE.one, day, new ActorEvent.CapacityReported(SCENE.one, new Capacity(77, 3, null)));
        var later = SCENE.close(SCENE.first, 2025);
        SCENE.say(SCENE.first, SCENE.one, day, new ActorEvent.CapacityReported(SCENE.one, new Capacity(99, 3, null)));

        SCENE.json(SCENE.first, "from=" + earlier + "&to=" + later)
                .is("$.from.revision.year", 2024)
                .is(TOTAL + "before", "12")
                .is(TOTAL + "after", "77")
                .is("$.sections[?(@.key=='capacity')].items.length()", 1);
        SCENE.json(SCENE.first, "from=" + later + "&to=" + SCENE.today)
                .is(TOTAL + "before", "77")
                .is(TOTAL + "after", "99")
                .is("$.sections[?(@.key=='capacity')].items[0].events.length()", 1);
        SCENE.json(SCENE.first, "from=" + day + "&to=" + day).is("$.sections[?(@.key=='capacity')].items.length()", 0);

        var query = "od=2020-01-01&odRevize=" + earlier + "&do=2020-01-01&doRevize=" + later;
        assertThat(SCENE.page(SCENE.first, query))
                .contains("revizí 2024 (podepsanou", "revizí 2025 (podepsanou", "jiný den")
                .contains("value=\"" + earlier + "\" selected", "value=\"" + later + "\" selected")
                .contains("from=" + earlier + "&amp;to=" + later);
        assertThat(SCENE.page(SCENE.planner, "/site/" + SCENE.first + "/revize/2025"))
                .contains("Porovnat s minulou revizí (2024)", "porovnani?od=" + earlier + "&amp;do=" + later)
                .contains("Porovnat s dneškem", "porovnani?od=" + later + "&amp;do=" + SCENE.today);
        assertThat(refused(SCENE.first, "from=" + later + "&to=" + earlier)).contains("dřív");
        assertThat(refused(SCENE.first, "from=" + later + "&to=2025-01-01")).contains("dřív");
    }

    @Test
    void what_is_no_closed_revision_of_the_network_is_refused_with_the_reason() {
        var open = SCENE.open(SCENE.second, 2025);
        SCENE.json(SCENE.second, ComparisonScene.DAYS);

        assertThat(refused(SCENE.second, "from=" + open)).contains("není uzavřená");
        assertThat(refused(SCENE.second, "from=" + UUID.randomUUID())).contains("tato síť nemá");
        assertThat(refused(SCENE.region, "from=" + open)).contains("Revize patří vždy jedné síti");
    }

    @Test
    void a_revision_of_the_region_holds_for_its_networks() {
        var signed = SCENE.close(SCENE.region, 2026);
        SCENE.register(SCENE.second, Scene.actor(), "Zapsána po podpisu", SCENE.today.minusDays(5));

        SCENE.json(SCENE.region, "from=" + signed + "&to=" + SCENE.today)
                .has("$.region.sections[?(@.key=='actors')].items[*].name", (List<String> names) -> assertThat(names)
                        .contains("Zapsána po podpisu"));
        assertThat(SCENE.page(SCENE.region, "od=" + signed)).contains("i pro jeho sítě", "Zapsána po podpisu");
    }

    @Test
    void measures_are_told_when_they_are_asked_for() throws Exception {
        SCENE.json(SCENE.first, ComparisonScene.DAYS).isMissing("$.measures");
        SCENE.json(SCENE.first, ComparisonScene.DAYS + "&measures=true")
                .is("$.measures[0].mode", "platforms")
                .is("$.measures[0].figures.actors.difference", 2.0)
                .is("$.measures[0].becameIsolated[*].name", "Škola prvního města");
        SCENE.json(SCENE.region, ComparisonScene.DAYS + "&measures=true")
                .is("$.measures[0].figures.actors.difference", 4.0)
                .has("$.measures[0].becameIsolated[*].name", (List<String> names) -> assertThat(names)
                        .containsExactlyInAnyOrder("Škola prvního města", "Škola druhého města", "Krajská rada"));

        assertThat(SCENE.page(SCENE.first, PAGE_DAYS))
                .contains("hx-trigger=\"load\"", "ukazatele=true")
                .doesNotContain("Nově bez vazby");
        assertThat(SCENE.page(SCENE.first, PAGE_DAYS + "&ukazatele=true"))
                .contains("Nově bez vazby", "Aktéři bez vazby", "compareTo=2025-01-01", "Zapsaná setkání")
                .doesNotContain("hx-trigger=\"load\"");
        assertThat(SCENE.page(SCENE.region, PAGE_DAYS + "&ukazatele=true"))
                .contains("/site/" + SCENE.region + "/ukazatele?", "compareTo=2025-01-01", "Nově bez vazby")
                .containsPattern("/site/" + SCENE.second + "/akteri/[0-9a-f-]{36}[^>]*>Škola druhého města<")
                .doesNotContain("hx-trigger=\"load\"");
        var file =
                SCENE.bytes(SCENE.planner, "/api/networks/" + SCENE.first + "/comparison.xlsx?" + ComparisonScene.DAYS);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheet("Ukazatele").getLastRowNum()).isGreaterThan(18);
            assertThat(workbook.getSheet("Kdo je za ukazateli")
                            .getRow(3)
                            .getCell(0)
                            .getStringCellValue())
                    .isEqualTo("Škola prvního města");
        }
    }

    @Test
    void the_part_about_measures_comes_alone_when_the_page_is_there_already() {
        SCENE.page(SCENE.first, PAGE_DAYS);
        var part = SCENE.served
                .client()
                .get()
                .uri("/site/" + SCENE.first + "/porovnani?" + PAGE_DAYS + "&ukazatele=true")
                .header("HX-Target", "ukazatele")
                .cookie(Sessions.COOKIE, SCENE.planner.token())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(part).contains("id=\"ukazatele\"", "Nově bez vazby").doesNotContain("Zapsaná setkání", "<nav");
    }
}
