package cz.propoj.query.comparison;

import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.Side;
import cz.propoj.query.web.PageMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which two moments are compared.
 *
 * @param knownFrom as the first was known then; null: as it is known now
 * @param knownTo as the second was known then; null: as it is known now
 */
record Asked(
        LocalDate from,
        @Nullable Instant knownFrom,
        LocalDate to,
        @Nullable Instant knownTo) {
    /**
     * Names of the parameters.
     *
     * @param from first day
     * @param to last day
     */
    record Names(String from, String to, String knownFrom, String knownTo) {}

    static final Names OF_PAGES = new Names("od", "do", "odZnamo", "doZnamo");
    static final Names OF_INTERFACE = new Names("from", "to", "knownAtFrom", "knownAtTo");

    /**
     * What an address asks for. Without days: since the end of the year before, up to the day of the page.
     *
     * @throws BadQuery for what is no day, lies in the future, or is in the wrong order
     */
    static Asked of(
            Names names,
            Map<String, List<String>> parameters,
            LocalDate day,
            @Nullable Instant knownAt,
            LocalDate today) {
        var asked = PageMoment.day(names.to(), first(parameters, names.to()), today);
        var to = asked == null ? day : asked;
        var start = PageMoment.day(names.from(), first(parameters, names.from()), today);
        var from = start == null ? LocalDate.of(to.getYear() - 1, 12, 31) : start;
        if (to.isBefore(from)) {
            throw new BadQuery(names.to(), "query.order", from);
        }
        return new Asked(
                from,
                known(names.knownFrom(), parameters, knownAt, today),
                to,
                known(names.knownTo(), parameters, knownAt, today));
    }

    private static @Nullable Instant known(
            String name, Map<String, List<String>> parameters, @Nullable Instant usual, LocalDate today) {
        var known = PageMoment.known(name, first(parameters, name), today);
        return known == null ? usual : known;
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    Side first() {
        return new Side(from, knownFrom);
    }

    Side second() {
        return new Side(to, knownTo);
    }
}
