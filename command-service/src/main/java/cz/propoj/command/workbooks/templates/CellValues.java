package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.Value;
import cz.propoj.contract.CodeList;
import cz.propoj.contract.Texts;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.SeveralValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats and compares the values of cells: text, whole number, date, yes or no, a term of a list, or a list of them. */
public final class CellValues {
    /** Czech dates. */
    public static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. M. yyyy");

    private static final Pattern NEW_LINE = Pattern.compile("\\r\\n?|\\n|\\u2028");

    private CellValues() {}

    /** The value as text, as people see it in the cell; numbers without needless digits. */
    public static String text(Value value) {
        return switch (value) {
            case Value.Text words -> words.text();
            case Value.Numeric numeric -> number(numeric.number());
            case Value.Date day -> DATE.format(day.date());
            case Value.YesNo truth -> truth.yes() ? "ano" : "ne";
            case Value.FormulaError fault -> fault.code();
        };
    }

    private static String number(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : String.valueOf(number);
    }

    /** The several values of a cell: apart by semicolons, line breaks or bullets; none twice. */
    static List<String> split(String text) {
        return SeveralValues.of(text);
    }

    /** The lines of a longer text, each clean; null when nothing is left. */
    static @Nullable String multiline(String text) {
        var lines = lines(text);
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    public static List<String> lines(String text) {
        return Arrays.stream(NEW_LINE.split(text))
                .map(Texts::clean)
                .filter(Objects::nonNull)
                .toList();
    }

    /** As {@link #lines}, none twice. */
    static List<String> differentLines(String text) {
        return lines(text).stream().distinct().toList();
    }

    /** Whether two values say the same: spaces, line breaks and the order of several values do not matter. */
    public static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Collection<?> || other instanceof Collection<?>) {
            return new HashSet<>(parts(one)).equals(new HashSet<>(parts(other)));
        }
        if (one instanceof String || other instanceof String) {
            return Objects.equals(text(one), text(other));
        }
        return Objects.equals(one, other);
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value instanceof String text ? Texts.clean(text) : value;
    }

    private static List<Object> parts(@Nullable Object value) {
        var parts = new ArrayList<>();
        if (value instanceof Collection<?> split) {
            split.forEach(part -> parts.addAll(parts(part)));
        } else if (value instanceof String text) {
            parts.addAll(split(text));
        } else if (value != null) {
            parts.add(value);
        }
        return parts;
    }

    /** The value as it is shown in differences; null for no value. */
    public static @Nullable String format(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isBlank() ? null : text;
            case LocalDate date -> DATE.format(date);
            case Boolean yes -> yes ? "ano" : "ne";
            case CodeList code -> code.czech();
            case Collection<?> split ->
                split.isEmpty()
                        ? null
                        : String.join(
                                Column.SEPARATOR,
                                split.stream()
                                        .map(CellValues::format)
                                        .filter(Objects::nonNull)
                                        .toList());
            default -> value.toString();
        };
    }

    public static boolean isBlank(@Nullable Object value) {
        return format(value) == null;
    }
}
