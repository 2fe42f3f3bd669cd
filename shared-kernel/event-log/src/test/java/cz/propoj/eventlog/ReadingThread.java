package cz.propoj.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Follows a log from its beginning and notes the ids of all events it is given, in that order. */
final class ReadingThread implements AutoCloseable {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean ended;
    private volatile @Nullable RuntimeException failure;

    ReadingThread(EventLog log) {
        BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(null);
        this.thread = Thread.ofVirtual().start(() -> follow(stream));
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> stream) {
        try (stream) {
            while (!ended) {
                List<String> some = new ArrayList<>();
                if (stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
                    do {
                        some.add(stream.nextAvailable().getIdentifier());
                    } while (stream.hasNextAvailable());
                }
                seen.addAll(some);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    List<String> awaitEvents(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> failure != null || seen.size() >= count);
        assertThat(failure).isNull();
        return List.copyOf(seen);
    }

    @Nullable
    RuntimeException awaitFailure() {
        await().atMost(Duration.ofSeconds(20)).until(() -> failure != null);
        return failure;
    }

    @Override
    public void close() {
        ended = true;
        await().until(() -> !thread.isAlive());
    }
}
