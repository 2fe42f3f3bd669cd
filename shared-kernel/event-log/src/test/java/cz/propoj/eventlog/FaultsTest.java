package cz.propoj.eventlog;

import static cz.propoj.eventlog.StorageEngineTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the connection is lost at the worst moment. */
class FaultsTest {
    private final MongoDatabase direct = TestDatabase.fresh();
    private FlakyProxy proxy;
    private MongoClient client;
    private EventLog log;

    @BeforeEach
    void open() throws IOException {
        proxy = new FlakyProxy(TestDatabase.connectionString());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(proxy.connectionString()))
                .applyToServerSettings(settings -> settings.minHeartbeatFrequency(20, TimeUnit.MILLISECONDS)
                        .heartbeatFrequency(40, TimeUnit.MILLISECONDS))
                .build());
        log = BookEvent.log(client.getDatabase(direct.getName()))
                .appendTimeout(Duration.ofSeconds(8))
                .open();
        log.storageEngine().appendEvents(event("a", 0));
    }

    @AfterEach
    void close() {
        log.close();
        client.close();
        proxy.close();
    }

    private long stored() {
        return direct.getCollection("events").countDocuments();
    }

    @Test
    void an_append_whose_answer_was_lost_is_found_to_be_stored_and_answered_once() {
        proxy.cutAfterInsert(1);
        log.storageEngine().appendEvents(event("a", 1), event("a", 2));
        assertThat(stored()).isEqualTo(2);

        proxy.cutAfterInsert(3);
        log.storageEngine().appendEvents(event("a", 3));
        assertThat(stored()).isEqualTo(3);
        assertThat(log.verification().verify().isWhole()).isTrue();
    }

    @Test
    void an_append_that_did_not_reach_the_server_is_sent_again() {
        proxy.cutBeforeInsert(3);
        log.storageEngine().appendEvents(event("a", 1));
        assertThat(stored()).isEqualTo(2);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void an_append_whose_place_was_taken_in_the_meantime_moves_on() {
        proxy.cutBeforeInsert(1);
        try (EventLog other = BookEvent.log(direct).open()) {
            other.storageEngine().appendEvents(event("b", 0));
            log.storageEngine().appendEvents(event("a", 1));
            other.storageEngine().appendEvents(event("b", 1));
            log.storageEngine().appendEvents(event("a", 2));
        }
        assertThat(direct.getCollection("events").find(Filters.gte("_id", 0L)).map(commit -> commit.getLong("_id")))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void while_the_database_is_away_callers_are_told_clearly_and_later_all_goes_on() {
        log.close();
        log = BookEvent.log(client.getDatabase(direct.getName()))
                .appendTimeout(Duration.ofSeconds(1))
                .open();
        proxy.away(true);
        EventLogUnavailable told = catchThrowableOfType(
                EventLogUnavailable.class, () -> log.storageEngine().appendEvents(event("a", 1)));
        assertThat(told).hasMessageContaining("did not answer");
        assertThatThrownBy(log::head).isInstanceOf(EventLogUnavailable.class);
        assertThatThrownBy(() -> log.storageEngine().readEvents("a")).isInstanceOf(EventLogUnavailable.class);
        assertThat(stored()).isEqualTo(1);

        proxy.away(false);
        log.storageEngine().appendEvents(event("a", 1));
        assertThatThrownBy(() -> log.storageEngine().appendEvents(event("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_follower_waits_while_the_database_is_away_and_misses_nothing() {
        try (ReadingThread reading = new ReadingThread(log);
                EventLog other = BookEvent.log(direct).open()) {
            reading.awaitEvents(1);
            proxy.away(true);
            other.storageEngine().appendEvents(event("b", 0));
            other.storageEngine().appendEvents(event("b", 1));
            proxy.away(false);
            assertThat(reading.awaitEvents(3))
                    .isEqualTo(other.readFrom(0)
                            .map(TrackedEventMessage::getIdentifier)
                            .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void under_random_cuts_every_answer_is_true_and_nothing_is_stored_twice(long seed) throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        proxy.spoil(new Random(seed));
        List<Future<?>> running = new ArrayList<>();
        try (EventLog other = BookEvent.log(direct).open();
                ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                String aggregate = "t" + thread;
                EventLog into = thread == 0 ? other : log;
                running.add(pool.submit(() -> {
                    for (int seq = 0; seq < 10; seq++) {
                        DomainEventMessage<?> event = event(aggregate, seq);
                        try {
                            into.storageEngine().appendEvents(event);
                            acknowledged.add(event.getIdentifier());
                        } catch (EventLogUnavailable e) {
                            if (!e.mayBeStored()) {
                                refused.add(event.getIdentifier());
                            }
                            return;
                        }
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        try (EventLog reading = BookEvent.log(direct).open()) {
            List<String> ids =
                    reading.readFrom(0).map(TrackedEventMessage::getIdentifier).toList();
            assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged).noneMatch(refused::contains);
            assertThat(acknowledged.size()).isGreaterThanOrEqualTo(10);
            assertThat(reading.verification().verify().isWhole()).isTrue();
        }
    }
}
