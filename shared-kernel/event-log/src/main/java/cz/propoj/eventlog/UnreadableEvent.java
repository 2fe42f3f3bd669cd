package cz.propoj.eventlog;

import org.axonframework.common.AxonNonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * The log has an event that this program can't read: its type is unknown, its revision is newer than the
 * program, or its content doesn't fit. A follower stops in front of it; nothing is skipped.
 */
public class UnreadableEvent extends AxonNonTransientException {
    private static final long serialVersionUID = 1L;

    /** Says which event, why, and what to do. */
    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
