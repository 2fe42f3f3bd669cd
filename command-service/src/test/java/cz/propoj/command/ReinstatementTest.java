package cz.propoj.command;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.regionaltexts.RegionOfTheTests;
import cz.propoj.command.runtime.ChangesOverHttpTest;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Whatever was retired, dissolved, cancelled, withdrawn or dropped comes back in the same way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReinstatementTest {
    private static final String BASE = "/api/networks/" + TACHOV;

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");

    /** @param end what ends the record; empty: the record itself is deleted */
    private record Kind(String name, Function<ReinstatementTest, Service.Reply> begun, String end) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "/actors",
                        test -> test.created("/actors", ChangesOverHttpTest.organisation(word("Aktér"))),
                        "/retirement"),
                new Kind(
                        "/platforms",
                        test -> test.created(
                                "/platforms",
                                Map.of("standing", Map.of("name", word("Stůl"), "type", "INTERDISCIPLINARY"))),
                        "/dissolution"),
                new Kind(
                        "/meetings",
                        test -> test.created(
                                "/meetings", Map.of("agenda", Map.of("date", today(), "kind", "ROUND_TABLE"))),
                        "/cancellation"),
                new Kind(
                        "/needs",
                        test -> test.created("/needs", Map.of("area", "SAFETY", "name", word("Potřeba"))),
                        "/retirement"),
                new Kind(
                        "/interventions",
                        test -> test.created(
                                "/interventions", Map.of("kind", "TRAINING", "from", today(), "aim", word("Cíl"))),
                        "/withdrawal"),
                new Kind("/topics", test -> test.created("/topics", Map.of("title", word("Téma"))), "/withdrawal"),
                new Kind(
                        "/recommendations",
                        test -> test.created(
                                "/recommendations", Map.of("field", "GENERAL", "title", word("Doporučení"))),
                        "/withdrawal"),
                new Kind(
                        "/documents",
                        test -> test.created("/documents", Map.of("kind", "ANALYSIS", "title", word("Dokument"))),
                        "/withdrawal"),
                new Kind(
                        "/practices",
                        test -> test.created("/practices", Map.of("title", word("Praxe"))),
                        "/withdrawal"),
                new Kind(
                        "/regional-texts",
                        test -> test.coordinator.post(
                                BASE + "/regional-texts/"
                                        + RegionOfTheTests.published(test.service, "Jak to chodí.")
                                                .id() + "/take-over",
                                Map.of()),
                        "/withdrawal"),
                new Kind(
                        "/notices",
                        test -> test.created(
                                "/notices",
                                Map.of(
                                        "kind",
                                        "EVENT",
                                        "audience",
                                        "NETWORK",
                                        "validity",
                                        Map.of("from", today(), "until", today()),
                                        "title",
                                        word("Akce"),
                                        "text",
                                        "Sejdeme se.")),
                        "/withdrawal"),
                new Kind("/filters", test -> test.created("/filters", Map.of("list", "ACTORS", "name", "Školy")), ""));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    public void has_a_day_and_a_reason_and_what_has_not_ended_stays(Kind kind) {
        var begun = kind.begun().apply(this);
        var path = BASE + kind.name() + "/" + begun.id();
        assertThat(reinstated(path, begun.version()).version())
                .as("it has not ended")
                .isEqualTo(begun.version());

        var ended = ended(path, kind, begun.version());
        var reason = word("omyl");
        var back = coordinator.post(
                path + "/reinstatement",
                Map.of("effectiveOn", today(), "reason", reason),
                "If-Match",
                "\"" + ended.version() + "\"");
        assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
        assertThat(back.version()).isEqualTo(ended.version() + 1);
        assertThat(service.log()).contains(reason);
        assertThat(coordinator.ask(HttpMethod.POST, path + "/reinstatement", "").status())
                .as("without the version that was read")
                .isEqualTo(428);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    public void takes_back_by_deleting_what_ended_it(Kind kind) {
        if (kind.end().isEmpty()) {
            return;
        }
        var begun = kind.begun().apply(this);
        var path = BASE + kind.name() + "/" + begun.id();
        var untouched = coordinator.delete(path + kind.end(), begun.version());
        assertThat(untouched.version()).isEqualTo(begun.version());
        var ended = ended(path, kind, begun.version());
        var back = coordinator.delete(path + kind.end(), ended.version());
        assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
        assertThat(back.version()).isEqualTo(ended.version() + 1);
        var again = ended(path, kind, back.version());
        assertThat(again.version()).as("it can end again").isEqualTo(back.version() + 1);
    }

    private Service.Reply reinstated(String path, long version) {
        var reply = coordinator.ask(HttpMethod.POST, path + "/reinstatement", "", "If-Match", "\"" + version + "\"");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply;
    }

    private Service.Reply ended(String path, Kind kind, long version) {
        var reply = kind.end().isEmpty()
                ? coordinator.delete(path, version)
                : coordinator.post(
                        path + kind.end(),
                        kind.end().equals("/dissolution") ? Map.of("on", today()) : Map.of(),
                        "If-Match",
                        "\"" + version + "\"");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply;
    }

    private Service.Reply created(String path, Map<String, Object> body) {
        var reply = coordinator.post(BASE + path, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply;
    }

    private static String word(String beginning) {
        return beginning + " " + UUID.randomUUID();
    }

    private static String today() {
        return LocalDate.now(Meta.ZONE).toString();
    }
}
