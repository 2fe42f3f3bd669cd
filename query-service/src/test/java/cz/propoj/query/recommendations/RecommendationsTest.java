package cz.propoj.query.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.recommendations.AddressedBody;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.ParticipationLevel;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.query.Scene;
import cz.propoj.query.Served;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Recommendations over the whole service: in lists, on pages, at revisions and from year to year. */
class RecommendationsTest {
    private static final Served SERVED = new Served();
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final LocalDate PLAN = LocalDate.of(2024, 3, 1);
    private static final LocalDate SIGNED = LocalDate.of(2024, 12, 18);

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static NetworkId network(String code, String region) {
        var network = new NetworkId(code);
        SERVED.network(network, null).established("Síť " + code, region).on(BEGINNING);
        return network;
    }

    private static Guidance guidance(
            RecommendationField field,
            @Nullable ParticipationLevel level,
            int number,
            String title,
            ActorId... actors) {
        return new Guidance(
                field,
                level,
                number,
                title,
                "MARKER-PRAXE " + title,
                null,
                List.of("Bod první, " + title, "Bod druhý"),
                List.of(actors),
                List.of(Sector.EDUCATION),
                List.of("poradna"),
                List.of(AddressedBody.TOWN),
                null,
                2,
                null);
    }

    private static RecommendationId recommend(NetworkId network, Guidance guidance) {
        var id = new RecommendationId(UUID.randomUUID());
        SERVED.append(
                network,
                id,
                PLAN,
                null,
                new RecommendationEvent.RecommendationRecorded(id, network, guidance),
                new RecommendationEvent.RecommendationAdopted(id));
        return id;
    }

    private static void happened(NetworkId network, RecommendationId id, LocalDate day, RecommendationEvent event) {
        SERVED.append(network, id, day, null, event);
    }

