package cz.propoj.eventlog;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import cz.propoj.eventlog.chain.CommitSeal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends sealed commits and finds out what became of them. Used by the appender's thread alone.
 *
 * <p>Commits are never stored partially and never twice: a commit that was sent and not answered stays at its position until that position is
 * known to be taken, by itself or by another process. Only then is it answered, or sent with another position. The identity of a commit is
 * its id; the error's index is all that is used of the server's answer.
 */
final class CommitSender {
    private static final Logger log = LoggerFactory.getLogger(CommitSender.class);
    private static final int DUPLICATE_KEY = 11000;

    private final CommitLog commits;
    private final Outage outage;
    private final Consumer<List<StoredDocument>> stored;
    private final Duration timeout;
    private CommitLog.@Nullable Head head;

    /** A stored commit of n events. Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record StoredDocument(long position, int n, byte[] document) {}

    /** A pending commit in the form in which it was sent. */
    record SealedCommit(PendingCommit commit, long position, CommitSeal.Sealed sealed, Instant at) {
        CommitLog.Head after() {
            return new CommitLog.Head(position + commit.events.size(), sealed.hash(), at);
        }
    }

    CommitSender(CommitLog commits, Outage outage, Consumer<List<StoredDocument>> stored, Duration timeout) {
        this.commits = commits;
        this.outage = outage;
        this.stored = stored;
        this.timeout = timeout;
    }

    /** Makes the head be read again: another process may have written, or it isn't known what was stored. */
    void forgetHead() {
        head = null;
    }

    /** The position and hash for the next commit; null if the database doesn't answer until the deadline. */
    CommitLog.@Nullable Head knownHead(long deadline) {
        for (int attempt = 0; head == null; attempt++) {
            try {
                head = commits.head();
                outage.answered();
            } catch (MongoException e) {
                outage.noAnswer(e);
                if (!pause(attempt, deadline)) {
                    return null;
                }
            }
        }
        return head;
    }

    /**
     * Sends an attempt until the result for each of its commits is known. As long as an earlier attempt may have stored the same
     * commit, exactly the same document is sent again, because a new seal would have another hash.
     *
     * @return how many commits from the front have been answered; the others must be sealed anew
     */
    int settle(List<SealedCommit> attempt, long deadline) {
        int done = 0;
        boolean unanswered = false;
        for (int tries = 0; done < attempt.size(); tries++) {
            List<SealedCommit> rest = attempt.subList(done, attempt.size());
            try {
                commits.insert(rest.stream()
                        .map(sent -> new RawBsonDocument(sent.sealed.document()))
                        .toList());
                succeed(rest);
                return attempt.size();
            } catch (MongoBulkWriteException e) {
                int written = e.getWriteErrors().isEmpty()
                        ? rest.size()
                        : e.getWriteErrors().getFirst().getIndex();
                if (e.getWriteConcernError() != null && !awaitSafe(rest, written, deadline)) {
                    return done + giveUp(rest, e);
                }
                succeed(rest.subList(0, written));
                done += written;
                if (done < attempt.size()) {
                    switch (fate(attempt.get(done), deadline)) {
                        case STORED -> succeed(List.of(attempt.get(done++)));
                        case UNKNOWN -> {
                            return done + giveUp(attempt.subList(done, attempt.size()), e);
                        }
                        case OVERTAKEN -> {
                            forgetHead();
                            return done;
                        }
                        case NOT_STORED -> {
                            refuse(attempt.get(done), e, unanswered);
                            return done + 1;
                        }
                    }
                }
            } catch (MongoException e) {
                outage.noAnswer(e);
                if (!pause(tries, deadline)) {
                    return done + giveUp(rest, e);
                }
            }
        }
        return done;
    }

    private enum CommitFate {
        /** It is stored already: an earlier attempt was not answered. */
        STORED,
        /** A commit of another process is stored at its position. */
        OVERTAKEN,
        NOT_STORED,
        UNKNOWN
    }

    /** The result for a commit that the server did not store in this attempt. */
    private CommitFate fate(SealedCommit failing, long deadline) {
        for (int tries = 0; ; tries++) {
            try {
                String there = commits.commitAt(failing.position, false);
                if (failing.commit.id.equals(there)) {
                    return awaitSafe(List.of(failing), 1, deadline) ? CommitFate.STORED : CommitFate.UNKNOWN;
                }
                return there == null ? CommitFate.NOT_STORED : CommitFate.OVERTAKEN;
            } catch (MongoException e) {
                if (!pause(tries, deadline)) {
                    return CommitFate.UNKNOWN;
                }
            }
        }
    }

    /** Waits until the last of the written commits, and so all before it, are on a majority and can't be lost. */
    private boolean awaitSafe(List<SealedCommit> attempt, int written, long deadline) {
        if (written == 0) {
            return true;
        }
        SealedCommit last = attempt.get(written - 1);
        for (int tries = 0; ; tries++) {
            try {
                if (last.commit.id.equals(commits.commitAt(last.position, true))) {
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

    private void succeed(List<SealedCommit> written) {
        if (written.isEmpty()) {
            return;
        }
        outage.answered();
        head = written.getLast().after();
        // The tail first, so that a caller that has its answer finds the event there.
        stored.accept(written.stream()
                .map(sent -> new StoredDocument(sent.position, sent.commit.events.size(), sent.sealed.document()))
                .toList());
        for (SealedCommit sent : written) {
            sent.commit.stored.complete(sent.position);
        }
    }

    private static void refuse(SealedCommit failing, MongoBulkWriteException e, boolean mayBeStored) {
        BulkWriteError error = e.getWriteErrors().getFirst();
        if (error.getCode() != DUPLICATE_KEY) {
            fail(
                    List.of(failing.commit),
                    "The database refused to store (code " + error.getCode() + ")",
                    e,
                    mayBeStored);
            return;
        }
        Map<String, DomainEventMessage<?>> firsts = new LinkedHashMap<>();
        for (EventMessage<?> event : failing.commit.events) {
            if (event instanceof DomainEventMessage<?> domain && domain.getAggregateIdentifier() != null) {
                firsts.putIfAbsent(domain.getAggregateIdentifier(), domain);
            }
        }
        if (firsts.isEmpty()) {
            throw new IllegalStateException("A duplicate without an aggregate", e);
        }
        // The server's answer isn't asked which one it was: its wording differs from version to version.
        String which = firsts.values().stream()
                .map(first -> first.getType() + " " + first.getAggregateIdentifier() + " at sequence number "
                        + first.getSequenceNumber())
                .collect(Collectors.joining(", or "));
        failing.commit.stored.completeExceptionally(
                firsts.values().iterator().next().getSequenceNumber() == 0
                        ? new AggregateStreamCreationException("It exists already: " + which, e)
                        : new ConcurrencyException("Another command was faster: " + which, e));
    }

    private int giveUp(List<SealedCommit> attempt, MongoException cause) {
        forgetHead();
        fail(
                attempt.stream().map(SealedCommit::commit).toList(),
                "The database did not answer within " + timeout + "; whether the events were stored is not known."
                        + " Sending the same command again is safe",
                cause,
                true);
        return attempt.size();
    }

    static void fail(List<PendingCommit> pending, String message, @Nullable Exception cause, boolean mayBeStored) {
        for (PendingCommit commit : pending) {
            commit.stored.completeExceptionally(new EventLogUnavailable(message, cause, mayBeStored));
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
}
