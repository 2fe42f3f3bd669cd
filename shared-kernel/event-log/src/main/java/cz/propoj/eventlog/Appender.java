package cz.propoj.eventlog;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import cz.propoj.eventlog.chain.CommitSeal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer of a process. It takes all commits that wait and sends them in one ordered insert, so that the price
 * of a durable write is shared by all who write at the same time.
 *
 * <p>Never half-done, never twice: a commit that was sent and not answered stays at its position until that position is
 * known to be taken, by itself or by another process. Only then it is answered or moved on. The identity of a commit is
 * its id; the error's index is all that is used of the server's answer.
 */
final class Appender implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Appender.class);
    private static final int DUPLICATE_KEY = 11000;
    private static final int MAX_COMMITS = 1000;
    private static final long MAX_BATCH_BYTES = 8L * 1024 * 1024;

    private final CommitLog commits;
    private final Consumer<List<Stored>> stored;
    private final Duration timeout;
    private final Clock clock;
    private final LinkedBlockingQueue<Draft> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private CommitLog.@Nullable Head head;

    /** A commit of n events that was stored. A carrier, never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(long position, int n, byte[] document) {}

    /** A draft in the form in which it was sent. */
    private record Sent(Draft draft, long position, CommitSeal.Sealed sealed, Instant at) {
        CommitLog.Head after() {
            return new CommitLog.Head(position + draft.events.size(), sealed.hash(), at);
        }
    }

    /**
     * @param stored is told of every stored commit of this process, in order
     * @param timeout how long a commit is tried before its caller is told that the database is away
     */
    Appender(CommitLog commits, Consumer<List<Stored>> stored, Duration timeout, Clock clock) {
        this.commits = commits;
        this.stored = stored;
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
                fail(batch, "Storing failed unexpectedly", new IllegalStateException(e), true);
                head = null;
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
            CommitLog.Head from = knownHead(deadline);
            if (from == null) {
                fail(waiting, "The database did not answer within " + timeout + "; nothing was stored", null, false);
                return;
            }
            List<Sent> attempt = seal(waiting, from);
            int done = settle(attempt, deadline);
            waiting.subList(0, done).clear();
        }
    }

    private void refuseExpired(List<Draft> waiting) {
        long now = System.nanoTime();
        waiting.removeIf(draft -> {
            boolean expired = now - draft.queuedNanos > timeout.toNanos();
            if (expired) {
                fail(
                        List.of(draft),
                        "The database did not answer within " + timeout + "; nothing was stored",
                        null,
                        false);
            }
            return expired;
        });
    }

    private CommitLog.@Nullable Head knownHead(long deadline) {
        for (int attempt = 0; head == null; attempt++) {
            try {
                head = commits.head();
            } catch (MongoException e) {
                if (!pause(attempt, deadline)) {
                    log.warn(
                            "The head of the log can't be read: {}",
                            e.getClass().getSimpleName());
                    return null;
                }
            }
        }
        return head;
    }

    private List<Sent> seal(List<Draft> waiting, CommitLog.Head from) {
        List<Sent> attempt = new ArrayList<>(waiting.size());
        CommitLog.Head at = from;
        for (Draft draft : waiting) {
            Instant now = clock.instant();
            Instant storedAt = now.isBefore(at.at()) ? at.at() : now;
            Sent sent =
                    new Sent(draft, at.next(), CommitSeal.seal(at.next(), storedAt, at.hash(), draft.body), storedAt);
            attempt.add(sent);
            at = sent.after();
        }
        return attempt;
    }

    /**
     * Sends an attempt until the fate of its first commits is known.
     *
     * @return how many commits from the front have been answered; the others must be sealed anew
     */
    private int settle(List<Sent> attempt, long deadline) {
        for (int tries = 0; ; tries++) {
            try {
                commits.insert(attempt.stream()
                        .map(sent -> new RawBsonDocument(sent.sealed.document()))
                        .toList());
                succeed(attempt);
                return attempt.size();
            } catch (MongoBulkWriteException e) {
                int written = e.getWriteErrors().isEmpty()
                        ? attempt.size()
                        : e.getWriteErrors().getFirst().getIndex();
                if (e.getWriteConcernError() != null && !awaitSafe(attempt, written, deadline)) {
                    return giveUp(attempt, e);
                }
                succeed(attempt.subList(0, written));
                return written == attempt.size() ? written : settleFailing(attempt, written, e, deadline);
            } catch (MongoException e) {
                log.warn(
                        "No answer to an append ({}); finding out its fate",
                        e.getClass().getSimpleName());
                // The same documents are sent again: what was stored already shows as a duplicate.
                if (!pause(tries, deadline)) {
                    return giveUp(attempt, e);
                }
            }
        }
    }

    private int settleFailing(List<Sent> attempt, int index, MongoBulkWriteException e, long deadline) {
        Sent failing = attempt.get(index);
        for (int tries = 0; ; tries++) {
            try {
                String there = commits.commitAt(failing.position, false);
                if (failing.draft.id.equals(there)) {
                    if (!awaitSafe(attempt, index + 1, deadline)) {
                        return index + giveUp(attempt.subList(index, attempt.size()), e);
                    }
                    succeed(List.of(failing));
                    return index + 1;
                }
                if (there != null) {
                    head = null;
                    return index;
                }
                refuse(failing, e);
                return index + 1;
            } catch (MongoException lookup) {
                if (!pause(tries, deadline)) {
                    return index + giveUp(attempt.subList(index, attempt.size()), lookup);
                }
            }
        }
    }

    /** Waits until the last of the written ones, and with it those before, can't be lost any more. */
    private boolean awaitSafe(List<Sent> attempt, int written, long deadline) {
        if (written == 0) {
            return true;
        }
        Sent last = attempt.get(written - 1);
        for (int tries = 0; ; tries++) {
            try {
                if (last.draft.id.equals(commits.commitAt(last.position, true))) {
                    return true;
                }
            } catch (MongoException e) {
                log.debug("Still waiting for the majority", e);
            }
            if (!pause(tries, deadline)) {
                return false;
            }
        }
    }

    private void succeed(List<Sent> written) {
        if (written.isEmpty()) {
            return;
        }
        head = written.getLast().after();
        for (Sent sent : written) {
            sent.draft.stored.complete(sent.position);
        }
        stored.accept(written.stream()
                .map(sent -> new Stored(sent.position, sent.draft.events.size(), sent.sealed.document()))
                .toList());
    }

    private static void refuse(Sent failing, MongoBulkWriteException e) {
        BulkWriteError error = e.getWriteErrors().getFirst();
        if (error.getCode() != DUPLICATE_KEY) {
            fail(List.of(failing.draft), "The database refused to store (code " + error.getCode() + ")", e, false);
            return;
        }
        DomainEventMessage<?> first = failing.draft.events.stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(event -> (DomainEventMessage<?>) event)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A duplicate without an aggregate", e));
        String which = first.getType() + " " + first.getAggregateIdentifier() + " at sequence number "
                + first.getSequenceNumber();
        failing.draft.stored.completeExceptionally(
                first.getSequenceNumber() == 0
                        ? new AggregateStreamCreationException("It exists already: " + which, e)
                        : new ConcurrencyException("Another command was faster: " + which, e));
    }

    private int giveUp(List<Sent> attempt, MongoException cause) {
        head = null;
        fail(
                attempt.stream().map(Sent::draft).toList(),
                "The database did not answer within " + timeout + "; whether the events were stored is not known."
                        + " Sending the same command again is safe",
                cause,
                true);
        return attempt.size();
    }

    private static void fail(List<Draft> drafts, String message, @Nullable Exception cause, boolean mayBeStored) {
        for (Draft draft : drafts) {
            draft.stored.completeExceptionally(new EventLogUnavailable(message, cause, mayBeStored));
        }
    }

    private static boolean pause(int attempt, long deadline) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(20L << Math.min(attempt, 4))));
        return true;
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
