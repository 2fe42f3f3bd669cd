package cz.propoj.eventlog.chain;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param commits number of commits that were found whole
 * @param head a checkpoint at the last whole commit; null if there is none
 * @param fault the first fault; null if the log is whole
 */
public record ChainReport(
        long commits, @Nullable Checkpoint head, @Nullable Fault fault) {
    /** What can be wrong with a commit. */
    public enum Kind {
        /** The content doesn't give the hash it carries. */
        CHANGED,
        /** A commit isn't there, although one before or after it says so. */
        MISSING,
        /** The content is whole, but it doesn't follow on the commit before it: swapped, or inserted. */
        OUT_OF_PLACE,
        /** The log differs from a checkpoint that was kept: it was rewritten. */
        REWRITTEN
    }

    /**
     * A fault.
     *
     * @param position position of the first event of the first broken commit
     * @param message what is wrong
     */
    public record Fault(long position, Kind kind, String message) {}

    /** {@return whether nothing is wrong} */
    public boolean isWhole() {
        return fault == null;
    }
}
