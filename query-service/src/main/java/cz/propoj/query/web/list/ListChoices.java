package cz.propoj.query.web.list;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Linked;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.lists.Words;
import cz.propoj.query.web.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be chosen to narrow a column, with how many rows each choice gives. */
final class ListChoices<T> {
    /** Rows that have any value, or none. */
    static final String ANY = "*";

    static final String NOTHING = "-";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RowIndex<T> index;
    private final ListQuery query;
    private final Function<T, Stream<String>> more;
    private final Wording say;

    ListChoices(RowIndex<T> index, ListQuery query, Function<T, Stream<String>> more, Wording say) {
        this.index = index;
        this.query = query;
        this.more = more;
        this.say = say;
    }

    /** Whether the column is narrowed by choosing, not by typing. */
    static boolean isOffered(Field<?> field) {
        return switch (field.type()) {
            case CODE, YES_NO, DATE -> true;
            case TEXT, LINK, NUMBER -> field.facet();
        };
    }

    /** The control for the others. */
    static String control(Field<?> field) {
        return field.type() == FieldType.NUMBER ? "range" : "text";
    }

    List<ListView.Option> of(Field<T> field) {
        if (!isOffered(field)) {
            return List.of();
        }
        var defaults = index.listing().defaults().getOrDefault(field.name(), List.of());
        var chosen = query.filters().getOrDefault(field.name(), defaults);
        var options = new ArrayList<ListView.Option>();
        if (!defaults.isEmpty()) {
            options.add(new ListView.Option(ANY, say.text("list.all"), chosen.contains(ANY)));
        }
        var counts = index.facet(field.name(), query, more);
        if (field.type() == FieldType.DATE) {
            options.addAll(years(counts.keySet().stream(), chosen));
            return options;
        }
        counts.forEach((value, count) -> options.add(new ListView.Option(
                code(field, value),
                words(value) + " (" + say.number(count) + ")",
                chosen.contains(code(field, value)))));
        if (!chosen.isEmpty()
                || counts.values().stream().mapToInt(Integer::intValue).sum() > 0) {
            options.add(new ListView.Option(NOTHING, say.text("list.empty"), chosen.contains(NOTHING)));
        }
        return options;
    }

    /** What a chosen value is called. */
    String label(Field<T> field, String value) {
        if (value.equals(NOTHING)) {
            return say.text("list.empty");
        }
        if (field.type() == FieldType.NUMBER && value.contains("..")) {
            return range(value);
        }
        return index.facet(field.name(), ListQuery.ALL, more).keySet().stream()
                .filter(known -> code(field, known).equals(value))
                .findFirst()
                .map(this::words)
                .or(() -> constant(field, value))
                .orElse(value);
    }

    /** From–to as people write it. */
    String range(String value) {
        var at = value.indexOf("..");
        if (at < 0) {
            return value;
        }
        var from = value.substring(0, at).strip();
        var to = value.substring(at + 2).strip();
        if (from.isEmpty()) {
            return say.text("list.range.to", to);
        }
        return to.isEmpty() ? say.text("list.range.from", from) : from + "–" + to;
    }

    /** A term that no row has on the day is called by its name all the same; another record has none to be read then. */
    private Optional<String> constant(Field<T> field, String value) {
        if (field.type() == FieldType.YES_NO) {
            return Optional.of(say.yesNo(Boolean.valueOf(value)));
        }
        if (field.type() == FieldType.LINK && ID.matcher(value).matches()) {
            return Optional.of(say.text("list.notThere"));
        }
        return field.terms().stream()
                .filter(term -> term.name().equals(value))
                .findFirst()
                .map(this::words);
    }

    private static List<ListView.Option> years(Stream<Object> days, List<String> chosen) {
        var years = new TreeMap<String, ListView.Option>(Comparator.reverseOrder());
        days.filter(LocalDate.class::isInstance).map(LocalDate.class::cast).forEach(day -> {
            var year = String.valueOf(day.getYear());
            years.put(year, new ListView.Option(year, year, chosen.contains(year)));
        });
        return List.copyOf(years.values());
    }

    private String words(Object value) {
        return value instanceof NeedArea area ? say.area(area) : Words.of(value, say.locale());
    }

    private static String code(Field<?> field, Object value) {
        return switch (value) {
            case CodeList code -> code.name();
            case Linked link -> link.id();
            default -> field.type() == FieldType.TEXT ? "=" + value : value.toString();
        };
    }
}
