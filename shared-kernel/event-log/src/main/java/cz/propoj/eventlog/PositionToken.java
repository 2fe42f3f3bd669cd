package cz.propoj.eventlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a follower of the log has come: every event up to and including that position was handled.
 *
 * @param value position of the last event that was handled; -1 when there was none yet
 */
public record PositionToken(@JsonProperty("position") long value) implements TrackingToken {
    /** Nothing was handled yet. */
    public static final PositionToken BEGINNING = new PositionToken(-1);

    /** Refuses a position below -1. */
    @JsonCreator
    public PositionToken {
        if (value < -1) {
            throw new IllegalArgumentException("A position is -1 or more, not " + value);
        }
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return of(other).value < value ? other : this;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return of(other).value > value ? other : this;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return other == null || of(other).value <= value;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(value);
    }

    static PositionToken of(TrackingToken token) {
        if (token instanceof PositionToken own) {
            return own;
        }
        throw new IllegalArgumentException("This log is followed by position; a "
                + token.getClass().getSimpleName() + " comes from another event store: reset the processor");
    }
}
