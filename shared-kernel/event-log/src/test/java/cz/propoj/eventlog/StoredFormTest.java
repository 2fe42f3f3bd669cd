package cz.propoj.eventlog;

import static cz.propoj.eventlog.StorageEngineTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import cz.propoj.eventlog.BookEvent.BookLent;
import cz.propoj.eventlog.BookEvent.BookRegistered;
import cz.propoj.eventlog.BookEvent.Everything;
import cz.propoj.eventlog.BookEvent.Isbn;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands in the database, and how older and foreign forms of it are read. */
class StoredFormTest {
    private final MongoDatabase database = TestDatabase.fresh();
    private final EventLog log = BookEvent.log(database).open();

    @AfterEach
    void close() {
        log.close();
    }

    private BsonDocument stored(long position) {
        return Objects.requireNonNull(database.getCollection("events", BsonDocument.class)
                .find(Filters.eq("_id", position))
                .first());
    }

    private void change(String field, Object value) {
        database.getCollection("events").updateOne(Filters.eq("_id", 1L), Updates.set(field, value));
    }

    private Object second() {
        return log.readFrom(1).findFirst().orElseThrow().getPayload();
    }

    private void appendThree() {
        log.storageEngine().appendEvents(event("a", 0));
        log.storageEngine().appendEvents(event("a", 1, new BookLent("r1", LocalDate.of(2026, 3, 1), List.of("x"))));
        log.storageEngine().appendEvents(event("a", 2));
    }

    @Test
    void an_event_is_a_document_that_people_can_read() {
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000007");
        Instant at = Instant.parse("2026-05-06T07:08:09.123456789Z");
        log.storageEngine()
                .appendEvents(new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                        "Book", "a", 0, new BookRegistered(id, "Kniha", 3), Map.of("network", "n1"), "e1", at));

