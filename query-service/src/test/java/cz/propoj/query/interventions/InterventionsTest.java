package cz.propoj.query.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.Scene;
import cz.propoj.query.Served;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Interventions and what was counted before and after them, over the whole service. */
class InterventionsTest {
    private static final Served SERVED = new Served();
    private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 1);
    /** Three spring months; the times of six months before and after are 1 September 2023 and 30 November 2024. */
    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);

    private static final LocalDate TO = LocalDate.of(2024, 5, 31);
    private long position;

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    /** Established in 2023 with one actor; then more before the intervention and after it. */
    private NetworkId network(String code, String region, int before, int after) {
        var network = new NetworkId(code);
        SERVED.network(network, null).established("Síť MARKER-" + code, region).on(BEGINNING);
        actors(network, BEGINNING, 1);
        actors(network, LocalDate.of(2024, 1, 10), before);
        actors(network, LocalDate.of(2024, 8, 10), after);
        return network;
    }

    private void actors(NetworkId network, LocalDate since, int count) {
        for (var i = 0; i < count; i++) {
            SERVED.network(network, null).actor(Scene.actor(), "Aktér " + i).on(since);
        }
        position = SERVED.head();
    }

    private void meeting(NetworkId network, LocalDate day) {
        SERVED.network(network, null)
                .meeting(day, null)
                .kind(MeetingKind.WORKSHOP)
                .topic("téma")
                .held();
        position = SERVED.head();
    }

    private InterventionId intervene(NetworkId network, LocalDate from, @Nullable LocalDate to, String aim) {
        var id = new InterventionId(UUID.randomUUID());
        SERVED.vault().put(id.value(), InterventionEvent.AIM_IN_VAULT, aim);
        position = SERVED.append(
                network,
                id,
                from,
                null,
                new InterventionEvent.InterventionRecorded(
                        id,
                        network,
                        new Undertaking(null, InterventionKind.TRAINING, from, to, List.of(), List.of(), List.of()),
                        1));
        return id;
    }

    private String body(Served.Person who, String path) {
        if (path.endsWith("/effect")) {
            await(who, path);
        }
        var waiting = path.endsWith("/effect") ? "" : (path.contains("?") ? "&" : "?") + "after=" + position;
        return SERVED.ask(who, path + waiting).text();
    }

    /** Of an effect, "after" is the time after it, so it is waited for at another address. */
    private void await(Served.Person who, String path) {
        SERVED.ask(who, path.replaceAll("/interventions/.*", "/interventions?after=%s"), position);
    }

    @Test
    void measures_before_and_after_stand_beside_the_middle_of_comparable_networks_and_name_none() {
        var here = network("orp-2001", "CZ010", 2, 3);
        network("orp-2002", "CZ010", 0, 1);
        network("orp-2003", "CZ010", 5, 4);
        network("orp-2004", "CZ010", 1, 0);
        network("orp-2005", "CZ020", 0, 50);
        meeting(here, LocalDate.of(2023, 10, 1));
        meeting(here, LocalDate.of(2024, 7, 1));
        meeting(here, LocalDate.of(2024, 8, 1));
        var id = intervene(here, FROM, TO, "společný postup");
        var coordinator = SERVED.person("Koordinátorka 2001", here, Role.COORDINATOR);

        var path = "/api/networks/" + here + "/interventions/" + id + "/effect";
        await(coordinator, path);
        SERVED.ask(coordinator, path + "?monthsBefore=6&monthsAfter=6")
                .is("$.from", "2023-08-29")
                .is("$.start", "2024-02-29")
                .is("$.to", "2024-11-30")
                .is("$.complete", true)
                .is("$.comparableNetworks", 3)
                .is("$.measures[?(@.measure == 'ACTORS')].earlier", 1.0)
                .is("$.measures[?(@.measure == 'ACTORS')].before", 3.0)
                .is("$.measures[?(@.measure == 'ACTORS')].after", 6.0)
                .is("$.measures[?(@.measure == 'ACTORS')].change", 3.0)
                .is("$.measures[?(@.measure == 'ACTORS')].trendBefore", 2.0)
                .is("$.measures[?(@.measure == 'ACTORS')].medianChangeElsewhere", 1.0)
                .is("$.measures[?(@.measure == 'MEETINGS')].before", 0.17)
                .is("$.measures[?(@.measure == 'MEETINGS')].after", 0.33)
                .has("$.measures[*].measure", (List<String> names) -> assertThat(names)
                        .containsExactly(
                                "ACTORS",
                                "PLATFORMS_FUNCTIONING",
                                "MEMBERSHIPS",
                                "MEETINGS",
                                "ACTIVITIES_WITH_ACTOR",
                                "NEEDS_WITHOUT_ACTIVITY",
                                "PREVENTION_SHARE"))
                .has("$.caution", (String text) -> assertThat(text).contains("není důkaz příčiny"));

        // Nobody takes part in anything, so these are all the actors again.
        SERVED.ask(coordinator, path + "?measures=ISOLATED").is("$.measures[0].medianChangeElsewhere", 1.0);
        assertThat(body(coordinator, path)).doesNotContain("MARKER-", "orp-2002", "orp-2003");
        var page = body(coordinator, "/site/" + here + "/intervence/" + id);
        assertThat(page)
                .contains("společný postup", "není důkaz příčiny", "effect-picture", "class=\"elsewhere\"")
                .doesNotContain("MARKER-orp-2002", "MARKER-orp-2003", "MARKER-orp-2004");
        SERVED.get(coordinator, "/api/networks/orp-2002/interventions")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void with_few_comparable_networks_nothing_is_compared() {
        var here = network("orp-2101", "CZ031", 0, 1);
        network("orp-2102", "CZ031", 0, 1);
        network("orp-2103", "CZ031", 0, 1);
        var id = intervene(here, FROM, TO, "cíl");
        var coordinator = SERVED.person("Koordinátorka 2101", here, Role.COORDINATOR);

        assertThat(body(coordinator, "/api/networks/" + here + "/interventions/" + id + "/effect"))
                .doesNotContain("medianChangeElsewhere");
        assertThat(body(coordinator, "/site/" + here + "/intervence/" + id))
                .contains("šlo poznat, čí čísla to jsou")
                .doesNotContain("class=\"elsewhere\"");
    }

    @Test
    void what_is_not_over_or_began_before_the_network_is_not_counted() {
        var here = network("orp-2201", "CZ041", 0, 0);
        var early = intervene(here, LocalDate.of(2023, 2, 1), null, "na začátku");
        var late = intervene(here, LocalDate.of(2024, 3, 1), LocalDate.of(2199, 1, 1), "běží");
        var coordinator = SERVED.person("Koordinátorka 2201", here, Role.COORDINATOR);

        assertThat(body(coordinator, "/api/networks/" + here + "/interventions/" + late + "/effect"))
                .contains("\"complete\":false")
                .doesNotContain("\"change\"");
        assertThat(body(coordinator, "/site/" + here + "/intervence/" + late)).contains("ještě neskončila");
        SERVED.get(coordinator, "/api/networks/" + here + "/interventions/" + early + "/effect")
                .expectBody()
                .jsonPath("$.measures[?(@.measure == 'ACTORS')].earlier")
                .isEmpty()
                .jsonPath("$.measures[?(@.measure == 'MEETINGS')].before")
                .isEmpty();
    }

    @Test
    void an_aim_is_for_everybody_of_the_network_and_planners_of_its_region_until_it_is_erased() {
        var here = network("orp-2301", "CZ042", 0, 0);
        var id = intervene(here, FROM, TO, "MARKER-AIM");
        var coordinator = SERVED.person("Koordinátorka 2301", here, Role.COORDINATOR);
        var reader = SERVED.person("Čtenář 2301", here, Role.READER);
        var planner = SERVED.person("Plánovač 2301", new NetworkId("kraj-CZ042"), Role.REGIONAL_PLANNER);
        var paths = List.of(
                "/api/networks/" + here + "/interventions",
                "/api/networks/" + here + "/interventions/" + id,
                "/site/" + here + "/intervence",
                "/site/" + here + "/intervence/" + id);

        for (var path : paths) {
            assertThat(body(coordinator, path)).as(path).contains("MARKER-AIM");
            assertThat(body(planner, path)).as(path).contains("MARKER-AIM");
            assertThat(body(reader, path)).as(path).contains("MARKER-AIM");
        }
        assertThat(body(reader, "/api/networks/" + here + "/timeline")).doesNotContain("MARKER-AIM");

        SERVED.vault().erase(id.value());
        position = SERVED.append(here, id, null, coordinator, new InterventionEvent.AimErased(id));
        for (var path : paths) {
            assertThat(body(coordinator, path)).as(path).doesNotContain("MARKER-AIM");
            assertThat(body(planner, path)).as(path).doesNotContain("MARKER-AIM");
            assertThat(body(reader, path)).as(path).doesNotContain("MARKER-AIM");
        }
        assertThat(body(coordinator, paths.getLast())).contains("Text byl");
    }

    @Test
    void an_intervention_is_called_by_its_name_and_one_without_a_name_by_its_kind() {
        var here = network("orp-2501", "CZ052", 0, 0);
        var id = intervene(here, FROM, TO, "cíl");
        var coordinator = SERVED.person("Koordinátorka 2501", here, Role.COORDINATOR);
        var site = "/site/" + here + "/intervence";
        assertThat(body(coordinator, site)).contains("<b>Vzdělávání");
        assertThat(body(coordinator, site + "/" + id)).contains("<h1>Vzdělávání");

        position = SERVED.append(
                here,
                id,
                null,
                coordinator,
                new InterventionEvent.InterventionAmended(
                        id,
                        new Undertaking(
                                "Úzkosti včas", InterventionKind.TRAINING, FROM, TO, List.of(), List.of(), List.of())));

        assertThat(body(coordinator, site)).contains("<b>Úzkosti včas</b>", "vzdělávání");
        assertThat(body(coordinator, site + "/" + id)).contains("<h1>Úzkosti včas</h1>", "vzdělávání");
        assertThat(body(coordinator, site + "/" + id + "/upravit")).contains("value=\"Úzkosti včas\"");
        SERVED.ask(coordinator, "/api/networks/" + here + "/interventions/" + id)
                .is("$.name", "Úzkosti včas");
    }

    @Test
    void forms_are_for_coordinators_and_bad_questions_are_refused() {
        var here = network("orp-2401", "CZ051", 0, 0);
        var id = intervene(here, FROM, TO, "cíl");
        var coordinator = SERVED.person("Koordinátorka 2401", here, Role.COORDINATOR);
        var reader = SERVED.person("Čtenář 2401", here, Role.READER);
        var site = "/site/" + here + "/intervence/";
        var api = "/api/networks/" + here + "/interventions/";

        for (var form : List.of("nova", id + "/upravit", id + "/stazeni", id + "/obnoveni", id + "/vymazani")) {
            assertThat(body(coordinator, site + form)).as(form).containsOnlyOnce("data-module=\"form\"");
            SERVED.get(reader, site + form).expectStatus().isForbidden();
        }
        SERVED.refused(coordinator, api + id + "/effect?monthsBefore=0");
        SERVED.refused(coordinator, api + id + "/effect?monthsAfter=rok");
        SERVED.get(coordinator, api + "nic/effect").expectStatus().isNotFound();
        SERVED.get(coordinator, site + UUID.randomUUID()).expectStatus().isNotFound();
        SERVED.get(coordinator, site + "nic").expectStatus().isNotFound();
    }
}
