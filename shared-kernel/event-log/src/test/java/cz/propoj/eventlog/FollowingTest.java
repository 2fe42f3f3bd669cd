package cz.propoj.eventlog;

import static cz.propoj.eventlog.StorageEngineTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingTest {
    private final MongoDatabase database = TestDatabase.fresh();
    private final EventLog log = BookEvent.log(database).tailEvents(10).open();

    @AfterEach
    void close() {
        log.close();
    }

    private void append(EventLog into, int from, int count) {
        for (int seq = from; seq < from + count; seq++) {
            into.storageEngine().appendEvents(event("a", seq));
        }
    }

    private static List<Long> take(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.peek()).isPresent();
            positions.add(
                    PositionToken.of(stream.nextAvailable().trackingToken()).value());
        }
        return positions;
    }

    @Test
    void a_follower_that_is_slower_than_the_memory_reads_the_rest_from_the_database() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(null)) {
            append(log, 0, 5);
            assertThat(take(stream, 3)).containsExactly(0L, 1L, 2L);
            append(log, 5, 50);
            assertThat(take(stream, 52)).first().isEqualTo(3L);
            append(log, 55, 1);
            assertThat(take(stream, 1)).containsExactly(55L);
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void a_follower_that_paused_at_the_end_of_a_full_batch_finds_what_came_meanwhile() throws Exception {
        append(log, 0, 16);
        try (BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(null)) {
            assertThat(take(stream, 1)).containsExactly(0L);
            append(log, 16, 30);
            assertThat(take(stream, 45)).last().isEqualTo(45L);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_follower_starts_after_its_token_also_inside_a_commit() throws Exception {
        log.storageEngine().appendEvents(event("a", 0), event("a", 1), event("a", 2));
        try (BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(new PositionToken(1))) {
            assertThat(take(stream, 1)).containsExactly(2L);
        }
        try (BlockingStream<TrackedEventMessage<?>> stream =
                log.eventStore().openStream(log.eventStore().createHeadToken())) {
            assertThat(stream.hasNextAvailable()).isFalse();
            append(log, 3, 1);
            assertThat(take(stream, 1)).containsExactly(3L);
        }
    }

    @Test
    void events_of_this_process_are_handed_over_without_asking_the_database() throws Exception {
        try (EventLog slow = BookEvent.log(TestDatabase.fresh())
                        .pollInterval(Duration.ofDays(1))
                        .open();
                BlockingStream<TrackedEventMessage<?>> stream =
                        slow.eventStore().openStream(null)) {
            AtomicInteger told = new AtomicInteger();
            assertThat(stream.setOnAvailableCallback(told::incrementAndGet)).isTrue();
            int atOnce = told.get();
            append(slow, 0, 3);
            assertThat(take(stream, 3)).containsExactly(0L, 1L, 2L);
            assertThat(atOnce).isEqualTo(1);
            await().untilAsserted(() -> assertThat(told.get()).isGreaterThan(1));
        }
    }

    @Test
    void an_append_is_answered_only_after_the_tail_knows_of_it() {
        CommitLog commits = new CommitLog(database, "events", Duration.ofSeconds(5));
        List<PendingCommit> pending = IntStream.range(0, 3)
                .mapToObj(seq -> new PendingCommit(
                        List.of(event("a", seq)), new EventPayloads(BookEvent.TYPES, BookEvent.UPCASTERS), "network"))
                .toList();
        List<Boolean> answeredBefore = new CopyOnWriteArrayList<>();
        try (Appender appender = new Appender(
                commits,
                new Outage(),
                stored -> stored.forEach(commit -> answeredBefore.add(
                        pending.get((int) commit.position()).stored.isDone())),
                Duration.ofSeconds(5),
                Clock.systemUTC())) {
            pending.forEach(appender::append);
        }
        assertThat(answeredBefore).containsExactly(false, false, false);
        assertThat(pending).extracting(commit -> commit.stored.join()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void events_of_another_process_are_found_soon() throws Exception {
        try (EventLog other = BookEvent.log(database).open();
                BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(null)) {
            append(other, 0, 3);
            append(log, 3, 2);
            append(other, 5, 2);
            assertThat(take(stream, 7)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void events_of_another_process_are_looked_for_at_once_when_somebody_waits_for_their_position() throws Exception {
        try (EventLog other = BookEvent.log(database).open();
                EventLog slow =
                        BookEvent.log(database).pollInterval(Duration.ofDays(1)).open();
                BlockingStream<TrackedEventMessage<?>> stream =
                        slow.eventStore().openStream(null)) {
            append(other, 0, 2);
            assertThat(slow.reaches(1)).isTrue();
            assertThat(take(stream, 2)).containsExactly(0L, 1L);
            append(other, 2, 1);
            assertThat(slow.reaches(2)).isTrue();
            assertThat(take(stream, 1)).containsExactly(2L);
            assertThat(slow.reaches(3)).isFalse();
        }
    }

    @Test
    void a_token_beyond_the_end_of_the_log_is_refused_as_a_restored_back_up_would_skip_events() {
        append(log, 0, 3);
        assertThatThrownBy(() -> log.eventStore().openStream(new PositionToken(3)))
                .isInstanceOf(BrokenLog.class)
                .hasMessageContaining("ends at position 2")
                .hasMessageContaining("back-up");
        log.eventStore().openStream(new PositionToken(2)).close();
    }

    @Test
    void a_follower_stops_at_an_unreadable_event_and_goes_on_when_it_can_be_read() throws Exception {
        append(log, 0, 3);
        database.getCollection("events").updateOne(Filters.eq("_id", 1L), Updates.set("events.0.rev", 2));
        try (BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(null)) {
            assertThat(take(stream, 1)).containsExactly(0L);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(stream::nextAvailable).isInstanceOf(UnreadableEvent.class);
            }
        }
        database.getCollection("events").updateOne(Filters.eq("_id", 1L), Updates.set("events.0.rev", 1));
        try (BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(new PositionToken(0))) {
            assertThat(take(stream, 2)).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_follower_never_goes_beyond_a_gap() {
        append(log, 0, 5);
        try (ReadingThread reading = new ReadingThread(log)) {
            reading.awaitEvents(5);
            insertCommitAt(7);
            assertThat(reading.awaitFailure())
                    .isInstanceOf(BrokenLog.class)
                    .hasMessageContaining("position 5 is not there");
            assertThat(reading.awaitFailure()).hasMessageContaining("found is 7");
        }
    }

    private void insertCommitAt(long position) {
        database.getCollection("events")
                .insertOne(new Document("_id", position)
                        .append("n", 1)
                        .append(
                                "events",
                                List.of(new Document("id", "x")
                                        .append("type", "BookLost")
                                        .append("rev", 1)
                                        .append("payload", new Document()))));
    }

    @ParameterizedTest(name = "optimized {0}")
    @ValueSource(booleans = {true, false})
    @Timeout(60)
    void the_engine_serves_the_event_store_of_axon_as_well(boolean optimized) throws Exception {
        EmbeddedEventStore embedded = EmbeddedEventStore.builder()
                .storageEngine(log.storageEngine())
                .fetchDelay(20)
                .optimizeEventConsumption(optimized)
                .build();
        append(log, 0, 3);
        try (BlockingStream<TrackedEventMessage<?>> stream = embedded.openStream(new PositionToken(0))) {
            assertThat(take(stream, 2)).containsExactly(1L, 2L);
            assertThat(stream.hasNextAvailable()).isFalse();
            append(log, 3, 2);
            assertThat(take(stream, 2)).containsExactly(3L, 4L);
            assertThat(stream.hasNextAvailable()).isFalse();
            append(log, 5, 1);
            assertThat(take(stream, 1)).containsExactly(5L);
        } finally {
            embedded.shutDown();
        }
    }

    @ParameterizedTest(name = "optimized {0}")
    @ValueSource(booleans = {true, false})
    @Timeout(60)
    void a_processor_over_the_event_store_of_axon_gets_what_is_appended_while_it_waits_at_the_end(boolean optimized) {
        EmbeddedEventStore embedded = EmbeddedEventStore.builder()
                .storageEngine(log.storageEngine())
                .fetchDelay(20)
                .optimizeEventConsumption(optimized)
                .build();
        Positions follower = new Positions();
        TrackingEventProcessor processor = TrackingEventProcessor.builder()
                .name("follower")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(List.of(follower))
                        .build())
                .messageSource(embedded)
                .tokenStore(log.tokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(_ -> PositionToken.BEGINNING)
                        .andEventAvailabilityTimeout(20, TimeUnit.MILLISECONDS))
                .build();
        append(log, 0, 3);
        processor.start();
        try {
            await().until(() ->
                    processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isCaughtUp));
            append(log, 3, 1);
            await().untilAsserted(() -> assertThat(follower.handled).hasSize(4));
            append(log, 4, 2);
            await().untilAsserted(() -> assertThat(follower.handled).containsExactly(0L, 1L, 2L, 3L, 4L, 5L));
        } finally {
            processor.shutDown();
            embedded.shutDown();
        }
    }

    static final class Positions {
        final List<Long> handled = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(TrackedEventMessage<?> message) {
            handled.add(PositionToken.of(message.trackingToken()).value());
        }
    }

    @Test
    void closing_the_log_ends_waiting_followers_and_refuses_writers() {
        EventLog closing = BookEvent.log(TestDatabase.fresh()).open();
        try (ReadingThread waiting = new ReadingThread(closing)) {
            closing.close();
            closing.close();
            assertThat(waiting.awaitFailure()).isInstanceOf(EventLogUnavailable.class);
        }
        assertThatThrownBy(() -> append(closing, 0, 1))
                .isInstanceOf(EventLogUnavailable.class)
                .hasMessageContaining("closed");
    }
}
