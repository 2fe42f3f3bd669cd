package cz.propoj.query.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.RandomHistory;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.Kinds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionsTest {
    private static final Instant NOON = Instant.parse("2024-06-01T10:00:00Z");
    private static final int SEGMENTS = 2;

    private final TestLog log = new TestLog();
    private Projections projections = new Projections(log.log(), log.database(), Kinds.ALL, SEGMENTS);

    @BeforeEach
    void start() {
        projections.start();
    }

    @AfterEach
    void end() {
        projections.close();
        log.close();
    }

    private void awaitAll(Projections following, long position) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() ->
                        Kinds.ALL.stream().allMatch(kind -> following.progress().position(kind) >= position));
    }

    private Map<String, List<Document>> documents() {
        var all = new TreeMap<String, List<Document>>();
        Kinds.ALL.forEach(kind -> all.put(
                kind.name(),
                log.database()
                        .getCollection("rows-" + kind.name())
                        .find()
                        .sort(new Document("_id", 1))
                        .into(new ArrayList<>())));
        return all;
    }

    private static ActorEvent registered(ActorId actor, String name) {
        return new ActorEvent.ActorRegistered(
                actor, TestLog.TACHOV, ActorProfile.of(new Identity(name, null, ActorKind.SERVICE, null)));
    }

    @Test
    void given_events_of_an_actor_its_row_has_them_all_and_the_state_that_follows() {
        var actor = new ActorId(UUID.randomUUID());
        var position = log.append(
                TestLog.TACHOV,
                actor.toString(),
                NOON,
                LocalDate.of(2023, 12, 1),
                registered(actor, "Škola"),
                new ActorEvent.CrisisReadinessDeclared(actor, true));

        awaitAll(projections, position);

        var row = projections.store(Kinds.ACTORS).all().getFirst();
        assertThat(row.network()).isEqualTo(TestLog.TACHOV);
        assertThat(row.position()).isEqualTo(position);
        assertThat(row.facts()).hasSize(2);
        var state = row.on(LocalDate.of(2023, 12, 1), null);
        assertThat(state).isNotNull().extracting(ActorState::inCrisisNetwork).isEqualTo(true);
        assertThat(row.on(LocalDate.of(2023, 11, 30), null)).isNull();
        assertThat(row.on(LocalDate.of(2023, 12, 1), NOON.minusSeconds(1))).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20_261_122})
    void reset_and_replay_give_the_same_documents_in_every_area(long seed) {
        var position = log.append(RandomHistory.of(seed, TestLog.TACHOV, 1_500));
        awaitAll(projections, position);
        var live = documents();
        assertThat(live.values()).as("seed %s", seed).allSatisfy(rows -> assertThat(rows)
                .isNotEmpty());

        var rebuilds = new Rebuilds(projections, log.log(), Clock.systemUTC());
        for (var kind : Kinds.ALL) {
            var epoch = projections.progress().epoch(kind);
            rebuilds.start(kind.name());
            assertThat(projections.progress().epoch(kind)).isEqualTo(epoch + 1);
        }
        awaitAll(projections, position);

        assertThat(documents()).as("seed %s", seed).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void the_rows_of_any_day_and_knowledge_are_what_a_naive_replay_of_the_log_gives(long seed) {
        var position = log.append(RandomHistory.of(seed, TestLog.TACHOV, 1_000));
        awaitAll(projections, position);
        var messages = log.log().readFrom(0).toList();

        for (var months = 0; months < 60; months += 7) {
            var day = RandomHistory.START.plusMonths(months);
            var knownAt = months % 2 == 0
                    ? null
                    : day.plusMonths(3).atStartOfDay(Meta.ZONE).toInstant();
            for (var kind : Kinds.ALL) {
                compare(messages, kind, day, knownAt, seed);
            }
        }
    }

    private <S, E> void compare(
            List<TrackedEventMessage<?>> messages,
            RowKind<S, E> kind,
            LocalDate day,
            @Nullable Instant knownAt,
            long seed) {
        var expected = new HashMap<String, S>();
        record Told(LocalDate since, long position, Object event) {}
        var told = new ArrayList<Told>();
        messages.forEach(message -> {
            var since = message.getMetaData().get(Meta.EFFECTIVE_ON) instanceof String text
                    ? LocalDate.parse(text)
                    : LocalDate.ofInstant(message.getTimestamp(), Meta.ZONE);
            var known = knownAt == null || !message.getTimestamp().isAfter(knownAt);
            if (kind.family().isInstance(message.getPayload()) && known && !since.isAfter(day)) {
                told.add(new Told(since, message.trackingToken().position().orElseThrow(), message.getPayload()));
            }
        });
        told.sort(Comparator.comparing(Told::since).thenComparing(Told::position));
        told.forEach(fact -> {
            var event = kind.family().cast(fact.event());
            var id = kind.id().apply(event);
            var next = kind.fold().evolve(expected.get(id), event);
            if (next != null) {
                expected.put(id, next);
            }
        });
        var actual = new HashMap<String, S>();
        projections.store(kind).all().forEach(row -> {
            var state = row.on(day, knownAt);
            if (state != null) {
                actual.put(row.id(), state);
            }
        });
        assertThat(actual)
                .as("seed %s, %s on %s known %s", seed, kind.name(), day, knownAt)
                .isEqualTo(expected);
    }

    @Test
    void the_same_events_twice_change_nothing() {
        var position = log.append(RandomHistory.of(3, TestLog.TACHOV, 300));
        awaitAll(projections, position);
        var live = documents();
        projections.close();
        // The tokens are lost: everything is handed over once more, onto the rows that are there.
        log.database().getCollection("tokens").drop();
        log.database().getCollection("projection-positions").drop();
        projections = new Projections(log.log(), log.database(), Kinds.ALL, SEGMENTS);
        projections.start();
        awaitAll(projections, position);

        assertThat(documents()).isEqualTo(live);
    }

    @Test
    void two_instances_share_the_work_and_both_know_how_far_it_is() {
        try (var other = new Projections(log.log(), log.database(), Kinds.ALL, SEGMENTS)) {
            other.start();
            var position = log.append(RandomHistory.of(5, TestLog.TACHOV, 300));

            awaitAll(projections, position);
            awaitAll(other, position);

            assertThat(projections.store(Kinds.ACTORS).all()).isNotEmpty();
        }
    }

    @Test
    void an_event_that_cannot_be_applied_waits_and_only_its_record_with_it() {
        var good = new ActorId(UUID.randomUUID());
        var bad = new ActorId(UUID.randomUUID());
        projections.close();
        var broken = new boolean[] {true};
        RowKind<ActorState, ActorEvent> picky = new RowKind<>(
                Kinds.ACTORS.name(),
                ActorEvent.class,
                ActorState.class,
                (state, event) -> {
                    if (broken[0]
                            && event instanceof ActorEvent.CrisisReadinessDeclared
                            && event.actor().equals(bad)) {
                        throw new IllegalStateException("broken");
                    }
                    return ActorState.evolve(state, event);
                },
                Kinds.ACTORS.id());
        projections = new Projections(log.log(), log.database(), List.of(picky), SEGMENTS);
        projections.start();
        log.append(TestLog.TACHOV, bad.toString(), NOON, null, registered(bad, "Zlý"));
        log.append(
                TestLog.TACHOV,
                bad.toString(),
                NOON,
                null,
                new ActorEvent.CrisisReadinessDeclared(bad, true),
                new ActorEvent.ActorRetired(bad, null));
        var position = log.append(TestLog.TACHOV, good.toString(), NOON, null, registered(good, "Dobrý"));
        await().until(() -> projections.progress().position(picky) >= position);

        var projection = projections.named("actors");
        assertThat(projection.deadLetters().size()).isEqualTo(2);
        assertThat(row(picky, bad).facts()).hasSize(1);
        assertThat(row(picky, good).facts()).hasSize(1);

        assertThat(projection.retryDeadLetters()).isZero();
        assertThat(projection.deadLetters().size()).isEqualTo(2);

        broken[0] = false;
        assertThat(projection.retryDeadLetters()).isEqualTo(1);
        assertThat(projection.deadLetters().size()).isZero();
        assertThat(row(picky, bad).facts()).hasSize(3);
    }

    private Row<ActorState, ActorEvent> row(RowKind<ActorState, ActorEvent> kind, ActorId actor) {
        return projections.store(kind).all().stream()
                .filter(row -> row.id().equals(actor.toString()))
                .findFirst()
                .orElseThrow();
    }
}
