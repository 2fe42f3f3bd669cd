package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.command.workbooks.undoing.Line.Action;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What it takes to take a take-over back.
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
    public int count(Action action) {
        var counted = lines.stream().filter(line -> line.action() == action && !line.isOfNote());
        return (int)
                (action == Action.LEAVE
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
}
