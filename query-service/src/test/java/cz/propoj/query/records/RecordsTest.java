package cz.propoj.query.records;

import cz.propoj.query.OnTheScene;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.networks.NetworkEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest extends OnTheScene {
    @Test
    void shows_what_was_true_on_a_day() {
        served.get(coordinator, NET + "/actors/%s?asOf=2025-01-01", school)
                .expectBody()
                .jsonPath("$.capacity")
                .isEqualTo(40);
        served.get(coordinator, NET + "/actors/%s", school)
                .expectBody()
                .jsonPath("$.capacity")
                .isEqualTo(50);
        assertThat(names(coordinator, "?asOf=2025-01-01")).contains("Chodovský spolek");
        assertThat(names(coordinator, "?asOf=2020-01-01")).isEmpty();
    }

    @Test
    void shows_what_was_known_then() {
        assertThat(names(coordinator, "?knownAt=2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void of_an_actor_have_links_load_and_notes() {
        served.get(coordinator, NET + "/actors/%s", school)
                .expectBody()
                .jsonPath("$.platforms[0].name")
                .isEqualTo("Tým pro mládež")
                .jsonPath("$.meetingsInYear")
                .isEqualTo(1)
                .jsonPath("$.contacts[0].phone")
                .isEqualTo("+420 600 000 001")
                .jsonPath("$.notes.length()")
                .isEqualTo(3)
                .jsonPath("$.characteristics.jazyky.length()")
                .isEqualTo(2)
                .jsonPath("$.mayEdit")
                .isEqualTo(true);
    }

    @Test
    void of_a_platform_name_the_missing_marks() {
        served.get(caseManager, NET + "/platforms/%s", team)
                .expectBody()
                .jsonPath("$.missing")
                .value((List<String> missing) -> assertThat(missing).containsExactly("COORDINATED", "MEETS_REPEATEDLY"))
                .jsonPath("$.functioning")
                .isEqualTo(false)
                .jsonPath("$.participants.length()")
                .isEqualTo(2)
                .jsonPath("$.mayEdit")
                .isEqualTo(false);
    }

    @Test
    void of_needs_come_as_a_tree_with_what_could_be() {
        served.get(coordinator, NET + "/needs")
                .expectBody()
                .jsonPath("$.areas.length()")
                .isEqualTo(6)
                .jsonPath("$.areas[1].needs[0].forms[0].level")
                .isEqualTo(2)
                .jsonPath("$.areas[1].needs[0].forms[0].activities[0].couldButDoNot[*].name")
                .value((List<String> could) -> assertThat(could).contains("Základní škola Čechova"));
        served.get(coordinator, NET + "/needs/rows?withoutActor=true")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void of_a_history_are_sentences_with_each_field_from_old_to_new() {
        served.get(coordinator, NET + "/actors/%s/history", school)
                .expectBody()
                .jsonPath("$.items[?(@.event == 'CapacityReported' && @.effectiveOn == '2025-03-12')].sentence")
                .isEqualTo("Nahlášena kapacita")
                .jsonPath("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].label")
                .isEqualTo("kapacita")
                .jsonPath("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].before")
                .isEqualTo("40")
                .jsonPath("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].after")
                .isEqualTo("50")
                .jsonPath("$.items[?(@.effectiveOn == '2025-03-12')].who")
                .isEqualTo("Koordinátorka");
    }

    @Test
    void a_change_is_seen_by_who_waits_for_it() {
        var started = System.nanoTime();
        var at = served.append(
                OTHER, OTHER, null, stranger, new NetworkEvent.TerritoryProfileDescribed(OTHER, "změněno " + started));

        var seen = body(stranger, "/api/networks/orp-3208?after=" + at);

        assertThat(seen).contains("změněno " + started);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }
}
