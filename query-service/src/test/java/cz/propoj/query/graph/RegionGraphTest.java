package cz.propoj.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.query.OnARegion;
import cz.propoj.query.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The map of a region. */
class RegionGraphTest extends OnARegion {
    private String lowest() {
        return Stream.of(one.toString(), other.toString()).sorted().findFirst().orElseThrow();
    }

    @Test
    void an_actor_of_two_networks_is_one_node_with_the_links_of_both() {
        served.ask(planner, "/api/networks/%s/graph?after=%s", region, last)
                .is("$.nodes.length()", 3)
                .is("$.nodes[0].id", lowest())
                .has("$.nodes[0].records[*].network", (List<String> kept) -> assertThat(kept)
                        .containsExactly(first.value(), second.value()))
                .has("$.nodes[0].records[*].id", (List<String> kept) -> assertThat(kept)
                        .containsExactly(one.toString(), other.toString()))
                .has("$.nodes[*].name", (List<String> names) -> assertThat(names)
                        .containsExactly("Poradna", "Tým druhého města", "Tým prvního města"))
                .has("$.links[*].from", (List<String> from) -> assertThat(from).containsExactly(lowest(), lowest()));
    }

    @Test
    void over_the_years_it_is_one_node_too_and_tells_when_each_network_kept_it() {
        last = served.append(
                second, other, LocalDate.of(2025, 8, 1), planner, new ActorEvent.ActorRetired(other, "konec"));

        served.ask(planner, "/api/networks/%s/graph/years?after=%s", region, last)
                .is("$.points[0]", "2025-03-31")
                .is("$.nodes.length()", 3)
                .is("$.nodes[0].id", lowest())
                .has("$.nodes[0].at[0:3]", (List<Integer> at) -> assertThat(at).containsExactly(0, 1, 2))
                .has("$.nodes[0].records[1].at", (List<Integer> at) -> assertThat(at)
                        .containsExactly(0, 1));
        served.ask(planner, "/api/networks/%s/graph?asOf=2025-06-30&after=%s", region, last)
                .is("$.nodes[0].records.length()", 2);
        served.ask(planner, "/api/networks/%s/graph?after=%s", region, last)
                .is("$.nodes[0].records.length()", 1)
                .is("$.nodes[0].id", lowest());
    }

    @Test
    void a_link_leads_to_the_record_that_stands_at_the_end_of_merges() {
        var middle = Scene.actor();
        var end = Scene.actor();
        register(first, middle, "Poradna podruhé");
        register(first, end, "Poradna potřetí");
        served.append(first, one, DAY, planner, new ActorEvent.ActorMerged(one, middle));
        last = served.append(first, middle, DAY, planner, new ActorEvent.ActorMerged(middle, end));

        served.get(planner, "/api/networks/%s/graph?after=%s", region, last)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.nodes.length()")
                .isEqualTo(3)
                .jsonPath("$.nodes[0].records[*].id")
                .value((List<String> kept) ->
                        assertThat(kept).containsExactlyInAnyOrder(end.toString(), other.toString()));
    }

    @Test
    void whoever_reads_the_region_alone_sees_nothing_of_its_networks() {
        var outsider = served.person("Čtenářka " + region, region, Role.READER);
        var neighbour = served.person("Koordinátor " + region, first, Role.COORDINATOR);

        served.ask(outsider, "/api/networks/%s/graph?after=%s", region, last).is("$.nodes.length()", 0);
        assertThat(body(outsider, "/site/" + region + "/mapa")).doesNotContain("Poradna", "Tým prvního", first.value());
        served.get(neighbour, "/api/networks/%s/graph?after=%s", region, last)
                .expectStatus()
                .isNotFound();
        assertThat(body(neighbour, "/api/networks/" + first + "/graph"))
                .contains("Poradna")
                .doesNotContain("records", "Tým druhého");
    }

    @Test
    void the_page_narrows_the_region_to_one_of_its_networks_and_leads_into_it() {
        var whole = body(planner, "/site/" + region + "/mapa?after=" + last);
        assertThat(whole)
                .contains("Tým prvního města", "Tým druhého města", "Síť " + first + ", Síť " + second)
                .contains("/site/" + first + "/akteri/" + one);

        assertThat(body(planner, "/site/" + region + "/mapa?network=" + second))
                .contains("Tým druhého města", "/site/" + first + "/akteri/" + one)
                .doesNotContain("Tým prvního města");
        assertThat(body(planner, "/api/networks/" + region + "/export/gexf"))
                .contains("for=\"networks\" value=\"" + first + " " + second + "\"");
    }

    @Test
    void a_change_in_one_of_its_networks_is_not_hidden_by_an_answer_that_was_kept() {
        var path = "/api/networks/" + region + "/graph";
        body(planner, path + "?after=" + last);
        var tag = tag(path);
        assertThat(tag(path)).isEqualTo(tag);
        in(first).change(one).renamed("Slunce").on("2025-09-01");
        last = served.head();

        body(planner, path + "?after=" + last);

        assertThat(tag(path)).isNotEqualTo(tag);
        assertThat(body(planner, path)).contains("Slunce");
    }

    private @Nullable String tag(String path) {
        return served.get(planner, path)
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getETag();
    }
}
