package cz.propoj.eventlog;

import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A follower's view of the log: every event once and in order. From memory while the follower keeps up, else from the
 * database.
 *
 * <p>Safe for several threads: Axon's coordinator lets the next of its threads read and only then asks once more whether
 * there is something, so that two are here at a time. Waiting is done without the lock.
 */
final class LogStream implements TrackingEventStream {
    private static final int TAKE = 256;

    private final LogTail tail;
    private final CommitLog commits;
    private final EventPayloads payloads;
    private final Class<?> family;
    private final ArrayDeque<StoredCommit> buffer = new ArrayDeque<>();
    private @Nullable CommitScan scan;
    private Runnable listener = () -> {};
    private long next;
    private boolean closed;

    /** @param family events whose content is understood at once; of the others only if somebody asks for it */
    LogStream(LogTail tail, CommitLog commits, EventPayloads payloads, long position, Class<?> family) {
        this.tail = tail;
        this.commits = commits;
        this.payloads = payloads;
        this.next = position;
        this.family = family;
        long head = tail.join();
        if (position > head) {
            tail.leave(listener);
            throw new BrokenLog(
                    "The log ends at position " + (head - 1) + ", but the events up to position " + (position - 1)
                            + " were handled already. Was an older back-up restored? Reset what follows the log");
        }
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return fill() ? Optional.of(event()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (fill()) {
            return true;
        }
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        for (long left = unit.toNanos(timeout); left > 0; left = deadline - System.nanoTime()) {
            tail.await(position(), left);
            if (fill()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        for (var taken = take(); ; taken = take()) {
            if (taken != null) {
                return taken;
            }
            tail.await(position(), Long.MAX_VALUE);
        }
    }

    private synchronized @Nullable TrackedEventMessage<?> take() {
        if (!fill()) {
            return null;
        }
        TrackedEventMessage<?> event = event();
        next++;
        while (!buffer.isEmpty() && buffer.getFirst().next() <= next) {
            buffer.removeFirst();
        }
        return event;
    }

    private synchronized long position() {
        return next;
    }

    private TrackedEventMessage<?> event() {
        return buffer.getFirst().message(next, payloads, family);
    }

    private synchronized boolean fill() {
        if (closed) {
            throw new NoSuchElementException("The stream was closed");
        }
        if (!buffer.isEmpty()) {
            return true;
        }
        List<StoredCommit> found = tail.take(next, TAKE);
        if (found == null) {
            if (scan == null) {
                scan = new CommitScan(commits, next);
            }
            found = scan.batch();
            if (found.isEmpty()) {
                throw new BrokenLog("The log has become shorter: position " + next + " is gone; verify the chain");
            }
        } else {
            scan = null;
        }
        buffer.addAll(found);
        return !buffer.isEmpty();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        synchronized (this) {
            tail.forget(listener);
            listener = callback;
            tail.listen(callback);
        }
        callback.run();
        return true;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            buffer.clear();
            tail.leave(listener);
        }
    }
}
