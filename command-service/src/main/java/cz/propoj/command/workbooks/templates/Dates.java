package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.Value;
import cz.propoj.contract.Texts;
import cz.propoj.contract.time.PlausibleDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them in Czech workbooks. */
final class Dates {
    /**
     * A date, or the span of time that was written instead of one.
     *
     * @param first the first day of what was written
     * @param last the last day of it; the same when it was a day
     */
    record Span(LocalDate first, LocalDate last) {
        static Span day(LocalDate day) {
            return new Span(day, day);
        }

        boolean isExact() {
            return first.equals(last);
        }
    }

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final double FIRST_SERIAL = PlausibleDay.LAST_YEAR + 1;
    private static final double LAST_SERIAL = 110_000;

    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d{2})\\.?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ].*)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})\\s?\\.?\\s?(\\p{L}+)\\s?(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s?[./-]\\s?(\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}+)\\s?(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:rok |r\\. ?)?(\\d{4})");
    private static final List<List<String>> MONTHS = List.of(
            List.of("leden", "ledna", "lednu"),
            List.of("unor", "unora", "unoru"),
            List.of("brezen", "brezna", "breznu"),
            List.of("duben", "dubna", "dubnu"),
            List.of("kveten", "kvetna", "kvetnu"),
            List.of("cerven", "cervna", "cervnu"),
            List.of("cervenec", "cervence", "cervenci"),
            List.of("srpen", "srpna", "srpnu"),
            List.of("zari"),
            List.of("rijen", "rijna", "rijnu"),
            List.of("listopad", "listopadu"),
            List.of("prosinec", "prosince", "prosinci"));

    private Dates() {}

    static Optional<Span> read(Value value) {
        return switch (value) {
            case Value.Date day -> Optional.of(Span.day(day.date()));
            case Value.Numeric numeric -> serial(numeric.number());
            case Value.Text words -> text(words.text());
            case Value.YesNo _, Value.FormulaError _ -> Optional.empty();
        };
    }

    /** A number is a year when it can be one, otherwise a date that lost its format. */
    private static Optional<Span> serial(double number) {
        if (number >= PlausibleDay.FIRST_YEAR && number <= PlausibleDay.LAST_YEAR && number == Math.rint(number)) {
            return Optional.of(year((int) number));
        }
        return number >= FIRST_SERIAL && number <= LAST_SERIAL
                ? Optional.of(Span.day(SERIAL_ZERO.plusDays((long) number)))
                : Optional.empty();
    }

    static Optional<Span> text(String written) {
        var text = Texts.folded(written);
        try {
            Matcher m = ISO.matcher(text);
            if (m.matches()) {
                return Optional.of(Span.day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3))));
            }
            m = DAY.matcher(text);
            if (m.matches()) {
                return Optional.of(Span.day(LocalDate.of(century(number(m, 3)), number(m, 2), number(m, 1))));
            }
            m = NAMED.matcher(text);
            if (m.matches() && month(m.group(2)) > 0) {
                return Optional.of(Span.day(LocalDate.of(number(m, 3), month(m.group(2)), number(m, 1))));
            }
            m = MONTH.matcher(text);
            if (m.matches()) {
                return Optional.of(month(number(m, 2), number(m, 1)));
            }
            m = NAMED_MONTH.matcher(text);
            if (m.matches() && month(m.group(1)) > 0) {
                return Optional.of(month(number(m, 2), month(m.group(1))));
            }
            m = YEAR.matcher(text);
            if (m.matches()) {
                return Optional.of(year(number(m, 1)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int century(int year) {
        return year < 100 ? 2000 + year : year;
    }

    private static int month(String name) {
        for (var i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Span month(int year, int month) {
        var span = YearMonth.of(year, month);
        return new Span(span.atDay(1), span.atEndOfMonth());
    }

    private static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
