package cz.propoj.eventlog;

import org.axonframework.common.AxonNonTransientException;

/** The log is not what it must be: a commit is missing or damaged, or the log ends before a follower's token. */
public class BrokenLog extends AxonNonTransientException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what to do. */
    public BrokenLog(String message) {
        super(message);
    }
}
