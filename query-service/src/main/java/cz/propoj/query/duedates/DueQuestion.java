package cz.propoj.query.duedates;

import cz.propoj.contract.time.PlausibleDay;
import cz.propoj.query.duedates.DueDates.Scope;
import cz.propoj.query.lists.BadQuery;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which due dates are asked for, from an address.
 *
 * @param kinds empty: all
 * @param from null: also overdue ones
 * @param to null: however far ahead
 */
record DueQuestion(
        Scope scope,
        Set<DueKind> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /**
     * Reads {@code scope}, {@code kind}, {@code from} and {@code to}.
     *
     * @param usual where no scope is said
     * @throws BadQuery when one can't be understood
     */
    static DueQuestion of(Map<String, List<String>> parameters, Scope usual) {
        var kinds = EnumSet.noneOf(DueKind.class);
        parameters.getOrDefault("kind", List.of()).stream()
                .filter(text -> !text.isBlank())
                .forEach(text -> kinds.add(choice(DueKind.class, "kind", text)));
        var scope = first(parameters, "scope");
        return new DueQuestion(
                scope == null ? usual : choice(Scope.class, "scope", scope),
                Set.copyOf(kinds),
                day(parameters, "from"),
                day(parameters, "to"));
    }

    List<DueDate> among(List<DueDate> all) {
        return kinds.isEmpty() && from == null && to == null
                ? all
                : all.stream().filter(this::fits).toList();
    }

    private boolean fits(DueDate date) {
        return (kinds.isEmpty() || kinds.contains(date.kind()))
                && (from == null || !date.day().isBefore(from))
                && (to == null || !date.day().isAfter(to));
    }

    private static @Nullable LocalDate day(Map<String, List<String>> parameters, String name) {
        var text = first(parameters, name);
        return text == null ? null : PlausibleDay.parse(text).orElseThrow(() -> new BadQuery(name, "query.date"));
    }

    static @Nullable String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, String text) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadQuery(name, "query.choice");
        }
    }
}
