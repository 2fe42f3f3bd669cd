package cz.propoj.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log from a position to its present end in batches, each one look-up by {@code _id} of its own, and makes
 * sure that nothing is missing in between. A batch is bounded by its bytes: each follower that is behind holds two of
 * them, and a commit may be a thousand times larger than another.
 */
final class CommitScan {
    private static final int FIRST_COMMITS = 16;
    private static final int MOST_COMMITS = 1000;
    private static final long BATCH_BYTES = 1024L * 1024;

    private final CommitLog commits;
    private long next;
    private boolean begun;
    private int limit = FIRST_COMMITS;
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
            found = commits.from(from, limit);
        }
        for (StoredCommit commit : found) {
            requireNext(from, commit);
            from = commit.next();
        }
        next = from;
        boolean isEnd = found.size() < limit;
        limit = limitAfter(found);
        ahead = isEnd ? null : readAhead(from, limit);
        return found;
    }

    /** So many commits as come near the bytes of a batch if they are as large as these. */
    private static int limitAfter(List<StoredCommit> found) {
        long bytes = found.stream().mapToLong(StoredCommit::bytes).sum();
        return Math.clamp(BATCH_BYTES * found.size() / Math.max(1, bytes), 1, MOST_COMMITS);
    }

    /** While one batch is worked on, the server prepares the next. */
    private CompletableFuture<List<StoredCommit>> readAhead(long from, int most) {
        return CompletableFuture.supplyAsync(() -> commits.from(from, most), Thread::startVirtualThread);
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
