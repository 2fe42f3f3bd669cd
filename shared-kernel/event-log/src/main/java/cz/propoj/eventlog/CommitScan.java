package cz.propoj.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log from a position to its present end in batches, each one look-up by {@code _id} of its own, and makes
 * sure that nothing is missing in between.
 */
final class CommitScan {
    private static final int BATCH = 1000;

    private final CommitLog commits;
    private long next;
    private boolean begun;
    private @Nullable CompletableFuture<List<StoredCommit>> ahead;

    /** @param position position of the first event that is wanted; it may be inside a commit */
    CommitScan(CommitLog commits, long position) {
        this.commits = commits;
        this.next = position;
    }

    /** {@return the next commits in order, the very first one holding the position asked for; empty at the end} */
    List<StoredCommit> batch() {
        long from = next;
        if (!begun) {
            from = firstCommit();
            begun = true;
        }
        List<StoredCommit> found = takeAhead();
        if (found.isEmpty()) {
            found = commits.from(from, BATCH);
        }
        for (StoredCommit commit : found) {
            requireNext(from, commit);
            from = commit.next();
        }
        next = from;
        ahead = found.size() == BATCH ? readAhead(from) : null;
        return found;
    }

    /** While one batch is worked on, the server prepares the next. */
    private CompletableFuture<List<StoredCommit>> readAhead(long from) {
        return CompletableFuture.supplyAsync(() -> commits.from(from, BATCH), Thread::startVirtualThread);
    }

    /** What was read ahead; empty if that was nothing, was long ago, or failed: then it is to be read now. */
    private List<StoredCommit> takeAhead() {
        CompletableFuture<List<StoredCommit>> reading = ahead;
        ahead = null;
        return reading == null
                ? List.of()
                : reading.exceptionally(_ -> List.of()).join();
    }

    private long firstCommit() {
        if (next == 0) {
            return 0;
        }
        StoredCommit before = commits.upTo(next);
        if (before == null || before.next() < next) {
            requireReached(next, before);
        }
        return before != null && before.next() > next ? before.position() : next;
    }

    private static void requireReached(long position, @Nullable StoredCommit last) {
        throw new BrokenLog("The log ends at position " + (last == null ? -1 : last.next() - 1)
                + " or has a gap there, but the events up to position " + (position - 1)
                + " were handled already. Was an older back-up restored? Reset what follows the log");
    }

    static void requireNext(long expected, StoredCommit commit) {
        if (commit.position() != expected) {
            throw new BrokenLog("A commit is missing from the log: position " + expected
                    + " is not there, the next one found is " + commit.position()
                    + ". Nothing beyond it is delivered; verify the chain and restore a back-up");
        }
    }
}
