package cz.propoj.query.runtime;

import cz.propoj.eventlog.BrokenLog;
import cz.propoj.eventlog.LogEventStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as one projection follows it: the events of its family, and of the others now and then the last one, so that
 * its token moves on. Axon's processor would put every event of the log into its buffer, where the few that matter make
 * small batches. With a memory of why the log could not be read: a processor says only that something failed.
 */
final class WatchedSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    /** After how many passed events the token is moved on, so that a restart doesn't begin far back. */
    private static final int PASSED_AT_ONCE = 1000;

    /**
     * How long a failure is kept back. The processor drops what it has in its buffer when the log fails; so that a
     * projection comes as far as it can be read, what stands before has to be handled first.
     */
    private static final long KEPT_BACK_NANOS = 500_000_000;

    /**
     * How long nothing is read after the log was found to be broken. Nothing mends that but a back-up; meanwhile each reading
     * would take a thousand commits from the database to fail at the same one.
     */
    static final long PAUSE_NANOS = 10_000_000_000L;

    private final LogEventStore log;
    private final Class<?> family;
    private final StreamFilter streams;
    private final LongSupplier nanos;
    private volatile long readAgainAt;
    private volatile @Nullable RuntimeException failure;

    /** @param family what the events of the projection have in common */
    WatchedSource(LogEventStore log, Class<?> family, StreamFilter streams) {
        this(log, family, streams, System::nanoTime);
    }

    WatchedSource(LogEventStore log, Class<?> family, StreamFilter streams, LongSupplier nanos) {
        this.log = log;
        this.family = family;
        this.streams = streams;
        this.nanos = nanos;
        this.readAgainAt = nanos.getAsLong();
    }

    /** Why reading failed last; null once an event could be read again. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        try {
            return streams.apply(watch(log.openStream(token, family)));
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** Also for a stream that the processor opens anew. */
    private boolean isPausing() {
        return failure instanceof BrokenLog && nanos.getAsLong() - readAgainAt < 0;
    }

    BlockingStream<TrackedEventMessage<?>> watch(BlockingStream<TrackedEventMessage<?>> stream) {
        return new Watched(stream);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    /**
     * Safe for several threads: Axon's coordinator lets the next of its threads read and only then asks once more whether
     * there is something, so that two are here at a time. What one of them has taken must not be lost to the other.
     * Waiting is done without the lock.
     */
    private final class Watched implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private @Nullable TrackedEventMessage<?> ready;
        private long failedAt;
        private boolean failed;

        Watched(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        /** The next event to hand over, as far as it is there already. */
        private synchronized @Nullable TrackedEventMessage<?> ready() {
            if (ready == null && !isPausing()) {
                ready = next();
            }
            return ready;
        }

        private @Nullable TrackedEventMessage<?> next() {
            @Nullable TrackedEventMessage<?> passed = null;
            try {
                for (var count = 0; count < PASSED_AT_ONCE && stream.peek().isPresent(); count++) {
                    var event = stream.peek().orElseThrow();
                    stream.nextAvailable();
                    passed = event;
                    if (family.isAssignableFrom(event.getPayloadType())) {
                        break;
                    }
                }
                failed = false;
                failure = null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                var now = nanos.getAsLong();
                readAgainAt = now + PAUSE_NANOS;
                failure = e;
                if (!failed) {
                    failed = true;
                    failedAt = now;
                }
                if (passed == null && now - failedAt > KEPT_BACK_NANOS) {
                    throw e;
                }
            }
            return passed;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(ready());
        }

        private synchronized @Nullable TrackedEventMessage<?> take() {
            var next = ready();
            ready = null;
            var why = failure;
            if (next == null && why != null && isFailing()) {
                throw why;
            }
            return next;
        }

        private synchronized boolean isFailing() {
            return failed || isPausing();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (ready() != null) {
                return true;
            }
            return !isFailing() && stream.hasNextAvailable(timeout, unit) && ready() != null;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            for (var next = take(); ; next = take()) {
                if (next != null) {
                    return next;
                }
                stream.hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            // They are passed as it is.
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
