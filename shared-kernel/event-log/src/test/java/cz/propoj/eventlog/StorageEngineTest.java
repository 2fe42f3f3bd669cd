package cz.propoj.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import cz.propoj.eventlog.BookEvent.BookRegistered;
import cz.propoj.eventlog.BookEvent.Returned.BookLost;
import cz.propoj.eventlog.BookEvent.Returned.BookReturned;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StorageEngineTest {
    private final MongoDatabase database = database();
    private final EventLog log = BookEvent.log(database).open();
    private final MongoEventStorageEngine engine = log.storageEngine();

    MongoDatabase database() {
        return TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        log.close();
    }

    static DomainEventMessage<?> event(String aggregate, long seq, Object payload) {
        return new GenericDomainEventMessage<>("Book", aggregate, seq, payload, Map.of("network", "n1"));
    }

    static DomainEventMessage<?> event(String aggregate, long seq) {
        return event(aggregate, seq, new BookReturned((int) seq));
    }

    private List<Long> positions(Stream<? extends TrackedEventMessage<?>> events) {
        return events.map(event -> PositionToken.of(event.trackingToken()).value())
                .toList();
    }

    @Test
    void positions_begin_at_zero_and_have_no_gaps_whatever_the_size_of_commits() {
        assertThat(log.head()).isEqualTo(-1);
        engine.appendEvents(event("a", 0), event("a", 1), event("a", 2));
        engine.appendEvents(event("b", 0));
        engine.appendEvents(event("a", 3), event("a", 4));

        assertThat(positions(engine.readEvents(null, false))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(log.head()).isEqualTo(5);
        assertThat(database.getCollection("events").countDocuments()).isEqualTo(3);
    }

    @Test
    void reading_from_a_token_inside_a_commit_gives_the_rest_of_it() {
        engine.appendEvents(event("a", 0), event("a", 1), event("a", 2));
        engine.appendEvents(event("b", 0));

        assertThat(positions(engine.readEvents(new PositionToken(1), false))).containsExactly(2L, 3L);
        assertThat(positions(engine.readEvents(new PositionToken(2), false))).containsExactly(3L);
        assertThat(positions(engine.readEvents(new PositionToken(3), false))).isEmpty();
    }

    @Test
    void an_event_is_read_as_it_was_written() {
        EventMessage<?> plain = GenericEventMessage.asEventMessage(new BookLost())
                .withMetaData(Map.of("network", "n1", "account", "7", "a.dotted$key", "x", "attempt", 3));
        DomainEventMessage<?> domain = event("a", 0, new BookRegistered(UUID.randomUUID(), "Žlutý kůň", 12));
        engine.appendEvents(plain, domain);

        List<? extends TrackedEventMessage<?>> read =
                engine.readEvents(null, false).toList();

        assertThat(read.get(0).getPayload()).isEqualTo(plain.getPayload());
        assertThat(read.get(0).getIdentifier()).isEqualTo(plain.getIdentifier());
        assertThat(read.get(0).getTimestamp()).isEqualTo(plain.getTimestamp());
        assertThat(read.get(0).getMetaData())
                .isEqualTo(Map.of("network", "n1", "account", "7", "a.dotted$key", "x", "attempt", "3"));
        assertThat(read.get(0)).isNotInstanceOf(DomainEventMessage.class);
        DomainEventMessage<?> again = (DomainEventMessage<?>) read.get(1);
        assertThat(again.getPayload()).isEqualTo(domain.getPayload());
        assertThat(again.getType()).isEqualTo("Book");
        assertThat(again.getAggregateIdentifier()).isEqualTo("a");
        assertThat(again.getSequenceNumber()).isZero();
    }

    @Test
    void a_taken_sequence_number_is_refused_and_nothing_of_the_commit_is_stored() {
        engine.appendEvents(event("a", 0), event("a", 1), event("a", 2));

        assertThatThrownBy(() -> engine.appendEvents(event("a", 2), event("a", 3)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("a", 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("b", 0), event("a", 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);

        engine.appendEvents(event("b", 0));
        assertThat(positions(engine.readEvents(null, false))).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void an_aggregate_is_loaded_from_any_sequence_number() {
        engine.appendEvents(event("a", 0), event("a:0000000000", 0), event("a", 1));
        engine.appendEvents(event("a", 2), event("a", 3));
        engine.appendEvents(event("ab", 0));

        assertThat(engine.readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L, 2L, 3L);
        assertThat(engine.readEvents("a", 3).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(3L);
        assertThat(engine.readEvents("a", 4).hasNext()).isFalse();
        assertThat(engine.readEvents("nothing").hasNext()).isFalse();
        assertThat(engine.lastSequenceNumberFor("a")).contains(3L);
    }

    @Test
    void commits_of_events_without_aggregate_do_not_collide() {
        engine.appendEvents(GenericEventMessage.asEventMessage(new BookLost()));
        engine.appendEvents(GenericEventMessage.asEventMessage(new BookLost()), event("a", 0));
        engine.appendEvents(GenericEventMessage.asEventMessage(new BookLost()), event("a", 1));

        assertThat(positions(engine.readEvents(null, false))).hasSize(5);
    }

    @Test
    void the_events_of_one_tag_are_read_alone() {
        engine.appendEvents(event("a", 0), event("a", 1).withMetaData(Map.of("network", "n2")));
        engine.appendEvents(
                event("b", 0).withMetaData(Map.of("network", "n2")),
                event("b", 1).withMetaData(Map.of("network", "n2")));
        engine.appendEvents(event("c", 0));
        engine.appendEvents(GenericEventMessage.asEventMessage(new BookLost()));

        assertThat(positions(log.readTagged("n1"))).containsExactly(0L, 4L);
        assertThat(positions(log.readTagged("n2"))).containsExactly(1L, 2L, 3L);
        assertThat(positions(log.readTagged("n2", 3))).containsExactly(3L);
        assertThat(positions(log.readTagged("n2", 4))).isEmpty();
        assertThat(positions(log.readTagged("n3"))).isEmpty();
    }
}
