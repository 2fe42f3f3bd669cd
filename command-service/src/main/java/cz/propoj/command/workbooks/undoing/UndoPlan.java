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
 * The plan of an undo.
 *
 * @param lines what happens to every value that the import has set; may name people
 * @param steps the commands; sending them again changes nothing more
 */
public record UndoPlan(List<Line> lines, List<Step> steps) {
    public UndoPlan {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** Steps of a lower stage are sent before those of a higher one. */
    public static final int STAGES = 2;

    /**
     * The number of records with this action; for values that are left, the number of values. Notes do not count, because private
     * ones must not be disclosed by a number.
     */
    public int count(Line.Action action) {
        var counted = lines.stream().filter(line -> line.action() == action && !line.isOfNote());
        return (int)
                (action == Line.Action.LEAVE
                        ? counted.count()
                        : counted.map(Line::record).distinct().count());
    }

    /** Equal for equal plans: shows whether the plan has changed since it was shown. */
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
     * One value that an import has set, and what the undo does with it. The published description of the interface contains the
     * name of this record, and the fingerprint is computed from its text form.
     *
     * @param kind of the record: ACTOR, PLATFORM, MEETING, NEED, NOTE or CHARACTERISTIC
     * @param record its id; of a network its code
     * @param title its display name
     * @param field name of the field, as in histories; null: the record as a whole
     * @param now the value today; null: none
     * @param then the value without the import; null: none
     * @param reason why the value is left; null: it is not left
     * @param account id of the account that has changed it since; null: nobody, or the service itself
     * @param who name of that account; empty: it has none any more; null: not looked up
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
        /** What the undo does. */
        public enum Action {
            /** The record leaves the network. */
            WITHDRAW,
            /** The earlier value is restored. */
            RESTORE,
            LEAVE
        }

        /** Why a value is left. */
        public enum Reason {
            /** Somebody has changed it since. */
            CHANGED,
            /** Somebody has referred to the record elsewhere since. */
            USED,
            /** The record has ended meanwhile and can't be changed. */
            NOT_ACTIVE,
            /** Only its author may change a note. */
            AUTHOR,
            /** The earlier value is not known for certain. */
            UNKNOWN
        }

        /** The same line with the name of the account. */
        public Line by(String name) {
            return new Line(action, kind, record, title, field, now, then, reason, account, name, at);
        }

        boolean isOfNote() {
            return kind.equals("NOTE");
        }
    }
}
