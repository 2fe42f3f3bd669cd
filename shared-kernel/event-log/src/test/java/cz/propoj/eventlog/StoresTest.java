package cz.propoj.eventlog;

import static cz.propoj.eventlog.StorageEngineTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import cz.propoj.eventlog.BookEvent.BookLent;
import cz.propoj.eventlog.BookEvent.Returned.BookReturned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Axon's own stores beside the log: what they write, they read back. */
class StoresTest {
    private final MongoDatabase database = TestDatabase.fresh();
    private final EventLog log = BookEvent.log(database).open();

    @AfterEach
    void close() {
        log.close();
    }

    static List<TrackingToken> tokens() {
        TrackingToken resetting = ReplayToken.createReplayToken(new PositionToken(7), PositionToken.BEGINNING);
        TrackingToken replaying = ReplayToken.createReplayToken(new PositionToken(7), new PositionToken(2), "why");
        return List.of(
                new PositionToken(5),
                PositionToken.BEGINNING,
                replaying,
                resetting,
                new MergedTrackingToken(new PositionToken(3), new PositionToken(9)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void every_token_a_processor_can_have_comes_back_equal(TrackingToken token) {
        TokenStore store = log.tokenStore();
        store.initializeTokenSegments("processor", 2, token);
        assertThat(store.fetchToken("processor", 0)).isEqualTo(token);
        store.storeToken(token, "processor", 1);
        assertThat(store.fetchToken("processor", 1)).isEqualTo(token);
        assertThat(store.retrieveStorageIdentifier()).isEqualTo(log.tokenStore().retrieveStorageIdentifier());
    }

    @Test
    void a_token_is_one_number() {
        log.tokenStore().initializeTokenSegments("processor", 1, new PositionToken(123));
        Document stored = Objects.requireNonNull(database.getCollection("tokens")
                .find(new Document("processorName", "processor"))
                .first());
        assertThat(new String(
                        stored.get("token", org.bson.types.Binary.class).getData(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"position\":123}");
    }

    @Test
    void positions_are_compared_as_the_processors_need_it() {
        PositionToken three = new PositionToken(3);
        PositionToken five = new PositionToken(5);
        assertThat(three.lowerBound(five)).isEqualTo(three);
        assertThat(five.lowerBound(three)).isEqualTo(three);
        assertThat(three.upperBound(five)).isEqualTo(five);
        assertThat(five.upperBound(three)).isEqualTo(five);
        assertThat(five.covers(three)).isTrue();
        assertThat(five.covers(five)).isTrue();
        assertThat(three.covers(five)).isFalse();
        assertThat(three.covers(null)).isTrue();
        assertThat(three.position()).hasValue(3);
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return log.deadLetterQueue("actors");
    }

    private TrackedEventMessage<?> stored(DomainEventMessage<?> event) {
        long before = log.head();
        log.storageEngine().appendEvents(event);
        return log.readFrom(before + 1).findFirst().orElseThrow();
    }

    @Test
    void a_dead_letter_comes_back_as_the_event_it_was_with_its_cause() {
        TrackedEventMessage<?> first = stored(event("a", 0));
        queue().enqueue("a", new GenericDeadLetter<>("a", first, new IllegalStateException("no such row")));
        queue().enqueueIfPresent("a", () -> new GenericDeadLetter<>("a", stored(event("a", 1))));
        queue().enqueueIfPresent("b", () -> new GenericDeadLetter<>("b", stored(event("b", 0))));

        List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
        queue().deadLetterSequence("a").forEach(letters::add);
        assertThat(letters).hasSize(2);
        EventMessage<?> message = letters.getFirst().message();
        assertThat(message.getPayload()).isEqualTo(new BookReturned(0));
        assertThat(message.getIdentifier()).isEqualTo(first.getIdentifier());
        assertThat(message.getTimestamp()).isEqualTo(first.getTimestamp());
        assertThat(message.getMetaData()).isEqualTo(first.getMetaData());
        assertThat(((TrackedEventMessage<?>) message).trackingToken()).isEqualTo(first.trackingToken());
        assertThat(((DomainEventMessage<?>) message).getSequenceNumber()).isZero();
        assertThat(letters.getFirst().cause().orElseThrow().message()).isEqualTo("no such row");
        assertThat(queue().amountOfSequences()).isEqualTo(1);
        assertThat(Objects.requireNonNull(
                                database.getCollection("dead_letters").find().first())
                        .toJson())
                .contains("BookReturned")
                .doesNotContain("BookEvent$");
    }

    @Test
    void letters_are_retried_in_order_and_leave_when_they_succeed() {
        queue().enqueue("a", new GenericDeadLetter<>("a", stored(event("a", 0)), new IllegalStateException("x")));
        queue().enqueueIfPresent("a", () -> new GenericDeadLetter<>("a", stored(event("a", 1))));
        queue().enqueue("b", new GenericDeadLetter<>("b", stored(event("b", 0)), new IllegalStateException("x")));

        assertThat(queue().process(_ -> Decisions.requeue(new IllegalStateException("still"))))
                .isFalse();
        assertThat(queue().size()).isEqualTo(3);

        List<Object> handled = new ArrayList<>();
        while (queue().process(letter -> {
            handled.add(letter.message().getPayload());
            return Decisions.evict();
        })) {
            assertThat(handled).hasSizeLessThanOrEqualTo(3);
        }
        assertThat(handled).containsExactlyInAnyOrder(new BookReturned(0), new BookReturned(1), new BookReturned(0));
        assertThat(queue().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void letters_of_a_sequence_are_retried_in_their_order_however_the_database_keeps_them(long seed) {
        for (String record : List.of("a", "b", "c")) {
            for (int number = 0; number < 4; number++) {
                queue().enqueue(record, new GenericDeadLetter<>(record, stored(event(record, number))));
            }
        }
        storeAnewInAnotherOrder(new Random(seed));

        Map<String, List<Object>> handled = new HashMap<>();
        for (int round = 0; round < 3; round++) {
            assertThat(queue().process(letter -> {
                        DomainEventMessage<?> message = (DomainEventMessage<?>) letter.message();
                        handled.computeIfAbsent(message.getAggregateIdentifier(), _ -> new ArrayList<>())
                                .add(message.getSequenceNumber());
                        return Decisions.evict();
                    }))
                    .isTrue();
        }
        List<Object> order = List.of(0L, 1L, 2L, 3L);
        assertThat(handled).as("seed %s", seed).isEqualTo(Map.of("a", order, "b", order, "c", order));
        assertThat(queue().size()).isZero();
    }

    private void storeAnewInAnotherOrder(Random random) {
        MongoCollection<Document> letters = database.getCollection("dead_letters");
        List<Document> all = letters.find().into(new ArrayList<>());
        letters.deleteMany(new Document());
        // Without a sort the embedded server goes by _id.
        all.forEach(letter -> letter.put("_id", random.nextLong()));
        Collections.shuffle(all, random);
        letters.insertMany(all);
    }

    @Test
    void a_sequence_that_fails_again_is_tried_after_those_that_wait_longer_and_keeps_what_follows() {
        for (String record : List.of("a", "b")) {
            queue().enqueue(record, new GenericDeadLetter<>(record, stored(event(record, 0))));
            queue().enqueue(record, new GenericDeadLetter<>(record, stored(event(record, 1))));
        }
        List<String> tried = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            assertThat(queue().process(letter -> {
                        tried.add(((DomainEventMessage<?>) letter.message()).getAggregateIdentifier());
                        return Decisions.requeue(new IllegalStateException("still"));
                    }))
                    .isFalse();
        }
        assertThat(tried).containsExactly("a", "b");
        assertThat(queue().sequenceSize("a")).isEqualTo(2);
        DeadLetter<? extends EventMessage<?>> first =
                queue().deadLetterSequence("a").iterator().next();
        assertThat(first.cause().orElseThrow().message()).isEqualTo("still");
        assertThat(((DomainEventMessage<?>) first.message()).getSequenceNumber())
                .isZero();
    }

    @Test
    void a_letter_that_another_process_tries_is_left_to_it() {
        queue().enqueue("a", new GenericDeadLetter<>("a", stored(event("a", 0))));
        queue().process(_ -> {
            assertThat(queue().process(_ -> Decisions.evict())).isFalse();
            return Decisions.evict();
        });
        assertThat(queue().size()).isZero();
    }

    @Test
    void a_dead_letter_that_did_not_come_from_the_log_is_read_through_the_upcasters() {
        DomainEventMessage<?> lent = new GenericDomainEventMessage<>(
                "Book", "a", 0, new BookLent("r1", LocalDate.of(2026, 3, 1), List.of()));
        queue().enqueue("a", new GenericDeadLetter<>("a", lent, new IllegalStateException("x")));
        database.getCollection("dead_letters")
                .updateOne(
                        new Document(),
                        Updates.combine(
                                Updates.set("message.payloadRevision", "1"),
                                Updates.set(
                                        "message.serializedPayload", "{\"reader\":\"r1\",\"due\":\"2026-03-01\"}")));
        assertThat(queue().deadLetterSequence("a").iterator().next().message().getPayload())
                .isEqualTo(lent.getPayload());
    }
}
