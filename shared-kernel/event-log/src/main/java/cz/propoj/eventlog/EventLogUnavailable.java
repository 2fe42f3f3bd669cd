package cz.propoj.eventlog;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * The database did not answer in time, or refused to store. No commit is ever stored in part; whether this one was
 * stored at all is said by {@link #mayBeStored()}.
 */
public class EventLogUnavailable extends AxonTransientException {
    private static final long serialVersionUID = 1L;

    private final boolean mayBeStored;

    /** Says what failed, and whether the commit was sent and no answer could be had. */
    public EventLogUnavailable(String message, @Nullable Throwable cause, boolean mayBeStored) {
        super(message, cause);
        this.mayBeStored = mayBeStored;
    }

    /**
     * Whether the events may have been stored all the same: the connection was lost after they were sent and the
     * database stayed away. Then the same command may be sent again safely, as the same sequence number is stored only
     * once. {@code false}: certainly not stored.
     */
    public boolean mayBeStored() {
        return mayBeStored;
    }
}
