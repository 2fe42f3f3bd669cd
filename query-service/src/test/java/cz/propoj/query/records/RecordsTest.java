package cz.propoj.query.records;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.query.OnTheScene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest extends OnTheScene {
    @Test
    void shows_what_was_true_on_a_day() {
        served.ask(coordinator, NET + "/actors/%s?asOf=2025-01-01", school).is("$.capacity", 40);
        served.ask(coordinator, NET + "/actors/%s", school).is("$.capacity", 50);
        assertThat(names(coordinator, "?asOf=2025-01-01")).contains("Chodovský spolek");
        assertThat(names(coordinator, "?asOf=2020-01-01")).isEmpty();
    }

    @Test
    void shows_what_was_known_then() {
        assertThat(names(coordinator, "?knownAt=2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void of_an_actor_have_links_load_and_notes() {
        served.ask(coordinator, NET + "/actors/%s", school)
                .is("$.platforms[0].name", "Tým pro mládež")
                .is("$.meetingsInYear", 1)
                .is("$.contacts[0].phone", "+420 600 000 001")
                .is("$.notes.length()", 3)
                .is("$.characteristics.jazyky.length()", 2)
                .is("$.mayEdit", true);
    }

    @Test
    void of_a_platform_name_the_missing_marks() {
        served.ask(caseManager, NET + "/platforms/%s", team)
                .has("$.missing", (List<String> missing) -> assertThat(missing)
                        .containsExactly("COORDINATED", "MEETS_REPEATEDLY"))
                .is("$.functioning", false)
                .is("$.participants.length()", 2)
                .is("$.mayEdit", false);
    }

    @Test
    void of_needs_come_as_a_tree_with_what_could_be() {
        served.ask(coordinator, NET + "/needs")
                .is("$.areas.length()", 6)
                .is("$.areas[1].needs[0].forms[0].level", 2)
                .has(
                        "$.areas[1].needs[0].forms[0].activities[0].couldButDoNot[*].name",
                        (List<String> could) -> assertThat(could).contains("Základní škola Čechova"));
        served.ask(coordinator, NET + "/needs/rows?withoutActor=true").is("$.total", 1);
    }

    @Test
    void of_a_history_are_sentences_with_each_field_from_old_to_new() {
        served.ask(coordinator, NET + "/actors/%s/history", school)
                .is(
                        "$.items[?(@.event == 'CapacityReported' && @.effectiveOn == '2025-03-12')].sentence",
                        "Nahlášena kapacita")
                .is("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].label", "kapacita")
                .is("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].before", "40")
                .is("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].after", "50")
                .is("$.items[?(@.effectiveOn == '2025-03-12')].who", "Koordinátorka");
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
