package cz.propoj.query.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list as CSV that Czech Excel opens by a double click: UTF-8 with a byte order mark, semicolons, CRLF. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {}

    public static <T> String of(
            List<Field<T>> fields, List<T> rows, Function<Field<T>, String> headings, Locale locale) {
        var csv = new StringBuilder().append(BYTE_ORDER_MARK);
        csv.append(fields.stream().map(headings).map(Csv::text).collect(Collectors.joining(";")))
                .append("\r\n");
        for (var row : rows) {
            csv.append(fields.stream()
                            .map(field -> cell(field.values(row), locale))
                            .collect(Collectors.joining(";")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(List<?> values, Locale locale) {
        var words = Words.of(values, locale);
        var plain = values.stream()
                .allMatch(value -> value instanceof Integer
                        || value instanceof BigDecimal
                        || value instanceof LocalDate
                        || value instanceof Boolean);
        return plain ? quoted(words) : text(words);
    }

    private static String text(String words) {
        return quoted(!words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words);
    }

    private static String quoted(String words) {
        var needed = words.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + words.replace("\"", "\"\"") + '"' : words;
    }
}
