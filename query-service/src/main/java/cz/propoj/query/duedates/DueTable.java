package cz.propoj.query.duedates;

import cz.propoj.query.lists.Csv;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Due dates as CSV. */
final class DueTable {
    private DueTable() {}

    /**
     * The list in the order in which it is shown.
     *
     * @param networks what a network is called
     */
    static String csv(
            List<DueDate> dates,
            LocalDate today,
            Function<DueDate, String> networks,
            Function<Field<?>, String> headings,
            Locale locale) {
        var fields = List.of(
                field("day", FieldType.DATE, DueDate::day),
                field("kind", FieldType.CODE, DueDate::kind),
                field("name", FieldType.TEXT, date -> name(date, locale)),
                field("network", FieldType.TEXT, networks::apply),
                field("overdue", FieldType.YES_NO, date -> date.isOverdue(today)));
        return Csv.of(fields, dates, headings::apply, locale);
    }

    /** What the record is called; one without a name by its kind. */
    static String name(DueDate date, Locale locale) {
        var name = date.name();
        return name == null ? Words.of(Objects.requireNonNullElse(date.called(), date.kind()), locale) : name;
    }

    private static Field<DueDate> field(String name, FieldType type, Function<DueDate, @Nullable Object> value) {
        return Field.of(name, "dueDates." + name, type, value);
    }
}
