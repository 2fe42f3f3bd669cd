package cz.propoj.command.workbooks.undoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place that a take-over set, and what becomes of it.
 *
 * @param kind of the record: ACTOR, PLATFORM, MEETING, NEED, NOTE or CHARACTERISTIC
 * @param record its id; of a network its code
 * @param title what people call it
 * @param field name of the field, as histories call it; null: the record as a whole
 * @param now what it says today; null: nothing
 * @param then what it would say without the take-over; null: nothing
 * @param reason why it is left; null: it is not
 * @param account who has worked on it since, by id; null: nobody, or the service itself
 * @param who as {@code account}, by name; empty: the account has none any more; null: not looked up
 * @param at when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        Action action,
        String kind,
        String record,
        String title,
        @Nullable String field,
        @Nullable String now,
        @Nullable String then,
        @Nullable Reason reason,
        @Nullable String account,
        @Nullable String who,
        @Nullable Instant at) {
    /** What becomes of it. */
    public enum Action {
        /** The record goes out of the network. */
        WITHDRAW,
        /** The earlier value holds again. */
        RESTORE,
        LEAVE
    }

    /** Why something is left. */
    public enum Reason {
        /** Somebody has changed it since. */
        CHANGED,
        /** Somebody has since named the record elsewhere. */
        USED,
        /** The record is out of the network meanwhile, and can't be changed. */
        NOT_ACTIVE,
        /** A note can be changed by its author alone. */
        AUTHOR,
        /** It is not known for certain what it said before. */
        UNKNOWN
    }

    /** With the name of who has worked on it. */
    public Line by(String name) {
        return new Line(action, kind, record, title, field, now, then, reason, account, name, at);
    }

    boolean isOfNote() {
        return kind.equals("NOTE");
    }
}