    private static String body(Served.Person who, String path) {
        var text = new String(
                java.util.Objects.requireNonNull(
                        SERVED.get(who, path + (path.contains("?") ? "&" : "?") + "after=" + SERVED.head())
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);
        return HtmlUtils.htmlUnescape(text).replace('\u00A0', ' ');
    }

    private static String general(int number) {
        return "Obecné doporučení " + number;
    }

    @Test
    void they_are_listed_in_the_order_of_the_plan_and_found_by_field_standing_addressee_and_word() {
        var here = network("orp-2101", "CZ021");
        var school = Scene.actor();
        SERVED.network(here, null).actor(school, "Základní škola Aš").on(BEGINNING);
        var planning = recommend(
                here, guidance(RecommendationField.PARTICIPATION, ParticipationLevel.PLANNING, 1, "Skupina dětí"));
        var second = recommend(here, guidance(RecommendationField.CASE_WORK, null, 2, "Kazuistický seminář", school));
        var first = recommend(here, guidance(RecommendationField.CASE_WORK, null, 1, "Konference včas"));
        happened(here, planning, SIGNED, new RecommendationEvent.RecommendationDropped(planning, "nikdo nechce"));
        var coordinator = SERVED.person("Koordinátorka 2101", here, Role.COORDINATOR);
        var api = "/api/networks/" + here + "/recommendations";

        SERVED.ask(coordinator, api + "?after=%s", SERVED.head())
                .is("$.total", 3)
                .is("$.items[0].id", first.toString())
                .is("$.items[1].id", second.toString())
                .is("$.items[1].actors[0].name", "Základní škola Aš")
                .is("$.items[1].points[1]", "Bod druhý")
                .is("$.items[2].reason", "nikdo nechce");
        SERVED.ask(coordinator, api + "?field=PARTICIPATION").is("$.total", 1);
        SERVED.ask(coordinator, api + "?standing=HOLDS").is("$.total", 2);
        SERVED.ask(coordinator, api + "?actors=%s", school).is("$.total", 1);
        SERVED.ask(coordinator, api + "?q=seminar").is("$.total", 1);
        SERVED.ask(coordinator, api + "?asOf=2024-06-30&standing=HOLDS").is("$.total", 3);
        SERVED.refused(coordinator, api + "?nic=1");
        SERVED.ask(coordinator, api + "/" + planning + "/history")
                .is("$.items[0].event", "RecommendationDropped")
                .is("$.items[0].changes.length()", 2);

        var page = body(coordinator, "/site/" + here + "/doporuceni");
        assertThat(page.indexOf("Konference včas"))
                .isPositive()
                .isLessThan(page.indexOf("Kazuistický seminář"))
                .isLessThan(page.indexOf("Úroveň plánování"));
        assertThat(page).contains("dvakrát ročně", "celý resort: školství", "město nebo obec");
        assertThat(body(coordinator, "/site/" + here + "/doporuceni?standing=DROPPED"))
                .contains("Skupina dětí", "1 doporučení odpovídá výběru.")
                .doesNotContain("Konference včas");
        assertThat(body(coordinator, "/site/" + here + "/doporuceni.csv")).contains("Bod druhý", "Kazuistický seminář");
        assertThat(body(coordinator, "/site/" + here + "/hledat?q=konference")).contains("/doporuceni/" + first);
        assertThat(body(coordinator, "/site/" + here + "/akteri/" + school)).contains("/doporuceni/" + second);
    }

    @Test
    void an_addressee_that_has_left_is_told_with_what_to_do_as_long_as_it_matters() {
        var here = network("orp-2102", "CZ022");
        var team = Scene.actor();
        SERVED.network(here, null).actor(team, "Realizační tým MAP").on(BEGINNING);
        var id = recommend(here, guidance(RecommendationField.GENERAL, null, 1, "Seznam kontaktů", team));
        var coordinator = SERVED.person("Koordinátorka 2102", here, Role.COORDINATOR);
        var site = "/site/" + here + "/doporuceni";
        assertThat(body(coordinator, site)).doesNotContain("už v síti není");

        SERVED.append(here, team, SIGNED, null, new ActorEvent.ActorRetired(team, "projekt skončil"));
        assertThat(body(coordinator, site)).contains("Adresát Realizační tým MAP už v síti není.");
        assertThat(body(coordinator, site + "/" + id)).contains("vyberte, kdo ho převezme, nebo od doporučení upusťte");
        SERVED.ask(coordinator, "/api/networks/" + here + "/recommendations/" + id)
                .is("$.goneActors[0].id", team.toString());
        assertThat(body(coordinator, site + "?stav=2024-06-30")).doesNotContain("už v síti není");

        happened(here, id, SIGNED.plusDays(1), new RecommendationEvent.RecommendationFulfilled(id));
        assertThat(body(coordinator, site)).doesNotContain("už v síti není");
    }

    @Test
    void texts_are_gone_after_an_erasure_on_every_day() {
        var here = network("orp-2103", "CZ023");
        var id = recommend(here, guidance(RecommendationField.GENERAL, null, 1, "Konference"));
        var coordinator = SERVED.person("Koordinátorka 2103", here, Role.COORDINATOR);
        var paths = List.of(
                "/api/networks/" + here + "/recommendations",
                "/api/networks/" + here + "/recommendations/" + id + "?asOf=2024-06-30",
                "/api/networks/" + here + "/timeline",
                "/site/" + here + "/doporuceni/" + id);
        for (var path : paths) {
            assertThat(body(coordinator, path)).as(path).contains("MARKER-PRAXE");
        }

        happened(here, id, SIGNED, new RecommendationEvent.RecommendationTextErased(id));
        for (var path : paths) {
            assertThat(body(coordinator, path)).as(path).doesNotContain("MARKER-PRAXE", "Bod druhý");
        }
    }

    @Test
    void a_revision_goes_through_them_and_later_years_tell_what_became_of_them() {
        var here = network("orp-2104", "CZ024");
        var ids = java.util.stream.IntStream.rangeClosed(1, 5)
                .mapToObj(
                        number -> recommend(here, guidance(RecommendationField.GENERAL, null, number, general(number))))
                .toList();
        var coordinator = SERVED.person("Koordinátorka 2104", here, Role.COORDINATOR);
        var revision = RevisionId.of(here, 2024);
        SERVED.append(here, revision, SIGNED, null, new RevisionEvent.RevisionOpened(revision, here, 2024, null));
        happened(here, ids.get(0), SIGNED, new RecommendationEvent.RecommendationFulfilled(ids.get(0)));
        happened(here, ids.get(1), SIGNED, new RecommendationEvent.RecommendationDropped(ids.get(1), "proto"));
        var records = "/api/networks/" + here + "/revisions/" + revision + "/records?after=" + SERVED.head();
        SERVED.ask(coordinator, records + "&kind=RECOMMENDATION").is("$.total", 5);
        SERVED.ask(coordinator, records + "&state=FULFILLED").is("$.items[0].name", general(1));
        SERVED.ask(coordinator, records + "&state=DROPPED").is("$.items[0].name", general(2));
        SERVED.ask(coordinator, records + "&state=TO_REVIEW").is("$.total", 3);

        SERVED.append(
                here,
                revision,
                SIGNED,
                coordinator,
                reviewed(revision, ReviewState.CONFIRMED, ids.subList(2, 5)),
                reviewed(revision, ReviewState.FULFILLED, ids.subList(0, 1)),
                reviewed(revision, ReviewState.DROPPED, ids.subList(1, 2)),
                new RevisionEvent.RevisionClosed(
                        revision,
                        new Signature(coordinator.account(), SIGNED, SERVED.head(), "0".repeat(64)),
                        List.of()));
        var site = "/site/" + here;
        assertThat(body(coordinator, site + "/doporuceni"))
                .contains("Ze 3 doporučení roku 2024 není splněno žádné, 3 nemají krok.");
        var signed = body(coordinator, "/api/networks/" + here + "/revisions/" + revision + "/rendering");
        assertThat(signed).contains("FULFILLED", "DROPPED", general(3), "MARKER-PRAXE");

        var later = LocalDate.of(2025, 5, 5);
        happened(here, ids.get(2), later, new RecommendationEvent.RecommendationFulfilled(ids.get(2)));
        happened(here, ids.get(3), later, new RecommendationEvent.RecommendationDropped(ids.get(3), "jinak"));
        assertThat(body(coordinator, site + "/doporuceni"))
                .contains("Ze 3 doporučení roku 2024 je 1 splněno, od 1 se upustilo, 1 nemá krok.");
        assertThat(body(coordinator, site + "/doporuceni?stav=2025-01-31"))
                .contains("Ze 3 doporučení roku 2024 není splněno žádné, 3 nemají krok.");
        SERVED.ask(coordinator, "/api/networks/" + here + "/recommendations/years")
                .is("$.items[0].total", 3)
                .is("$.items[0].open", 1);
        assertThat(body(coordinator, site + "/porovnani?od=" + revision + "&do=2025-12-31"))
                .contains("Ze 3 doporučení roku 2024 je 1 splněno, od 1 se upustilo, 1 nemá krok.", general(3));
        assertThat(body(coordinator, site + "/porovnani?od=2024-06-30&do=2025-12-31"))
                .contains("Z 5 doporučení ke dni 30. 6. 2024 jsou 2 splněna, od 2 se upustilo, 1 nemá krok.");
        assertThat(body(coordinator, site + "/revize/2024")).contains("splněno", "upuštěno", general(1));
        assertThat(body(coordinator, "/api/networks/" + here + "/revisions/" + revision + "/rendering"))
                .as("what was signed stays the same")
                .isEqualTo(signed);
    }

    private static RevisionEvent reviewed(RevisionId revision, ReviewState state, List<RecommendationId> ids) {
        return new RevisionEvent.RecordsReviewed(
                revision,
                state,
                ids.stream()
                        .map(id -> new ReviewedRecord(RevisedKind.RECOMMENDATION, id.value()))
                        .toList());
    }

    @Test
    void a_revision_without_recommendations_is_as_it_was() {
        var here = network("orp-2105", "CZ025");
        var coordinator = SERVED.person("Koordinátorka 2105", here, Role.COORDINATOR);
        var revision = RevisionId.of(here, 2024);
        SERVED.append(here, revision, SIGNED, null, new RevisionEvent.RevisionOpened(revision, here, 2024, null));
        assertThat(body(coordinator, "/api/networks/" + here + "/revisions/" + revision))
                .doesNotContain("RECOMMENDATION", "fulfilled");
        assertThat(body(coordinator, "/site/" + here + "/revize/2024")).doesNotContain("upuštěno");
        assertThat(body(coordinator, "/site/" + here + "/doporuceni")).contains("Zatím tu není žádné doporučení.");
    }

    @Test
    void forms_are_for_coordinators_and_only_for_what_can_be_done() {
        var here = network("orp-2106", "CZ026");
        var id = recommend(here, guidance(RecommendationField.GENERAL, null, 1, "Konference"));
        var coordinator = SERVED.person("Koordinátorka 2106", here, Role.COORDINATOR);
        var reader = SERVED.person("Čtenář 2106", here, Role.READER);
        var stranger = SERVED.person("Cizí 2106", network("orp-2107", "CZ026"), Role.COORDINATOR);
        var site = "/site/" + here + "/doporuceni/";
        var last = "?after=" + SERVED.head();

        for (var form : List.of("nove", id + "/upravit", id + "/splneni", id + "/upusteni", id + "/stazeni")) {
            assertThat(body(coordinator, site + form)).as(form).containsOnlyOnce("data-module=\"form\"");
            SERVED.get(reader, site + form + last).expectStatus().isForbidden();
        }
        for (var form : List.of(id + "/prijeti", id + "/otevreni", id + "/obnoveni")) {
            SERVED.get(coordinator, site + form + last).expectStatus().isForbidden();
        }
        assertThat(body(reader, site + id)).contains("MARKER-PRAXE").doesNotContain("/upravit");
        SERVED.get(stranger, site + id + last).expectStatus().isNotFound();
        SERVED.get(stranger, "/api/networks/" + here + "/recommendations/" + id + last)
                .expectStatus()
                .isNotFound();
        SERVED.get(coordinator, site + "nic").expectStatus().isNotFound();
        SERVED.get(coordinator, site + UUID.randomUUID()).expectStatus().isNotFound();
    }
}
