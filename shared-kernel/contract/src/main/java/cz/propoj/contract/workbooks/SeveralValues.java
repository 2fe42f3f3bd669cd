package cz.propoj.contract.workbooks;

import cz.propoj.contract.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several values in one cell: people keep them apart by semicolons, line breaks or bullets. A value that holds such a sign
 * itself is written in quotation marks, its own ones doubled.
 */
public final class SeveralValues {
    private static final String APART = ";\n\r•·▪‣◦●\u2028";
    private static final Pattern BULLET = Pattern.compile("^\\s*[-–*]\\s+");
    private static final char QUOTE = '"';

    private SeveralValues() {}

    /** As one cell holds them. */
    public static String joined(Collection<String> values) {
        return values.stream().map(SeveralValues::written).collect(Collectors.joining(Column.SEPARATOR));
    }

    /** A value among several. */
    public static String written(String value) {
        return isMisread(value) ? QUOTE + value.replace("\"", "\"\"") + QUOTE : value;
    }

    private static boolean isMisread(String value) {
        return value.chars().anyMatch(sign -> APART.indexOf(sign) >= 0)
                || BULLET.matcher(value).find()
                || (value.length() > 1 && value.charAt(0) == QUOTE && value.charAt(value.length() - 1) == QUOTE);
    }

    /** The values of a cell, none twice, in their order. */
    public static List<String> of(String cell) {
        var values = new LinkedHashSet<String>();
        var at = 0;
        while (at < cell.length()) {
            var quoted = quoted(cell, at);
            if (quoted != null) {
                values.add(quoted.value());
                at = quoted.end();
            } else {
                var end = end(cell, at);
                var value = Texts.clean(BULLET.matcher(cell.substring(at, end)).replaceFirst(""));
                if (value != null) {
                    values.add(value);
                }
                at = end;
            }
            at++;
        }
        return new ArrayList<>(values);
    }

    private static int end(String cell, int from) {
        var end = from;
        while (end < cell.length() && APART.indexOf(cell.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private record Quoted(String value, int end) {}

    /** Null when no value in quotation marks begins there: people use them inside names too. */
    private static @Nullable Quoted quoted(String cell, int from) {
        var at = from;
        while (at < cell.length() && Character.isWhitespace(cell.charAt(at)) && APART.indexOf(cell.charAt(at)) < 0) {
            at++;
        }
        if (at >= cell.length() || cell.charAt(at) != QUOTE) {
            return null;
        }
        var value = new StringBuilder();
        for (at++; at < cell.length(); at++) {
            if (cell.charAt(at) != QUOTE) {
                value.append(cell.charAt(at));
            } else if (at + 1 < cell.length() && cell.charAt(at + 1) == QUOTE) {
                value.append(QUOTE);
                at++;
            } else {
                var end = end(cell, at + 1);
                var isWhole = cell.substring(at + 1, end).isBlank() && isMisread(value.toString());
                return isWhole ? new Quoted(value.toString(), end) : null;
            }
        }
        return null;
    }
}
