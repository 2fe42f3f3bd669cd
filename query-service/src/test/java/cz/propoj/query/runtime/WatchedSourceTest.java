package cz.propoj.query.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cz.propoj.eventlog.BrokenLog;
import cz.propoj.query.TestLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatchedSourceTest {
    /** Three events, safe to be read by several threads; the first one taken is held back on its way. */
    private static final class Held implements BlockingStream<TrackedEventMessage<?>> {
        private final CountDownLatch taken = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final ArrayDeque<TrackedEventMessage<?>> left = new ArrayDeque<>();

        Held() {
            for (var position = 0; position < 3; position++) {
                left.add(new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage("e" + position)));
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            synchronized (left) {
                return Optional.ofNullable(left.peek());
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next;
            boolean first;
            synchronized (left) {
                first = left.size() == 3;
                next = left.remove();
            }
            if (first) {
                taken.countDown();
                released.await();
            }
            return next;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    /** Axon's coordinator asks the stream whether there is more while the next of its threads reads already. */
    @Test
    @Timeout(60)
    void what_one_thread_has_taken_is_not_overwritten_by_another() throws Exception {
        try (var log = new TestLog()) {
            var held = new Held();
            var stream = new WatchedSource(log.log().eventStore(), String.class, StreamFilter.NONE).watch(held);
            var asking = new FutureTask<>(stream::hasNextAvailable);
            Thread.ofPlatform().start(asking);
            held.taken.await();

            var reading = new FutureTask<>(stream::hasNextAvailable);
            var reader = Thread.ofPlatform().start(reading);
            await().until(() -> reading.isDone() || reader.getState() == Thread.State.BLOCKED);
            held.released.countDown();
            assertThat(asking.get()).isTrue();
            assertThat(reading.get()).isTrue();

            List<Object> read = new ArrayList<>();
            while (stream.hasNextAvailable()) {
                read.add(stream.nextAvailable().getPayload());
            }
            assertThat(read).containsExactly("e0", "e1", "e2");
        }
    }

    /** Counts how often it was read, while a commit is damaged. */
    private static final class Damaged implements BlockingStream<TrackedEventMessage<?>> {
        private final AtomicInteger reads;
        private final AtomicBoolean mended;

        Damaged(AtomicInteger reads, AtomicBoolean mended) {
            this.reads = reads;
            this.mended = mended;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            reads.incrementAndGet();
            if (!mended.get()) {
                throw new BrokenLog("A commit is damaged");
            }
            return Optional.of(new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(7), GenericEventMessage.asEventMessage("e7")));
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return peek().orElseThrow();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    /** Every reading takes as many commits from the database as fit into one answer, only to fail at the same one. */
    @Test
    @Timeout(60)
    void a_broken_log_is_read_again_after_a_pause_only() throws Exception {
        try (var log = new TestLog()) {
            var clock = new AtomicLong(Long.MAX_VALUE);
            var reads = new AtomicInteger();
            var mended = new AtomicBoolean();
            var source = new WatchedSource(log.log().eventStore(), String.class, StreamFilter.NONE, clock::get);
            var first = source.watch(new Damaged(reads, mended));

            for (var asked = 0; asked < 100; asked++) {
                assertThat(first.hasNextAvailable()).isFalse();
                assertThat(first.peek()).isEmpty();
            }
            assertThat(reads).as("asked again and again").hasValue(1);
            assertThatThrownBy(first::nextAvailable).isInstanceOf(BrokenLog.class);

            clock.addAndGet(WatchedSource.PAUSE_NANOS);
            assertThatThrownBy(first::hasNextAvailable)
                    .as("the processor begins anew, with a stream that is good again")
                    .isInstanceOf(BrokenLog.class);
            var second = source.watch(new Damaged(reads, mended));
            assertThat(second.hasNextAvailable()).isFalse();
            assertThatThrownBy(second::nextAvailable).isInstanceOf(BrokenLog.class);
            assertThat(reads).as("also by a new stream").hasValue(2);
            assertThat(source.failure()).isInstanceOf(BrokenLog.class);

            mended.set(true);
            clock.addAndGet(WatchedSource.PAUSE_NANOS);
            assertThat(second.hasNextAvailable()).isTrue();
            assertThat(second.nextAvailable().getPayload()).isEqualTo("e7");
            assertThat(source.failure()).isNull();
        }
    }
}
