package cz.propoj.eventlog;

import static cz.propoj.eventlog.StorageEngineTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several writers in several processes (each process is a log of its own with its own client) on one database. */
class WritersTest {
    private static final int THREADS = 6;
    private static final int COMMITS = 60;
    private static final int AGGREGATES = 5;

    private final MongoDatabase database = TestDatabase.fresh();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void positions_stay_gapless_and_exactly_one_writer_wins_each_sequence_number(long seed) throws Exception {
        try (MongoClient first = TestDatabase.anotherClient();
                MongoClient second = TestDatabase.anotherClient();
                EventLog one =
                        BookEvent.log(first.getDatabase(database.getName())).open();
                EventLog two =
                        BookEvent.log(second.getDatabase(database.getName())).open();
                ReadingThread local = new ReadingThread(one);
                ReadingThread remote = new ReadingThread(two)) {
            List<Future<?>> running = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
                for (int thread = 0; thread < THREADS; thread++) {
                    Random random = new Random(seed * 100 + thread);
                    EventLog log = thread % 2 == 0 ? one : two;
                    running.add(pool.submit(() -> write(log, random)));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            }
            List<TrackedEventMessage<?>> all = one.readFrom(0).toList();
            assertThat(refused.get()).as("the seed makes conflicts").isPositive();
            assertGaplessAndInOrder(all);
            assertThat(all.stream().map(TrackedEventMessage::getIdentifier))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(two.head()).isEqualTo(all.size() - 1L);
            assertThat(one.verification().verify().isWhole()).isTrue();
            List<String> ids =
                    all.stream().map(TrackedEventMessage::getIdentifier).toList();
            assertThat(local.awaitEvents(ids.size())).isEqualTo(ids);
            assertThat(remote.awaitEvents(ids.size())).isEqualTo(ids);
        }
    }

    private Void write(EventLog log, Random random) {
        for (int commit = 0; commit < COMMITS; commit++) {
            String aggregate = "a" + random.nextInt(AGGREGATES);
            long next = log.storageEngine().lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                events.add(event(aggregate, next + i));
            }
            try {
                log.storageEngine().appendEvents(events);
                events.forEach(event -> acknowledged.add(event.getIdentifier()));
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                refused.incrementAndGet();
            }
        }
        return null;
    }

    private static void assertGaplessAndInOrder(List<TrackedEventMessage<?>> all) {
        Map<String, Long> sequence = new HashMap<>();
        for (int position = 0; position < all.size(); position++) {
            assertThat(PositionToken.of(all.get(position).trackingToken()).value())
                    .isEqualTo(position);
            DomainEventMessage<?> event = (DomainEventMessage<?>) all.get(position);
            long expected = sequence.merge(event.getAggregateIdentifier(), 0L, (last, _) -> last + 1);
            assertThat(event.getSequenceNumber()).isEqualTo(expected);
        }
    }
}
