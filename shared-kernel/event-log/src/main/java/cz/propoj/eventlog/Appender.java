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

    private final CommitSender sender;
    private final Duration timeout;
    private final Clock clock;
    private final LinkedBlockingQueue<PendingCommit> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param stored receives every stored commit of this process, in order
     * @param timeout how long a commit is retried before its caller gets an exception
     */
    Appender(
            CommitLog commits,
            Outage outage,
            Consumer<List<CommitSender.StoredDocument>> stored,
            Duration timeout,
            Clock clock) {
        this.sender = new CommitSender(commits, outage, stored, timeout);
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
    long append(PendingCommit commit) {
        if (closed) {
            throw closedException();
        }
        queue.add(commit);
        if (closed && queue.remove(commit)) {
            throw closedException();
        }
        try {
            return commit.stored.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void run() {
        List<PendingCommit> batch = new ArrayList<>();
        for (boolean going = true; going; batch.clear()) {
            try {
                going = take(batch);
                store(batch);
            } catch (InterruptedException e) {
                log.warn("Nobody may interrupt the appender; it goes on");
            } catch (RuntimeException | Error e) {
                log.error("The appender failed unexpectedly; it goes on with the next commits", e);
                CommitSender.fail(batch, "Storing failed unexpectedly", new IllegalStateException(e), true);
                sender.forgetHead();
            }
        }
        for (PendingCommit left = queue.poll(); left != null; left = queue.poll()) {
            left.stored.completeExceptionally(closedException());
        }
    }

    private boolean take(List<PendingCommit> batch) throws InterruptedException {
        long bytes = 0;
        for (PendingCommit next = queue.take(); next != null; next = queue.poll()) {
            if (next == PendingCommit.END) {
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

    private void store(List<PendingCommit> batch) {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<PendingCommit> waiting = new ArrayList<>(batch);
        refuseExpired(waiting);
        while (!waiting.isEmpty()) {
            CommitLog.Head from = sender.knownHead(deadline);
            if (from == null) {
                CommitSender.fail(
                        waiting, "The database did not answer within " + timeout + "; nothing was stored", null, false);
                return;
            }
            List<CommitSender.SealedCommit> attempt = seal(waiting, from);
            int done = sender.settle(attempt, deadline);
            waiting.subList(0, done).clear();
        }
    }

    private void refuseExpired(List<PendingCommit> waiting) {
        long now = System.nanoTime();
        waiting.removeIf(commit -> {
            boolean expired = now - commit.queuedNanos > timeout.toNanos();
            if (expired) {
                CommitSender.fail(
                        List.of(commit),
                        "The database did not answer within " + timeout + "; nothing was stored",
                        null,
                        false);
            }
            return expired;
        });
    }

    private List<CommitSender.SealedCommit> seal(List<PendingCommit> waiting, CommitLog.Head from) {
        List<CommitSender.SealedCommit> attempt = new ArrayList<>(waiting.size());
        CommitLog.Head at = from;
        for (PendingCommit commit : waiting) {
            Instant now = clock.instant();
            Instant storedAt = now.isBefore(at.at()) ? at.at() : now;
            CommitSender.SealedCommit sent = new CommitSender.SealedCommit(
                    commit, at.next(), CommitSeal.seal(at.next(), storedAt, at.hash(), commit.body), storedAt);
            attempt.add(sent);
            at = sent.after();
        }
        return attempt;
    }

    private static EventLogUnavailable closedException() {
        return new EventLogUnavailable("The event log was closed; nothing was stored", null, false);
    }

    /** Stores the pending commits, then ends. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            queue.add(PendingCommit.END);
        }
        try {
            thread.join(timeout.multipliedBy(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
