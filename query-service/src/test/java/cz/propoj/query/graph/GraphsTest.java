package cz.propoj.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.OnTheScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphsTest extends OnTheScene {
    @ParameterizedTest
    @ValueSource(
            strings = {"/graph", "/graph/years", "/measures", "/export/graphml", "/export/gexf", "/export/kumu.json"})
    void what_follows_from_the_network_is_for_its_people_alone(String path) {
        served.get(stranger, NET + path).expectStatus().isNotFound();
        served.get(administrator, NET + path).expectStatus().isNotFound();
        served.client().get().uri(NET + path).exchange().expectStatus().isUnauthorized();

        assertThat(body(coordinator, NET + path)).contains("MARKER-JMENO", "Tým pro mládež");
        assertThat(body(reader, NET + path)).contains("Tým pro mládež").doesNotContain("MARKER");
        assertThat(body(caseManager, NET + path)).doesNotContain("MARKER-PRIVATE", "MARKER-COORD", "MARKER-NETWORK");
    }

    @Test
    void the_graph_of_a_day_has_what_was_there_on_that_day() {
        assertThat(body(coordinator, NET + "/graph?asOf=2024-12-31")).contains("Chodovský spolek");
        assertThat(body(coordinator, NET + "/graph")).doesNotContain("Chodovský spolek");
        served.ask(coordinator, NET + "/measures?asOf=2024-12-31")
                .is("$.figures.actors", 4)
                .is("$.figures.day", "2024-12-31")
                .is("$.figures.isolated", 3);
        served.ask(coordinator, NET + "/measures").is("$.figures.links", 2).is("$.series[-1:].actors", 3);
    }

    @Test
    void another_kind_of_graph_is_not_understood() {
        for (var path : new String[] {"/graph", "/measures", "/export/gexf"}) {
            served.refused(coordinator, NET + path + "?mode=vse").is("$.errors[0].pointer", "/mode");
        }
    }

    @Test
    void exports_are_files_named_by_network_and_day() {
        served.get(coordinator, NET + "/export/gexf?asOf=2025-01-31")
                .expectHeader()
                .value("Content-Disposition", value -> assertThat(value).contains("orp-3215-2025-01-31.gexf"));
        served.get(coordinator, NET + "/export/dot").expectStatus().isNotFound();
    }
}
