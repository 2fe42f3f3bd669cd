package cz.propoj.query.lists;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.Texts;
import cz.propoj.contract.time.PlausibleDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A condition on the values of one field. */
final class Filter {
    private static final String EMPTY = "-";
    private static final String ANY = "*";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private Filter() {}

    /** One of the wanted values has to be there. */
    static Predicate<List<?>> of(Field<?> field, List<String> wanted) {
        return wanted.stream()
                .map(value -> one(field, value.strip()))
                .reduce(Predicate::or)
                .orElse(_ -> true);
    }

    private static Predicate<List<?>> one(Field<?> field, String wanted) {
        if (wanted.equals(EMPTY)) {
            return List::isEmpty;
        }
        if (wanted.equals(ANY)) {
            return values -> !values.isEmpty();
        }
        var matches = matches(field, wanted);
        return values -> {
            for (var value : values) {
                if (matches.test(value)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<Object> matches(Field<?> field, String wanted) {
        return switch (field.type()) {
            case TEXT -> text(wanted);
            case LINK -> link(wanted);
            case CODE -> code(wanted);
            case YES_NO -> yesNo(field, wanted);
            case NUMBER -> number(field, wanted);
            case DATE -> date(field, wanted);
        };
    }

    private static Predicate<Object> text(String wanted) {
        if (wanted.startsWith("=")) {
            var whole = Texts.folded(wanted.substring(1));
            return value -> Folded.of(value.toString()).equals(whole);
        }
        var part = Texts.folded(wanted);
        return value -> Folded.of(value.toString()).contains(part);
    }

    private static Predicate<Object> link(String wanted) {
        var part = Texts.folded(wanted);
        return value -> value instanceof Linked link
                && (link.id().equals(wanted) || Folded.of(link.name()).contains(part));
    }

    private static Predicate<Object> code(String wanted) {
        var word = Texts.folded(wanted);
        return value -> value instanceof CodeList code
                && (code.name().equalsIgnoreCase(wanted)
                        || Folded.of(code.czech()).equals(word)
                        || Folded.of(code.english()).equals(word));
    }

    private static Predicate<Object> yesNo(Field<?> field, String wanted) {
        var yes =
                switch (wanted.toLowerCase(Locale.ROOT)) {
                    case "true", "ano", "yes" -> true;
                    case "false", "ne", "no" -> false;
                    default -> throw new BadQuery(field.name(), "query.yes-no");
                };
        return value -> value.equals(yes);
    }

    private static Predicate<Object> number(Field<?> field, String wanted) {
        var range = Range.of(wanted);
        var from = decimal(field, range.from);
        var to = decimal(field, range.to);
        return value -> {
            var number = new BigDecimal(value.toString());
            return (from == null || number.compareTo(from) >= 0) && (to == null || number.compareTo(to) <= 0);
        };
    }

    private static @Nullable BigDecimal decimal(Field<?> field, String text) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new BadQuery(field.name(), "query.number-or-range");
        }
    }

    private static Predicate<Object> date(Field<?> field, String wanted) {
        var range = Range.of(wanted);
        var from = range.from.isEmpty() ? null : first(field, range.from);
        var to = range.to.isEmpty() ? null : last(field, range.to);
        return value -> value instanceof LocalDate day
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to));
    }

    private static LocalDate first(Field<?> field, String text) {
        if (YEAR.matcher(text).matches()) {
            return day(field.name(), text + "-01-01");
        }
        return day(field.name(), MONTH.matcher(text).matches() ? text + "-01" : text);
    }

    private static LocalDate last(Field<?> field, String text) {
        if (YEAR.matcher(text).matches()) {
            return day(field.name(), text + "-12-31");
        }
        return MONTH.matcher(text).matches()
                ? YearMonth.from(day(field.name(), text + "-01")).atEndOfMonth()
                : day(field.name(), text);
    }

    static LocalDate day(String parameter, String text) {
        return PlausibleDay.parse(text).orElseThrow(() -> new BadQuery(parameter, "query.date"));
    }

    private record Range(String from, String to) {
        static Range of(String text) {
            var dots = text.indexOf("..");
            return dots < 0
                    ? new Range(text, text)
                    : new Range(
                            text.substring(0, dots).strip(),
                            text.substring(dots + 2).strip());
        }
    }
}
