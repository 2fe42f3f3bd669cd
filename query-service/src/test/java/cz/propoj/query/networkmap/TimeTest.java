package cz.propoj.query.networkmap;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.query.OnTheScene;
import cz.propoj.query.Scene;
import cz.propoj.query.Served;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** Days, comparison and timeline over HTTP. */
class TimeTest extends OnTheScene {
    private static final String YEAR = "/comparison?from=2024-11-30&to=2025-12-31&after=%s";

    @Test
    void two_days_differ_field_by_field_down_to_who_did_it() {
        served.ask(coordinator, NET + YEAR, position)
                .is("$.figures.actors.before", 0)
                .has("$.sections[?(@.key=='actors')].items[*].name", (List<String> names) -> assertThat(names)
                        .contains("Základní škola Čechova"))
                .has("$.sections[?(@.key=='actors')].items[*].events[*].who", (List<String> names) -> assertThat(names)
                        .contains("Koordinátorka"));
        served.ask(coordinator, NET + "/comparison?from=2025-01-01&to=2025-12-31&after=%s", position)
                .is("$.sections[?(@.key=='actors')].vanished", 1)
                .has(
                        "$.sections[?(@.key=='actors')].items[0].events[0].sentence",
                        (List<String> said) -> assertThat(said.getFirst()).contains("zánik"));
    }

    @Test
    void the_same_day_twice_does_not_differ() {
        served.ask(coordinator, NET + "/comparison?from=2025-06-01&to=2025-06-01&after=%s", position)
                .has("$.sections[*].items.length()", (List<Integer> sizes) -> assertThat(sizes)
                        .containsOnly(0));
    }

    @Test
    void names_of_persons_are_not_told_to_those_who_may_not_see_them() {
        assertThat(body(coordinator, NET + YEAR, position)).contains("MARKER-JMENO");
        assertThat(body(reader, NET + YEAR, position)).doesNotContain("MARKER-JMENO");
        served.get(stranger, NET + YEAR, position).expectStatus().isNotFound();
    }

    @Test
    void bad_days_are_refused_at_the_parameter() {
        for (var bad : List.of(
                "/comparison?from=2025-12-31&to=2025-01-01",
                "/comparison?from=2999-01-01",
                "/comparison?to=vcera",
                "/comparison?to=2025-01-01&from=2024-01-01&knownAtTo=2999-01-01T00:00:00Z",
                "/timeline?from=31.12.2025",
                "/actors?asOf=2999-01-01",
                "/actors?knownAt=2999-01-01T00:00:00Z")) {
            served.get(coordinator, NET + bad)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].message")
                    .isNotEmpty();
        }
    }

    @Test
    void the_comparison_is_also_a_workbook() throws Exception {
        var file = served.ask(coordinator, NET + "/comparison.xlsx?from=2024-11-30&to=2025-12-31&after=%s", position)
                .bytes();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheet("Souhrn").getLastRowNum()).isGreaterThan(8);
            var differences = workbook.getSheet("Rozdíly");
            assertThat(differences.getLastRowNum()).isGreaterThan(5);
            differences.forEach(row ->
                    row.forEach(cell -> assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA")));
        }
    }

    @Test
    void the_timeline_is_narrowed_by_person_record_and_day() {
        served.ask(coordinator, NET + "/timeline?record=%s&kind=actors&account=" + coordinator.account(), school)
                .has("$.items[*].record", (List<String> records) -> assertThat(records)
                        .isNotEmpty()
                        .containsOnly(school.toString()));
        served.ask(coordinator, NET + "/timeline?to=2020-01-01").is("$.total", 0);
    }

    @Test
    void an_actor_of_two_networks_appears_in_the_region_once() {
        var region = new NetworkId("kraj-CZ063");
        var orps = Territories.all().entrySet().stream()
                .filter(entry -> "CZ063".equals(entry.getValue().nuts3())
                        && entry.getKey().value().startsWith("orp-"))
                .limit(2)
                .toList();
        var planner = served.person("Plánovačka", region, Role.REGIONAL_PLANNER);
        var day = LocalDate.of(2025, 5, 1);
        var one = Scene.actor();
        var other = Scene.actor();
        served.network(region, planner).established("Kraj").on(day);
        for (var orp : orps) {
            served.network(orp.getKey(), planner)
                    .established("ORP " + orp.getKey())
                    .on(day);
        }
        register(orps.getFirst().getKey(), one, other, planner);
        register(orps.getLast().getKey(), other, one, planner);
        var last = served.head();

        served.ask(planner, "/api/networks/" + region + "/comparison?from=2025-01-01&to=2025-12-31&after=" + last)
                .is("$.region.networks.length()", 2)
                .is("$.region.figures.actors.after", 1)
                .is("$.region.sections[?(@.key=='actors')].appeared", 1)
                .has(
                        "$.region.networks[*].sections[?(@.key=='actors')].appeared",
                        (List<Integer> each) -> assertThat(each).containsExactly(1, 1));
        assertThat(body(planner, "/site/" + region + "/porovnani?od=2025-01-01&do=2025-12-31"))
                .contains("Celý kraj");
    }

    private void register(NetworkId network, ActorId actor, ActorId sameAs, Served.Person by) {
        var registered = served.network(network, by).actor(actor, "Poradna");
        registered.capacity(10, 1, null).sameAs(sameAs).on("2025-06-01");
    }
}
