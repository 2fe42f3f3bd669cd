package cz.propoj.query.measures;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.OnARegion;
import cz.propoj.query.Scene;
import cz.propoj.query.Served;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which measures are shown around an intervention, in a network and in a region, and what is said when there are none. */
class ChosenMeasuresTest extends OnARegion {
    /** Around this day the first network gets an actor without a link; everything else is there since {@link #DAY}. */
    private static final LocalDate BEGINS = LocalDate.of(2025, 6, 10);

    private static final LocalDate ENDS = LocalDate.of(2025, 6, 20);

    private final LocalDate today = LocalDate.now(Meta.ZONE);
    private final Served.Person own = served.person("Koordinátorka " + first, first, Role.COORDINATOR);

    private InterventionId intervene(NetworkId network, LocalDate from, @Nullable LocalDate to) {
        var id = new InterventionId(UUID.randomUUID());
        served.vault().put(id.value(), InterventionEvent.AIM_IN_VAULT, "cíl");
        last = served.append(
                network,
                id,
                DAY,
                planner,
                new InterventionEvent.InterventionRecorded(
                        id,
                        network,
                        new Undertaking(null, InterventionKind.TRAINING, from, to, List.of(), List.of(), List.of()),
                        1));
        return id;
    }

    private InterventionId aroundANewActor(NetworkId network) {
        register(first, Scene.actor(), "Klub");
        in(first).actor(Scene.actor(), "Nový klub").on("2025-07-01");
        return intervene(network, BEGINS, ENDS);
    }

    private String effect(NetworkId network, InterventionId id) {
        served.ask(planner, "/api/networks/%s/interventions?after=%s", network, last);
        return "/api/networks/" + network + "/interventions/" + id + "/effect";
    }

    private String page(Served.Person who, NetworkId network, InterventionId id, String query) {
        effect(network, id);
        return body(who, "/site/" + network + "/intervence/" + id + query);
    }

    @Test
    void programs_name_the_measures_they_want_and_get_them_in_their_unit() {
        var id = aroundANewActor(first);

        served.ask(own, effect(first, id) + "?monthsBefore=3&measures=ISOLATED&measures=DENSITY,MEAN_DEGREE")
                .has("$.measures[*].measure", (List<String> names) -> assertThat(names)
                        .containsExactly("ISOLATED", "DENSITY", "MEAN_DEGREE"))
                .is("$.measures[0].before", 1.0)
                .is("$.measures[0].after", 2.0)
                .is("$.measures[0].unit", "COUNT")
                // One link: of 3 pairs before, of 6 after.
                .is("$.measures[1].before", 33.33)
                .is("$.measures[1].change", -16.67)
                .is("$.measures[1].unit", "PER_CENT")
                .is("$.measures[2].change", -0.17);
    }

    @Test
    void a_measure_that_is_not_there_is_refused_with_those_that_are() {
        var id = intervene(first, BEGINS, ENDS);

        served.refused(own, effect(first, id) + "?measures=ACTORS&measures=KVALITA")
                .is("$.errors[0].pointer", "/measures")
                .has("$.errors[0].message", (String text) -> assertThat(text)
                        .contains("KVALITA", "MEAN_DEGREE", "PREVENTION_SHARE"));
    }

    @Test
    void people_choose_measures_in_the_form_and_the_address_keeps_them() {
        var id = aroundANewActor(first);

        var usual = page(own, first, id, "");
        assertThat(usual)
                .contains("value=\"ACTORS\" checked", "Prevence proti intervenci: činnosti</th>")
                .contains("value=\"ISOLATED\">")
                .doesNotContain("Aktéři bez vazby</th>", "PREVENTION_SHARE");
        var chosen = page(own, first, id, "?pred=3&ukazatel=ISOLATED&ukazatel=DENSITY&ukazatel=nic");
        assertThat(chosen)
                .contains("value=\"ISOLATED\" checked", "value=\"ACTORS\">")
                .contains("Aktéři bez vazby</th>", "Hustota</th>", "33,3\u00A0%", "−16,7\u00A0p.\u00A0b.")
                .contains("Že nespolupracují.", "není důkaz příčiny")
                .contains("y=\"47\">Hustota</text>")
                .doesNotContain("Aktéři</th>", "Setkání za měsíc</th>");
        assertThat(page(own, first, id, "?ukazatel=nic")).contains("Aktéři</th>");
    }

    @Test
    void around_an_intervention_of_a_region_its_networks_are_counted_together() {
        var id = aroundANewActor(region);

        served.ask(planner, effect(region, id) + "?monthsBefore=3&measures=ACTORS,LINKS,MEMBERSHIPS")
                // The counselling service is kept in both networks.
                .is("$.measures[0].before", 2.0)
                .is("$.measures[0].after", 3.0)
                .is("$.measures[1].after", 2.0)
                .is("$.measures[2].after", 2.0);
        assertThat(page(planner, region, id, "?pred=3"))
                .contains("do kterých smíte nahlížet (3)", "celé kraje mezi sebou ne", ">kraj</text>")
                .doesNotContain("šlo poznat, čí čísla", "Změna jinde v kraji");
        var reader = served.person("Čtenář " + region, region, Role.READER);
        served.ask(reader, effect(region, id) + "?monthsBefore=3&measures=ACTORS,LINKS,MEMBERSHIPS")
                .isMissing("$.measures[0].before")
                .isMissing("$.measures[0].after");
    }

    @Test
    void what_has_not_begun_or_ends_today_or_began_before_the_records_is_told_in_a_sentence() {
        var planned = intervene(first, today.plusDays(1), today.plusDays(9));
        var running = intervene(first, BEGINS, today.plusDays(1));
        var ending = intervene(first, BEGINS, today);
        var after = intervene(first, BEGINS, today.minusDays(1));
        var old = intervene(first, DAY.minusDays(40), DAY.minusDays(20));
        var early = intervene(first, DAY.plusDays(20), DAY.plusDays(30));

        assertThat(page(own, first, planned, "")).contains("Intervence začne").doesNotContain("effect-table");
        assertThat(page(own, first, running, "")).contains("ještě neskončila, trvá do", "effect-table");
        assertThat(page(own, first, ending, ""))
                .contains("Intervence dnes končí")
                .doesNotContain("<figure");
        assertThat(page(own, first, after, "")).contains("Doba po skončení trvá do");
        assertThat(page(own, first, old, "")).contains("nebylo tu ještě nic zapsáno");
        assertThat(page(own, first, early, "")).contains("změna předtím proto chybí");
        assertThat(page(own, first, early, "?pred=3")).contains("změna předtím proto chybí");
        served.ask(own, effect(first, planned))
                .is("$.phase", "PLANNED")
                .is("$.measures[0].measure", "ACTORS")
                .isMissing("$.measures[0].before");
        served.ask(own, effect(first, ending)).is("$.phase", "ENDING").is("$.measures[0].before", 1.0);
    }
}
