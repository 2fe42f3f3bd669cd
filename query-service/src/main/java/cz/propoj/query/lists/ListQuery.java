package cz.propoj.query.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query of a list.
 *
 * @param q words that all have to stand somewhere in the record; empty: any record
 * @param filters by field; several values: one of them, several fields: all of them
 * @param sort fields, most important first, with {@code -} before one for descending order; empty: the list's own order
 * @param page from 0
 * @param size rows of a page, 1–500
 */
public record ListQuery(String q, Map<String, List<String>> filters, String sort, int page, int size) {
    public static final int USUAL_SIZE = 50;
    public static final int LARGEST_SIZE = 500;
    private static final int LONGEST = 500;
    private static final int MOST_VALUES = 200;

    public static final ListQuery ALL = new ListQuery("", Map.of(), "", 0, USUAL_SIZE);

    /** Names of parameters that are no filters. */
    private static final Set<String> OWN =
            Set.of("q", "sort", "page", "size", "after", "asOf", "knownAt", "columns", "density", "lang");

    public ListQuery {
        filters = Map.copyOf(filters);
    }

    /**
     * Reads the parameters of an address; empty values count as not given.
     *
     * @throws BadQuery if one is unknown or invalid
     */
    public static ListQuery parse(Map<String, List<String>> parameters, Listing<?> listing) {
        var filters = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!OWN.contains(name)) {
                if (listing.field(name).isEmpty()) {
                    throw new BadQuery(name, "query.unknown-field", name);
                }
                var given = values.stream().filter(value -> !value.isBlank()).toList();
                if (given.size() > MOST_VALUES || given.stream().anyMatch(value -> value.length() > LONGEST)) {
                    throw new BadQuery(name, "query.too-long", LONGEST);
                }
                if (!given.isEmpty()) {
                    filters.put(name, given);
                }
            }
        });
        var q = first(parameters, "q");
        if (q.length() > LONGEST) {
            throw new BadQuery("q", "query.too-long", LONGEST);
        }
        return new ListQuery(
                q,
                filters,
                first(parameters, "sort"),
                number(parameters, "page", 0, 0, Integer.MAX_VALUE),
                number(parameters, "size", USUAL_SIZE, 1, LARGEST_SIZE));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual, int from, int to) {
        var text = first(parameters, name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadQuery(name, "query.number", from, to);
        }
        throw new BadQuery(name, "query.number", from, to);
    }

    /** All rows at once, for an export of exactly what is listed. */
    public ListQuery unpaged() {
        return new ListQuery(q, filters, sort, 0, Integer.MAX_VALUE);
    }
}
