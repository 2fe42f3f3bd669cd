package cz.propoj.command.runtime;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.eventlog.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One request with one key, sent again after the events were stored and the answer was lost. */
class RepeatedRequestsTest {
    private static final String BASE = "/api/networks/" + TACHOV;

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");
    private final Service.Person administrator = service.signedIn("admin");

    /** Something that can be asked for; each time with other words, so that nothing is taken. */
    record Wish(String name, String path, Map<String, Object> body, List<String> headers) {
        Wish(String name, String path, Map<String, Object> body) {
            this(name, path, body, List.of());
        }

        String[] headers(String key) {
            var all = new ArrayList<>(headers);
            all.addAll(List.of("Idempotency-Key", key));
            return all.toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** How a wish is prepared, such as by registering the actor it is about. */
    record Prepared(String name, Preparation preparation) {
        @FunctionalInterface
        interface Preparation {
            Wish by(RepeatedRequestsTest test);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Prepared> commands() {
        return Stream.of(
                command("an actor", test -> "/actors", _ -> ChangesOverHttpTest.organisation(word("Aktér"))),
                command(
                        "a person",
                        test -> "/actors",
                        _ -> Map.of("identity", Map.of("name", word("Soudkyně"), "kind", "PERSON_OR_ROLE"))),
                command(
                        "an actor with a contact",
                        test -> "/actors",
                        _ -> Map.of(
                                "identity", Map.of("name", word("Linka"), "kind", "SERVICE"),
                                "contact", Map.of("phone", "116 111"))),
                command(
                        "a contact",
                        test -> "/actors/" + test.actor() + "/contacts",
                        _ -> Map.of("name", word("Osoba"))),
                command(
                        "a note",
                        test -> "/actors/" + test.actor() + "/notes",
                        _ -> Map.of("kind", "NEEDS", "visibility", "PRIVATE", "text", word("Text"))),
                command(
                        "a platform with members, a sub-group and a parent",
                        test -> "/platforms",
                        test -> Map.of(
                                "standing", Map.of("name", word("Stůl"), "type", "INTERDISCIPLINARY"),
                                "evaluation", "funguje",
                                "members", List.of(Map.of("actor", test.actor())),
                                "subgroups", List.of(test.platform()),
                                "parent", test.platform())),
                command(
                        "a meeting with attendance",
                        test -> "/meetings",
                        test -> Map.of(
                                "agenda", Map.of("date", "2025-03-04", "kind", "ROUND_TABLE"),
                                "attendance", List.of(Map.of("actor", test.actor(), "people", 2)))),
                command(
                        "a member",
                        test -> "/platforms/" + test.platform() + "/members",
                        test -> Map.of("actor", test.actor())),
                command("a need", test -> "/needs", _ -> Map.of("area", "SAFETY", "name", word("Potřeba"))),
                command(
                        "a form of fulfilment",
                        test -> "/needs/" + test.need() + "/forms",
                        _ -> Map.of("name", word("Forma"))),
                command(
                        "an annotation",
                        test -> "/needs/" + test.need() + "/annotations",
                        _ -> Map.of("kind", "NEEDS", "visibility", "NETWORK", "text", word("Text"))),
                command(
                        "a filter",
                        test -> "/filters",
                        _ -> Map.of("list", "ACTORS", "name", word("Filtr"), "query", "sector=EDUCATION")),
                command("a topic", test -> "/topics", _ -> Map.of("title", word("Téma"))),
                command(
                        "an intervention",
                        test -> "/interventions",
                        test -> Map.of(
                                "kind",
                                "TRAINING",
                                "from",
                                "2025-03-04",
                                "aim",
                                word("Cíl"),
                                "actors",
                                List.of(test.actor()))),
                command(
                        "a recommendation without a number",
                        test -> "/recommendations",
                        _ -> Map.of("field", "GENERAL", "title", word("Doporučení"))),
                command(
                        "a document",
                        test -> "/documents",
                        _ -> Map.of("kind", "ANALYSIS", "title", word("Dokument"), "note", word("Text"))),
                command(
                        "a practice that was tried",
                        test -> "/practices",
                        _ -> Map.of("title", word("Praxe"), "what", word("Text"), "stage", "TRIED")),
                command(
                        "a notice with a capacity",
                        test -> "/notices",
                        test -> Map.of(
                                "kind",
                                "CAPACITY",
                                "audience",
                                "NETWORK",
                                "actor",
                                test.actor(),
                                "validity",
                                Map.of("from", "2099-01-01", "until", "2099-02-01"),
                                "title",
                                word("Volno"),
                                "text",
                                "Máme místo.",
                                "total",
                                10,
                                "free",
                                3)),
                command(
                        "a characteristic whose key is made up",
                        test -> "/characteristics",
                        _ -> Map.of("label", word("Znak"), "type", "NUMBER")),
                new Prepared(
                        "a retirement of the version that was read",
                        test -> new Wish(
                                "retirement",
                                BASE + "/actors/" + test.actor() + "/retirement",
                                Map.of("reason", "skončil"),
                                List.of("If-Match", "\"0\""))),
                new Prepared(
                        "an account",
                        _ -> new Wish(
                                "account",
                                "/api/accounts",
                                Map.of(
                                        "login",
                                        word("ucet"),
                                        "name",
                                        "Jméno",
                                        "grants",
                                        List.of(
                                                Map.of("role", "READER", "network", TACHOV.value()),
                                                Map.of("role", "CASE_MANAGER", "network", TACHOV.value()))))),
                new Prepared(
                        "an invitation",
                        _ -> new Wish(
                                "invitation",
                                BASE + "/people",
                                Map.of("login", word("host"), "name", "Jméno", "role", "READER"))));
    }

    private interface Path {
        String of(RepeatedRequestsTest test);
    }

    private interface Body {
        Map<String, Object> of(RepeatedRequestsTest test);
    }

    private static Prepared command(String name, Path path, Body body) {
        return new Prepared(name, test -> new Wish(name, BASE + path.of(test), body.of(test)));
    }

    private static String word(String beginning) {
        return beginning + " " + UUID.randomUUID();
    }

    private String actor() {
        return created("/actors", ChangesOverHttpTest.organisation(word("Aktér")));
    }

    private String platform() {
        return created("/platforms", Map.of("standing", Map.of("name", word("Rodič"), "type", "INTERDISCIPLINARY")));
    }

    private String need() {
        return created("/needs", Map.of("area", "SAFETY", "name", word("Potřeba")));
    }

    private String created(String path, Map<String, Object> body) {
        var reply = coordinator.post(BASE + path, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply.id();
    }

    private Service.Reply ask(Wish command, String key) {
        return (command.path().equals("/api/accounts") ? administrator : coordinator)
                .post(command.path(), command.body(), command.headers(key));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private long head() {
        return service.bean(EventLog.class).head();
    }

    /** Lets the answer to the so manyeth commit from now on, counted from 1, be lost after it was stored. */
    private <T> T whileAnswersAreLost(int commit, Callable<T> work) throws Exception {
        var left = new AtomicInteger(commit);
        try (var _ = service.bean(EventStore.class).subscribe(_ -> {
            if (left.decrementAndGet() == 0) {
                throw new IllegalStateException("the answer is lost");
            }
        })) {
            return work.call();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void is_stored_once_wherever_the_answer_was_lost(Prepared prepared) throws Exception {
        var plain = prepared.preparation().by(this);
        var before = head();
        var told = ask(plain, key());
        assertThat(told.status()).as(told.body().toString()).isBetween(200, 201);
        var expected = head() - before;

        var lost = 0;
        for (var commit = 1; lost == commit - 1; commit++) {
            var command = prepared.preparation().by(this);
            var key = key();
            var since = head();
            var nth = commit;
            var first = whileAnswersAreLost(nth, () -> ask(command, key));
            if (first.status() >= 500) {
                lost++;
            }
            var repeated = ask(command, key);
            var again = ask(command, key);

            assertThat(repeated.status()).as(repeated.body().toString()).isEqualTo(told.status());
            assertThat(again.id()).isEqualTo(repeated.id());
            assertThat(again.version()).isEqualTo(repeated.version());
            assertThat(head() - since).as("events, answer %s lost", nth).isEqualTo(expected);
        }
        assertThat(lost)
                .as("a request is one commit: all of it is stored, or nothing")
                .isEqualTo(1);
    }

    @Test
    void is_answered_by_another_process_that_was_started_meanwhile() throws Exception {
        var body = ChangesOverHttpTest.organisation(word("Po pádu"));
        var key = key();
        var since = head();
        var first = whileAnswersAreLost(1, () -> coordinator.post(BASE + "/actors", body, "Idempotency-Key", key));
        assertThat(first.status()).isEqualTo(500);
        try (var other = service.anotherInstance()) {
            var repeated = service.at(other, coordinator).post(BASE + "/actors", body, "Idempotency-Key", key);
            assertThat(repeated.status()).as(repeated.body().toString()).isEqualTo(201);
            assertThat(coordinator
                            .post(BASE + "/actors", body, "Idempotency-Key", key)
                            .id())
                    .isEqualTo(repeated.id());
        }
        assertThat(head() - since).isEqualTo(1);
    }

    @Test
    void is_stored_once_when_it_is_sent_several_times_at_once() throws Exception {
        var body = ChangesOverHttpTest.organisation(word("Naráz"));
        var key = key();
        var since = head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var other = service.anotherInstance()) {
            var elsewhere = service.at(other, coordinator);
            var answers = new ArrayList<java.util.concurrent.Future<Service.Reply>>();
            for (var i = 0; i < 8; i++) {
                var who = i % 2 == 0 ? coordinator : elsewhere;
                answers.add(threads.submit(() -> who.post(BASE + "/actors", body, "Idempotency-Key", key)));
            }
            var ids = new ArrayList<String>();
            for (var answer : answers) {
                assertThat(answer.get().status())
                        .as(answer.get().body().toString())
                        .isEqualTo(201);
                ids.add(answer.get().id());
            }
            assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
        }
        assertThat(head() - since).isEqualTo(1);
    }

    @Test
    void that_was_refused_may_come_corrected_with_the_same_key() {
        var key = key();
        var need = need();
        var note = new java.util.HashMap<String, Object>(
                Map.of("kind", "NEEDS", "visibility", "NETWORK", "text", word("Text"), "form", key()));
        var path = BASE + "/needs/" + need + "/annotations";
        var since = head();
        assertThat(coordinator.post(path, note, "Idempotency-Key", key).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(head()).as("nothing is stored of what was refused").isEqualTo(since);
        note.remove("form");
        var corrected = coordinator.post(path, note, "Idempotency-Key", key);
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(201);
        assertThat(service.database()).contains(corrected.id());
    }
}