        BsonDocument commit = stored(0);
        assertThat(commit.keySet())
                .containsExactly("_id", "at", "prev", "commit", "n", "tag", "keys", "events", "hash");
        assertThat(commit.getArray("keys").getFirst().asString().getValue()).isEqualTo("a:0000000000");
        assertThat(commit.getArray("events").getFirst()).isEqualTo(BsonDocument.parse("""
                                {id: "e1", type: "BookRegistered", rev: 1, at: {$date: "2026-05-06T07:08:09.123Z"},
                                 nanos: 456789, aggregate: {type: "Book", id: "a", seq: {$numberLong: "0"}},
                                 meta: {network: "n1"},
                                 payload: {id: "00000000-0000-0000-0000-000000000007", title: "Kniha", pages: 3}}"""));
        assertThat(log.readFrom(0).findFirst().orElseThrow().getTimestamp()).isEqualTo(at);
        assertThat(commit.toJson()).doesNotContain("cz.propoj");
    }

    @Test
    void every_kind_of_value_comes_back_as_it_was_and_null_is_left_out() {
        Everything all = new Everything(
                true,
                -1,
                Long.MAX_VALUE,
                0.1,
                new BigDecimal("12.30"),
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-05-06T07:08:09.123456789Z"),
                Duration.ofMinutes(90),
                UUID.fromString("00000000-0000-0000-0000-000000000007"),
                BookEvent.Shelf.CHILDREN,
                new Isbn("1"),
                List.of(new Isbn("2")),
                Map.of("a.b", 1L, "$c", 2L),
                null,
                ByteBuffer.wrap(new byte[] {1, 2, 3}));
        log.storageEngine().appendEvents(GenericEventMessage.asEventMessage(all));

        assertThat(log.readFrom(0).findFirst().orElseThrow().getPayload()).isEqualTo(all);
        BsonDocument payload =
                stored(0).getArray("events").getFirst().asDocument().getDocument("payload");
        assertThat(payload).doesNotContainKey("absent");
        assertThat(payload.getString("day").getValue()).isEqualTo("2026-02-28");
        assertThat(payload.getString("moment").getValue()).isEqualTo("2026-05-06T07:08:09.123456789Z");
        assertThat(payload.isString("uuid")).isTrue();
    }

    @Test
    void an_old_revision_is_read_through_all_steps_and_a_renamed_event_by_its_old_name() {
        appendThree();
        change("events.0.rev", 1);
        change("events.0.payload", new Document("reader", "r1").append("due", "2026-03-01"));
        assertThat(second()).isEqualTo(new BookLent("r1", LocalDate.of(2026, 3, 1), List.of()));

        change("events.0.rev", 2);
        change("events.0.payload", new Document("reader", "r1").append("until", "2026-03-01"));
        assertThat(second()).isEqualTo(new BookLent("r1", LocalDate.of(2026, 3, 1), List.of()));

        UUID id = UUID.randomUUID();
        change("events.0.type", "BookEntered");
        change("events.0.rev", 1);
        change("events.0.payload", new Document("id", id.toString()).append("title", "Kniha"));
        assertThat(second()).isEqualTo(new BookRegistered(id, "Kniha", 0));
    }

    @Test
    void reading_stops_in_front_of_an_event_of_unknown_type() {
        appendThree();
        change("events.0.type", "BookBurnt");
        assertStopsAtOne("doesn't know the event BookBurnt revision 3", "Install");
    }

    @Test
    void reading_stops_in_front_of_a_higher_revision_than_this_program_knows() {
        appendThree();
        change("events.0.rev", 4);
        assertStopsAtOne("BookLent revision 4 was written by a newer program", "knows revision 3 only", "Install");
    }

    @Test
    void reading_stops_at_content_that_does_not_fit_and_the_message_does_not_quote_it() {
        appendThree();
        change("events.0.payload.secret", "Vlk");
        assertStopsAtOne("doesn't fit the class", "upcaster");
        change(
                "events.0.payload",
                new Document("reader", "r1").append("until", "Vlk").append("notes", List.of()));
        assertStopsAtOne("doesn't fit the class", "until");
    }

    private void assertStopsAtOne(String... message) {
        Iterator<TrackedEventMessage<?>> events = log.readFrom(0).iterator();
        events.next();
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(events::next)
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageContaining("Position 1")
                    .hasMessageContainingAll(message)
                    .hasMessageNotContaining("Vlk");
            events = log.readFrom(1).iterator();
        }
        assertThatThrownBy(() -> log.storageEngine().readEvents("a")).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void metadata_that_is_no_text_and_events_too_large_are_refused_before_anything_is_stored() {
        assertThatThrownBy(() ->
                        log.storageEngine().appendEvents(event("a", 0).withMetaData(Map.of("list", List.of("x")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("list");
        String huge = "x".repeat(PendingCommit.MAX_BYTES);
        assertThatThrownBy(() ->
                        log.storageEngine().appendEvents(event("a", 0, new BookRegistered(UUID.randomUUID(), huge, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes");
        assertThatThrownBy(() -> log.storageEngine().appendEvents(event("a", 0), event("a", 0)))
                .hasMessageContaining("same aggregate and sequence number");
        assertThat(log.head()).isEqualTo(-1);
    }

    sealed interface StampEvent {
        /** Written as a text alone, which is never read back as an event. */
        record Stamped(@JsonValue String text) implements StampEvent {}

        record Posted(String text) implements StampEvent {}
    }

    @Test
    void an_event_that_is_written_as_no_object_is_refused_before_anything_is_stored() {
        try (EventLog stamps = EventLog.builder(database)
                .types(EventTypes.of(StampEvent.class))
                .collection("stamps")
                .open()) {
            assertThatThrownBy(() -> stamps.storageEngine()
                            .appendEvents(
                                    event("a", 0, new StampEvent.Posted("x")),
                                    event("a", 1, new StampEvent.Stamped("x"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("object")
                    .hasMessageContaining(StampEvent.Stamped.class.getName());
            assertThat(stamps.head()).isEqualTo(-1);
            stamps.storageEngine().appendEvents(event("a", 0, new StampEvent.Posted("x")));
            assertThat(stamps.head()).isZero();
        }
    }

    @Test
    void a_missing_commit_stops_reading_loudly() {
        appendThree();
        database.getCollection("events").deleteOne(Filters.eq("_id", 1L));
        Iterator<TrackedEventMessage<?>> events = log.readFrom(0).iterator();
        assertThatThrownBy(() -> {
                    while (events.hasNext()) {
                        events.next();
                    }
                })
                .isInstanceOf(BrokenLog.class)
                .hasMessageContaining("position 1");
        assertThatThrownBy(() -> log.readFrom(1).findFirst()).isInstanceOf(BrokenLog.class);
        assertThatThrownBy(() -> log.storageEngine().readEvents("a")).isInstanceOf(BrokenLog.class);
    }

    @Test
    void the_token_at_a_time_is_in_front_of_the_first_commit_stored_then() {
        MutableClock clock = new MutableClock(Instant.parse("2026-01-01T00:00:00Z"));
        try (EventLog timed = BookEvent.log(TestDatabase.fresh()).clock(clock).open()) {
            for (int seq = 0; seq < 40; seq += 2) {
                timed.storageEngine().appendEvents(event("a", seq), event("a", seq + 1));
                clock.advance(Duration.ofMinutes(1));
            }
            Instant start = Instant.parse("2026-01-01T00:00:00Z");
            MongoEventStorageEngine engine = timed.storageEngine();
            assertThat(engine.createTokenAt(start.minusSeconds(1))).isEqualTo(new PositionToken(-1));
            assertThat(engine.createTokenAt(start)).isEqualTo(new PositionToken(-1));
            assertThat(engine.createTokenAt(start.plusSeconds(1))).isEqualTo(new PositionToken(1));
            assertThat(engine.createTokenAt(start.plusSeconds(600))).isEqualTo(new PositionToken(19));
            assertThat(engine.createTokenAt(start.plusSeconds(100_000))).isEqualTo(engine.createHeadToken());
        }
    }
}
