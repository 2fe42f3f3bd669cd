package cz.propoj.eventlog;

import cz.propoj.eventlog.chain.CommitSeal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer of a process. It takes all commits that wait and sends them in one ordered insert, so that the price
 * of a durable write is shared by all who write at the same time.
 */
final class Appender implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Appender.class);
    private static final int MAX_COMMITS = 1000;
    private static final long MAX_BATCH_BYTES = 8L * 1024 * 1024;

    private final Sending sending;
    private final Duration timeout;
    private final Clock clock;
    private final LinkedBlockingQueue<Draft> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param stored is told of every stored commit of this process, in order
     * @param timeout how long a commit is tried before its caller is told that the database is away
     */
    Appender(CommitLog commits, Outage outage, Consumer<List<Sending.Stored>> stored, Duration timeout, Clock clock) {
        this.sending = new Sending(commits, outage, stored, timeout);
        this.timeout = timeout;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("event-log-appender").unstarted(this::run);
        thread.start();
    }

    /**
     * Stores a commit and waits for it.
     *
     * @return position of its first event
     */
    long append(Draft draft) {
        if (closed) {
            throw closedException();
        }
        queue.add(draft);
        if (closed && queue.remove(draft)) {
            throw closedException();
        }
        try {
            return draft.stored.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void run() {
        List<Draft> batch = new ArrayList<>();
        for (boolean going = true; going; batch.clear()) {
            try {
                going = take(batch);
                store(batch);
            } catch (InterruptedException e) {
                log.warn("Nobody may interrupt the appender; it goes on");
            } catch (RuntimeException | Error e) {
                log.error("The appender failed unexpectedly; it goes on with the next commits", e);
                Sending.fail(batch, "Storing failed unexpectedly", new IllegalStateException(e), true);
                sending.forgetHead();
            }
        }
        for (Draft left = queue.poll(); left != null; left = queue.poll()) {
            left.stored.completeExceptionally(closedException());
        }
    }

    private boolean take(List<Draft> batch) throws InterruptedException {
        long bytes = 0;
        for (Draft next = queue.take(); next != null; next = queue.poll()) {
            if (next == Draft.END) {
                return false;
            }
            batch.add(next);
            bytes += next.body.length;
            if (batch.size() >= MAX_COMMITS || bytes >= MAX_BATCH_BYTES) {
                return true;
            }
        }
        return true;
    }

    private void store(List<Draft> batch) {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Draft> waiting = new ArrayList<>(batch);
        refuseExpired(waiting);
        while (!waiting.isEmpty()) {
            CommitLog.Head from = sending.knownHead(deadline);
            if (from == null) {
                Sending.fail(
                        waiting, "The database did not answer within " + timeout + "; nothing was stored", null, false);
                return;
            }
            List<Sending.Sent> attempt = seal(waiting, from);
            int done = sending.settle(attempt, deadline);
            waiting.subList(0, done).clear();
        }
    }

    private void refuseExpired(List<Draft> waiting) {
        long now = System.nanoTime();
        waiting.removeIf(draft -> {
            boolean expired = now - draft.queuedNanos > timeout.toNanos();
            if (expired) {
                Sending.fail(
                        List.of(draft),
                        "The database did not answer within " + timeout + "; nothing was stored",
                        null,
                        false);
            }
            return expired;
        });
    }

    private List<Sending.Sent> seal(List<Draft> waiting, CommitLog.Head from) {
        List<Sending.Sent> attempt = new ArrayList<>(waiting.size());
        CommitLog.Head at = from;
        for (Draft draft : waiting) {
            Instant now = clock.instant();
            Instant storedAt = now.isBefore(at.at()) ? at.at() : now;
            Sending.Sent sent = new Sending.Sent(
                    draft, at.next(), CommitSeal.seal(at.next(), storedAt, at.hash(), draft.body), storedAt);
            attempt.add(sent);
            at = sent.after();
        }
        return attempt;
    }

    private static EventLogUnavailable closedException() {
        return new EventLogUnavailable("The event log was closed; nothing was stored", null, false);
    }

    /** Stores what waits already, then ends. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            queue.add(Draft.END);
        }
        try {
            thread.join(timeout.multipliedBy(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
