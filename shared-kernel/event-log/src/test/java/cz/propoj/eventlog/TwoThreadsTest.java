package cz.propoj.eventlog;

import static cz.propoj.eventlog.StorageEngineTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Axon's coordinator asks a stream whether there is more while the next of its threads reads already. */
class TwoThreadsTest {
    private final HeldAnswers answers = new HeldAnswers();

    /** Holds back what the database answers to one thread. */
    private static final class HeldAnswers implements CommandListener {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile Thread held = new Thread();

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (Thread.currentThread() == held && event.getCommandName().equals("find")) {
                arrived.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Test
    @Timeout(60)
    void what_one_thread_has_read_is_not_overwritten_by_another_that_only_asks() throws Exception {
        String name = TestDatabase.fresh().getName();
        try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(TestDatabase.connectionString()))
                        .addCommandListener(answers)
                        .build());
                EventLog log = BookEvent.log(client.getDatabase(name)).open()) {
            log.storageEngine().appendEvents(event("a", 0));
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    log.eventStore().openStream(null)) {
                FutureTask<Boolean> asking = new FutureTask<>(stream::hasNextAvailable);
                Thread asker = new Thread(asking);
                answers.held = asker;
                asker.start();
                answers.arrived.await();

                FutureTask<Long> reading = new FutureTask<>(() -> next(stream));
                Thread reader = Thread.ofPlatform().start(reading);
                await().until(() -> reading.isDone() || reader.getState() == Thread.State.BLOCKED);
                answers.released.countDown();
                asking.get();

                assertThat(reading.get()).isEqualTo(0);
                log.storageEngine().appendEvents(event("a", 1));
                assertThat(next(stream)).isEqualTo(1);
                assertThat(stream.hasNextAvailable()).isFalse();
            }
        }
    }

    @Test
    @Timeout(60)
    void nobody_is_held_up_by_a_thread_that_waits_for_the_next_event() throws Exception {
        try (EventLog log = BookEvent.log(TestDatabase.fresh()).open();
                BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(null)) {
            CompletableFuture<Long> waiting = new CompletableFuture<>();
            Thread waiter = Thread.ofPlatform().start(() -> {
                try {
                    waiting.complete(next(stream));
                } catch (InterruptedException | RuntimeException e) {
                    waiting.completeExceptionally(e);
                }
            });
            await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);

            assertThat(stream.peek()).isEmpty();
            assertThat(stream.hasNextAvailable()).isFalse();
            log.storageEngine().appendEvents(event("a", 0));
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(0);
        }
    }

    private static long next(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        return PositionToken.of(stream.nextAvailable().trackingToken()).value();
    }
}
