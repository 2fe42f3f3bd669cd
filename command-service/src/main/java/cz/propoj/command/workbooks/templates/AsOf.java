package cz.propoj.command.workbooks.templates;

import cz.propoj.contract.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day for which the data of a workbook hold, according to its title rows.
 *
 * @param exact the day in a title row
 * @param proposed a day to propose when the title rows have only a year
 */
public record AsOf(@Nullable LocalDate exact, @Nullable LocalDate proposed) {
    public static final AsOf UNKNOWN = new AsOf(null, null);

    private static final String DATE =
            "(\\d{1,2}\\s?\\.\\s?(?:\\d{1,2}\\s?\\.|\\p{L}+)\\s?\\d{4}|\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern STATED = Pattern.compile("(?:\\bk|\\bke dni|\\bstav k)\\s*:?\\s*" + DATE);
    private static final Pattern ANY_DATE = Pattern.compile(DATE);
    private static final Pattern YEAR = Pattern.compile("(?<![\\d./-])(20\\d\\d|19\\d\\d)(?![\\d./-])");

    /** From the texts above the headings: "k 1. 12. 2025" counts before any other date, a date before a year. */
    static AsOf in(List<String> titles, LocalDate today) {
        var text = Texts.folded(String.join(" \n ", titles));
        var stated = days(STATED, text);
        var days = stated.isEmpty() ? days(ANY_DATE, text) : stated;
        if (!days.isEmpty()) {
            return new AsOf(days.size() == 1 ? days.first() : null, days.last());
        }
        return YEAR.matcher(text)
                .results()
                .map(m -> Integer.parseInt(m.group(1)))
                .max(Integer::compare)
                .map(year -> LocalDate.of(year, 12, 31))
                .map(end -> new AsOf(null, end.isAfter(today) ? today : end))
                .orElse(UNKNOWN);
    }

    private static TreeSet<LocalDate> days(Pattern pattern, String text) {
        var days = new TreeSet<LocalDate>();
        pattern.matcher(text)
                .results()
                .map(m -> Dates.text(m.group(1)))
                .flatMap(Optional::stream)
                .filter(Dates.Span::isExact)
                .forEach(span -> days.add(span.first()));
        return days;
    }
}
