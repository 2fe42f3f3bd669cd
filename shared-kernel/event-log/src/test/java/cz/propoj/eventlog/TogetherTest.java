package cz.propoj.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several commands publish, stored as one commit. */
class TogetherTest {
    private final MongoDatabase database = TestDatabase.fresh();
    private final EventLog log = BookEvent.log(database).open();
    private final LogEventStore store = log.eventStore();

    @AfterEach
    void close() {
        log.close();
    }

    /** As a command bus does it: in a unit of work of its own. */
    private void publish(EventMessage<?>... events) {
        ResultMessage<?> result = DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"))
                .executeWithResult(() -> {
                    store.publish(events);
                    return true;
                });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    private ResultMessage<Boolean> together(Runnable... commands) {
        return store.storeTogether(new GenericMessage<>("request"), () -> {
            List.of(commands).forEach(Runnable::run);
            return true;
        });
    }

    private long commits() {
        return database.getCollection("events").countDocuments();
    }

    @Test
    void is_one_commit_that_is_published_once_it_is_stored() {
        List<Integer> told = new ArrayList<>();
        List<Long> head = new ArrayList<>();
        var _ = store.subscribe(events -> {
            told.add(events.size());
            head.add(log.head());
        });

        ResultMessage<Boolean> result = together(
                () -> publish(StorageEngineTest.event("a", 0), StorageEngineTest.event("a", 1)),
                () -> publish(StorageEngineTest.event("b", 0)),
                () -> publish(StorageEngineTest.event("a", 2)));

        assertThat(result.getPayload()).isTrue();
        assertThat(commits()).isEqualTo(1);
        assertThat(log.readFrom(0)).hasSize(4);
        assertThat(told).containsExactly(4);
        assertThat(head).containsExactly(3L);
        assertThat(log.verification().verify().isWhole()).isTrue();
    }

    @Test
    void is_nothing_when_a_later_one_fails() {
        ResultMessage<Boolean> result = together(() -> publish(StorageEngineTest.event("a", 0)), () -> {
            throw new IllegalStateException("refused");
        });

        assertThat(result.exceptionResult()).hasMessage("refused");
        assertThat(log.head()).isEqualTo(-1);
    }

    @Test
    void is_nothing_when_somebody_was_faster_with_one_of_the_records() {
        publish(StorageEngineTest.event("b", 0), StorageEngineTest.event("b", 1));

        assertThat(together(
                                () -> publish(StorageEngineTest.event("b", 1)),
                                () -> publish(StorageEngineTest.event("a", 0)))
                        .exceptionResult())
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("Book b at sequence number 1, or Book a at sequence number 0");
        assertThat(together(
                                () -> publish(StorageEngineTest.event("a", 0)),
                                () -> publish(StorageEngineTest.event("b", 0)))
                        .exceptionResult())
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(log.readFrom(0)).hasSize(2);
    }

    @Test
    void is_nothing_when_nothing_was_published() {
        assertThat(together(() -> {}).getPayload()).isTrue();
        assertThat(log.head()).isEqualTo(-1);
    }
}
