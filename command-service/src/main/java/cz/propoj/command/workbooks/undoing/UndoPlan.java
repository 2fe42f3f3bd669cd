package cz.propoj.command.workbooks.undoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.propoj.command.workbooks.differences.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to take an import back.
 *
 * @param lines what becomes of every place that it set; may name people
 * @param steps the commands; sending them twice changes nothing more
 */
public record UndoPlan(List<Line> lines, List<Step> steps) {
    public UndoPlan {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** Steps of a lower stage are sent before those of a higher one. */
    public static final int STAGES = 2;

    /**
     * How many records this becomes of, of what is left how many places. Notes do not count: some are nobody's business but
     * their author's.
     */
    public int count(Line.Action action) {
        var counted = lines.stream().filter(line -> line.action() == action && !line.isOfNote());
        return (int)
                (action == Line.Action.LEAVE
                        ? counted.count()
                        : counted.map(Line::record).distinct().count());
    }

    /** The same whenever the same would be done. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One place that an import set, and what becomes of it.
     *
     * @param kind of the record: ACTOR, PLATFORM, MEETING, NEED, NOTE or CHARACTERISTIC
     * @param record its id; of a network its code
     * @param title what people call it
     * @param field name of the field, as histories call it; null: the record as a whole
     * @param now what it says today; null: nothing
     * @param then what it would say without the import; null: nothing
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
}
