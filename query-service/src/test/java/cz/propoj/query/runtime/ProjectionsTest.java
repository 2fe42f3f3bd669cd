package cz.propoj.query.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.RandomHistory;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.rows.Kinds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
    private static final LocalDate NOON_DAY = LocalDate.of(2024, 6, 1);
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
        Kinds.ALL.forEach(kind -> {
            for (var collection : List.of("rows-" + kind.name(), "row-pieces-" + kind.name())) {
                all.put(
                        collection,
                        log.database()
                                .getCollection(collection)
                                .find()
                                .sort(new Document("_id", 1))
                                .into(new ArrayList<>()));
            }
        });
        return all;
    }

    private static ActorEvent registered(ActorId actor, String name) {
        return TestLog.network().actor(actor, name).registered();
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
        Kinds.ALL.forEach(kind -> {
            assertThat(live.get("rows-" + kind.name())).as("seed %s", seed).isNotEmpty();
            log.database().getCollection("rows-" + kind.name()).deleteMany(new Document());
        });

        var rebuilds = new Rebuilds(projections, log.log(), Clock.systemUTC(), Runnable::run);
        for (var kind : Kinds.ALL) {
            var epoch = projections.progress().epoch(kind);
            assertThat(rebuilds.start(kind.name()))
                    .isCompletedWithValueMatching(report -> report.repaired() == report.records());
            assertThat(projections.progress().epoch(kind)).isEqualTo(epoch + 1);
        }
        assertThat(documents()).as("seed %s", seed).isEqualTo(live);
    }

    /** An instance tells its position several times a second; one that was killed had come further than it told. */
    @Test
    void a_rebuild_is_whole_although_a_killed_instance_had_come_further_than_it_told() {
        awaitAll(projections, log.append(RandomHistory.of(7, TestLog.TACHOV, 200)));
        projections.close();
        var live = documents();
        log.database()
                .getCollection("projection-positions")
                .updateMany(new Document(), new Document("$set", new Document("position", 20L)));
        Kinds.ALL.forEach(
                kind -> log.database().getCollection("rows-" + kind.name()).deleteMany(new Document()));

        projections = new Projections(log.log(), log.database(), Kinds.ALL, SEGMENTS);
        var rebuilds = new Rebuilds(projections, log.log(), Clock.systemUTC(), Runnable::run);
        Kinds.ALL.forEach(kind -> assertThat(rebuilds.start(kind.name())).isCompleted());

        assertThat(documents()).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20_261_128})
    void what_is_stored_is_exactly_what_a_comparison_with_the_log_expects(long seed) {
        awaitAll(projections, log.append(RandomHistory.of(seed, TestLog.TACHOV, 800)));
        var rebuilds = new Rebuilds(projections, log.log(), Clock.systemUTC());

        assertThat(projections.all()).as("seed %s", seed).allSatisfy(projection -> {
            var report = rebuilds.compare(projection);
            assertThat(report.records()).isPositive();
            assertThat(report.repaired()).isZero();
            assertThat(report.left()).isZero();
        });
        assertThat(projections.named("actors").repaired()).isZero();
    }

    /** Loses the events at these positions on their way to a projection. */
    private void loseOnTheWay(Set<Long> positions) {
        projections.close();
        projections = new Projections(
                log.log(),
                log.database(),
                Kinds.ALL,
                SEGMENTS,
                Projections.CLAIM,
                stream -> new Losing(stream, positions));
        projections.start();
    }

    @Test
    void an_event_that_never_arrives_is_read_from_the_log_when_the_next_one_comes_and_that_is_counted() {
        loseOnTheWay(Set.of(1L, 2L));
        var actor = new ActorId(UUID.randomUUID());
        log.append(TestLog.TACHOV, actor.toString(), NOON, null, registered(actor, "Škola"));
        log.append(TestLog.TACHOV, actor.toString(), NOON, null, new ActorEvent.CrisisReadinessDeclared(actor, true));
        log.append(TestLog.TACHOV, actor.toString(), NOON, null, new ActorEvent.ActorRetired(actor, null));
        var position =
                log.append(TestLog.TACHOV, actor.toString(), NOON, null, new ActorEvent.ActorReinstated(actor, null));
        awaitAll(projections, position);

        var row = row(Kinds.ACTORS, actor);
        assertThat(row.facts()).extracting(Fact::position).containsExactly(0L, 1L, 2L, 3L);
        assertThat(row.latest())
                .isNotNull()
                .extracting(ActorState::inCrisisNetwork)
                .isEqualTo(true);
        assertThat(projections.named("actors").gaps()).isEqualTo(1);
        assertThat(projections.named("platforms").gaps()).isZero();
    }

    @Test
    void a_last_event_that_never_arrives_is_found_by_a_sample_and_holders_of_rows_are_told() {
        loseOnTheWay(Set.of(1L, 2L));
        var known = new ActorId(UUID.randomUUID());
        var unknown = new ActorId(UUID.randomUUID());
        log.append(TestLog.TACHOV, known.toString(), NOON, null, registered(known, "Škola"));
        log.append(TestLog.TACHOV, known.toString(), NOON, null, new ActorEvent.CrisisReadinessDeclared(known, true));
        log.append(TestLog.TACHOV, unknown.toString(), NOON, null, registered(unknown, "Poradna"));
        var other = new ActorId(UUID.randomUUID());
        awaitAll(projections, log.append(TestLog.TACHOV, other.toString(), NOON, null, registered(other, "Klub")));
        assertThat(projections.store(Kinds.ACTORS).all()).hasSize(2);

        var epoch = projections.progress().epoch(Kinds.ACTORS);
        var rebuilds = new Rebuilds(projections, log.log(), Clock.systemUTC());
        assertThat(rebuilds.sample(new Random(3), 50)).isEqualTo(2);

        assertThat(row(Kinds.ACTORS, known).facts()).hasSize(2);
        assertThat(row(Kinds.ACTORS, unknown).facts()).hasSize(1);
        assertThat(projections.named("actors").repaired()).isEqualTo(2);
        assertThat(projections.progress().epoch(Kinds.ACTORS)).isEqualTo(epoch + 1);
        assertThat(rebuilds.sample(new Random(3), 50)).isZero();
    }

    @Test
    void a_comparison_puts_right_what_somebody_has_changed_in_the_database() {
        awaitAll(projections, log.append(RandomHistory.of(6, TestLog.TACHOV, 300)));
        var right = documents();
        var rows = log.database().getCollection("rows-actors");
        var ids = rows.find().limit(3).map(row -> row.getString("_id")).into(new ArrayList<>());
        rows.deleteOne(new Document("_id", ids.get(0)));
        rows.updateOne(new Document("_id", ids.get(1)), new Document("$set", new Document("facts", List.of())));
        rows.updateOne(new Document("_id", ids.get(2)), new Document("$set", new Document("position", 1_000_000L)));
        rows.insertOne(new Document("_id", UUID.randomUUID().toString())
                .append("position", 3L)
                .append("facts", List.of()));

        var report = new Rebuilds(projections, log.log(), Clock.systemUTC()).compare(projections.named("actors"));

        assertThat(report.repaired()).isEqualTo(4);
        assertThat(documents()).isEqualTo(right);
    }

    @Test
    void a_record_of_more_than_a_document_can_hold_is_kept_in_pieces_and_stops_nobody() {
        var actor = new ActorId(UUID.randomUUID());
        log.append(TestLog.TACHOV, actor.toString(), NOON, null, registered(actor, "Škola"));
        var text = "žluťoučký kůň ".repeat(60_000); // about a megabyte
        for (var i = 0; i < 20; i++) {
            log.append(TestLog.TACHOV, actor.toString(), NOON, NOON_DAY.minusDays(i % 3), renamed(actor, text + i));
        }
        var position = log.append(TestLog.TACHOV, actor.toString(), NOON, null, renamed(actor, "Škola"));
        awaitAll(projections, position);

        assertThat(row(Kinds.ACTORS, actor).facts()).hasSize(22);
        assertThat(projections.named("actors").deadLetterCount()).isZero();
        var live = documents();
        assertThat(live.get("row-pieces-actors")).hasSizeGreaterThan(8);
        var rebuilds = new Rebuilds(projections, log.log(), Clock.systemUTC());
        assertThat(rebuilds.compare(projections.named("actors")).repaired()).isZero();

        log.database().getCollection("row-pieces-actors").deleteOne(new Document("_id", actor + "/2"));
        assertThat(rebuilds.compare(projections.named("actors")).repaired()).isEqualTo(1);
        assertThat(documents()).isEqualTo(live);
    }

    private static ActorEvent renamed(ActorId actor, String name) {
        return new ActorEvent.ActorIdentified(actor, new Identity(name, null, ActorKind.SERVICE, null));
    }

    @Test
    void a_rebuild_that_was_interrupted_goes_on_at_the_next_start_and_old_rows_answer_meanwhile() {
        var position = log.append(RandomHistory.of(17, TestLog.TACHOV, 200));
        awaitAll(projections, position);
        new Rebuilds(projections, log.log(), Clock.systemUTC()).startOutdated();
        await().until(() -> projections.all().stream()
                .noneMatch(projection ->
                        projections.progress().control(projection.kind()).rebuilding()));
        var live = documents();
        var rows = log.database().getCollection("rows-actors");
        var lost = rows.find().first();
        rows.deleteOne(new Document("_id", lost == null ? "" : lost.getString("_id")));

        var killed = new Rebuilds(projections, log.log(), Clock.systemUTC(), _ -> {});
        var _ = killed.start("actors");
        assertThat(rows.countDocuments())
                .isEqualTo(live.getOrDefault("rows-actors", List.of()).size() - 1);
        assertThat(projections.progress().control(Kinds.ACTORS).rebuilding()).isTrue();

        new Rebuilds(projections, log.log(), Clock.systemUTC(), Runnable::run).startOutdated();

        assertThat(projections.progress().control(Kinds.ACTORS).rebuilding()).isFalse();
        assertThat(documents()).isEqualTo(live);
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
    void rows_in_forms_of_another_release_are_built_anew_at_the_start() {
        var position = log.append(RandomHistory.of(9, TestLog.TACHOV, 120));
        awaitAll(projections, position);
        var rebuilds = new Rebuilds(projections, log.log(), Clock.systemUTC(), Runnable::run);
        projections.all().forEach(projection -> projections
                .progress()
                .writeSchema(projection.kind(), projections.schema(projection.kind())));
        rebuilds.startOutdated();
        assertThat(projections.progress().epoch(Kinds.ACTORS)).isZero();
        var live = documents();

        log.database()
                .getCollection("rows-actors")
                .updateMany(new Document(), new Document("$set", new Document("facts.0.rev", 0)));
        projections.progress().writeSchema(Kinds.ACTORS, "ActorRegistered 0");
        // They are read from the log until they are rewritten.
        assertThat(projections.store(Kinds.ACTORS).all())
                .hasSameSizeAs(live.get("rows-actors"))
                .allSatisfy(row -> assertThat(row.facts()).isNotEmpty());
        rebuilds.startOutdated();

        assertThat(projections.progress().epoch(Kinds.ACTORS)).isEqualTo(1);
        assertThat(projections.progress().epoch(Kinds.PLATFORMS)).isZero();
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
        var epoch = projections.progress().epoch(picky);
        assertThat(projection.retryDeadLetters()).isEqualTo(1);
        assertThat(projection.deadLetters().size()).isZero();
        assertThat(row(picky, bad).facts()).hasSize(3);
        assertThat(projections.progress().epoch(picky)).isEqualTo(epoch + 1);
    }

    @Test
    void letters_that_are_handed_over_again_wait_once_and_more_of_them_than_a_thousand_stop_nobody() {
        projections.close();
        RowKind<ActorState, ActorEvent> picky = new RowKind<>(
                Kinds.ACTORS.name(),
                ActorEvent.class,
                ActorState.class,
                (_, _) -> {
                    throw new IllegalStateException("broken");
                },
                Kinds.ACTORS.id());
        projections = new Projections(log.log(), log.database(), List.of(picky), SEGMENTS);
        var entries = new ArrayList<TestLog.Entry>();
        for (var i = 0; i < 1_100; i++) {
            var actor = new ActorId(UUID.randomUUID());
            entries.add(new TestLog.Entry(
                    actor.toString(), registered(actor, "Škola " + i), NOON, null, TestLog.TACHOV, Map.of()));
        }
        var position = log.append(entries);
        projections.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> projections.progress().position(picky) >= position);
        assertThat(projections.named("actors").deadLetterCount()).isEqualTo(1_100);

        projections.close();
        log.database().getCollection("tokens").drop();
        log.database().getCollection("projection-positions").drop();
        projections = new Projections(log.log(), log.database(), List.of(picky), SEGMENTS);
        projections.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> projections.progress().position(picky) >= position);
        assertThat(projections.named("actors").deadLetterCount()).isEqualTo(1_100);
    }

    private Row<ActorState, ActorEvent> row(RowKind<ActorState, ActorEvent> kind, ActorId actor) {
        return projections.store(kind).all().stream()
                .filter(row -> row.id().equals(actor.toString()))
                .findFirst()
                .orElseThrow();
    }
}
