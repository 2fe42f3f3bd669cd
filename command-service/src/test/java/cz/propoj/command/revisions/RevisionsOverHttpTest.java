package cz.propoj.command.revisions;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.command.runtime.ChangesOverHttpTest;
import cz.propoj.contract.revisions.RevisionEvent.RecordsReviewed;
import cz.propoj.contract.revisions.RevisionEvent.RevisionClosed;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.EventLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class RevisionsOverHttpTest {
    private static final String NET = "/api/networks/" + TACHOV;
    private static final String REVISIONS = NET + "/revisions";

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");

    private Service.Reply register(String name) {
        return coordinator.post(NET + "/actors", ChangesOverHttpTest.organisation(name));
    }

    @Test
    void a_year_is_revised_from_opening_to_the_signature() {
        var year = LocalDate.now(Meta.ZONE).getYear();
        var kept = register("Revidovaná škola");
        var moved = register("Revidovaná služba");
        var left = register("Revidovaný spolek");

        var opened = coordinator.post(REVISIONS, Map.of("year", year));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        var one = REVISIONS + "/" + opened.id();
        var again = coordinator.post(REVISIONS, Map.of("year", year));
        again.is(409);
        assertThat(again.body().path("detail").asString()).contains(String.valueOf(year), "už je otevřená");

        assertThat(coordinator
                        .put(NET + "/actors/" + moved.id() + "/capacity", 0, Map.of("total", 5))
                        .status())
                .isEqualTo(200);
        assertThat(coordinator
                        .ask(
                                HttpMethod.POST,
                                NET + "/actors/" + left.id() + "/retirement",
                                Map.of("reason", "zánik"),
                                "If-Match",
                                "\"0\"")
                        .status())
                .isEqualTo(200);
        var confirmed = coordinator.put(one + "/records/" + kept.id(), 0, Map.of("state", "CONFIRMED"));
        assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(200);
        assertThat(coordinator
                        .put(one + "/records/" + kept.id(), 0, Map.of("state", "CHANGED"))
                        .status())
                .as("somebody was faster")
                .isEqualTo(412);

        var missing = coordinator.ask(
                HttpMethod.POST, one + "/closing", Map.of(), "If-Match", "\"" + confirmed.version() + "\"");
        if (missing.status() == 422) {
            assertThat(missing.pointers()).isEqualTo("/reason");
        }
        var head = service.bean(EventLog.class).checkpoint();
        var closed = missing.status() == 422
                ? coordinator.ask(
                        HttpMethod.POST,
                        one + "/closing",
                        Map.of("reason", "ostatní projdeme v lednu"),
                        "If-Match",
                        "\"" + confirmed.version() + "\"")
                : missing;
        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);

        try (var events = service.bean(EventLog.class).readTagged(TACHOV.value())) {
            var said = events.map(event -> (Object) event.getPayload()).toList();
            var signed = said.stream()
                    .filter(RevisionClosed.class::isInstance)
                    .map(RevisionClosed.class::cast)
                    .reduce((_, last) -> last)
                    .orElseThrow();
            assertThat(signed.signature().hash()).hasSize(64);
            assertThat(signed.signature().position()).isGreaterThanOrEqualTo(head.position());
            var reviewed = said.stream()
                    .filter(RecordsReviewed.class::isInstance)
                    .map(Object::toString)
                    .toList();
            assertThat(reviewed).anySatisfy(text -> assertThat(text).contains("CHANGED", moved.id()));
            assertThat(reviewed).anySatisfy(text -> assertThat(text).contains("RETIRED", left.id()));
        }

        var late = coordinator.put(one + "/records/" + kept.id(), closed.version(), Map.of("state", "CHANGED"));
        late.is(409);
        assertThat(late.body().path("detail").asString()).contains("uzavřená a podepsaná");
        coordinator.post(REVISIONS, Map.of("year", year)).is(409);
        var english = coordinator.ask(HttpMethod.POST, REVISIONS, Map.of("year", year), "Accept-Language", "en");
        assertThat(english.body().path("detail").asString()).contains("closed and signed", "can't be changed");
    }

    @Test
    void closing_with_records_nobody_went_through_needs_a_reason() {
        register("Neprojitá škola");
        var opened = coordinator.post(REVISIONS, Map.of("year", 2024));
        var one = REVISIONS + "/" + opened.id() + "/closing";

        var refused = coordinator.ask(HttpMethod.POST, one, Map.of(), "If-Match", "\"0\"");
        refused.is(422);
        assertThat(refused.pointers()).isEqualTo("/reason");
        coordinator.ask(HttpMethod.POST, one, Map.of()).is(428);
    }

    @Test
    void bad_input_is_refused_where_it_stands() {
        assertThat(coordinator.post(REVISIONS, Map.of()).pointers()).isEqualTo("/year");
        assertThat(coordinator.post(REVISIONS, Map.of("year", 1999)).pointers()).isEqualTo("/year");
        assertThat(coordinator
                        .post(
                                REVISIONS,
                                Map.of(
                                        "year",
                                        2023,
                                        "platform",
                                        UUID.randomUUID().toString()))
                        .pointers())
                .isEqualTo("/platform");
        var opened = coordinator.post(REVISIONS, Map.of("year", 2023));
        var one = REVISIONS + "/" + opened.id() + "/records";
        assertThat(coordinator
                        .put(one, 0, Map.of("state", "CONFIRMED", "records", List.of(UUID.randomUUID())))
                        .pointers())
                .isEqualTo("/records/0");
        assertThat(coordinator.put(one, 0, Map.of("state", "CONFIRMED")).pointers())
                .isEqualTo("/records");
        assertThat(coordinator
                        .put(one + "/" + UUID.randomUUID(), 0, Map.of("state", "CONFIRMED"))
                        .status())
                .isEqualTo(404);
        assertThat(coordinator
                        .put(one + "/" + register("K vyřazení").id(), 0, Map.of("state", "RETIRED"))
                        .pointers())
                .isEqualTo("/state");
        service.signedIn("ctenar").post(REVISIONS, Map.of("year", 2022)).is(403);
        service.signedIn("soused").put(one, 0, Map.of()).is(404);
    }

    @Test
    void an_intervention_is_recorded_amended_and_withdrawn_and_its_aim_is_in_no_event() {
        var school = register("Škola s intervencí");
        var path = NET + "/interventions";
        var recorded = coordinator.post(
                path,
                Map.of(
                        "kind", "TRAINING",
                        "from", "2025-03-01",
                        "to", "2025-05-31",
                        "aim", "MARKER-CÍL pro pana X",
                        "actors", List.of(school.id())));
        assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(201);
        var amended =
                coordinator.put(path + "/" + recorded.id(), 0, Map.of("to", "2025-06-30", "aim", "MARKER-CÍL jinak"));
        assertThat(amended.version()).isEqualTo(2);
        assertThat(coordinator
                        .ask(HttpMethod.POST, path + "/" + recorded.id() + "/withdrawal", Map.of(), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);

        assertThat(service.log()).contains(recorded.id()).doesNotContain("MARKER-CÍL");
        assertThat(coordinator.post(path, Map.of("kind", "TRAINING")).pointers())
                .isEqualTo("/from /aim");
        assertThat(coordinator
                        .post(path, Map.of("kind", "TRAINING", "from", "v březnu"))
                        .pointers())
                .isEqualTo("/from");
        assertThat(coordinator
                        .post(path, Map.of("kind", "TRAINING", "effectiveOn", "dnes"))
                        .pointers())
                .isEqualTo("/effectiveOn");
        assertThat(coordinator
                        .post(path, Map.of("kind", "TRAINING", "unknown", 1))
                        .pointers())
                .isEqualTo("/unknown");
        assertThat(coordinator
                        .post(
                                path,
                                Map.of(
                                        "kind",
                                        "OTHER",
                                        "from",
                                        "2025-03-01",
                                        "to",
                                        "2025-01-01",
                                        "aim",
                                        "x",
                                        "needs",
                                        List.of(UUID.randomUUID())))
                        .pointers())
                .isEqualTo("/to");
        assertThat(coordinator
                        .post(
                                path,
                                Map.of(
                                        "kind",
                                        "OTHER",
                                        "from",
                                        "2025-03-01",
                                        "aim",
                                        "x",
                                        "needs",
                                        List.of(UUID.randomUUID())))
                        .pointers())
                .isEqualTo("/needs/0");
        service.signedIn("ctenar")
                .post(path, Map.of("kind", "OTHER", "from", "2025-03-01", "aim", "x"))
                .is(403);
    }
}
