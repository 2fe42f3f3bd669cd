package cz.propoj.query.lists;

import cz.propoj.contract.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list with indexes: searchable words and sort keys are computed once and serve every
 * query as long as the rows live. Thread-safe.
 */
public final class RowIndex<T> {
    private static final int KEPT_ORDERS = 64;
    private static final Locale CZECH = Locale.of("cs");

    private final Listing<T> listing;
    private final List<T> rows;
    private final Map<String, List<List<?>>> values = new ConcurrentHashMap<>();
    private final Map<String, int[]> orders = new ConcurrentHashMap<>();
    private volatile String @Nullable [] words;

    public RowIndex(Listing<T> listing, Collection<T> rows) {
        this.listing = listing;
        this.rows = List.copyOf(rows);
    }

    /** All of them, in the order in which they were given. */
    public List<T> rows() {
        return rows;
    }

    public Listing<T> listing() {
        return listing;
    }

    /**
     * The wanted page.
     *
     * @param more words beyond the fields by which a row may be found, folded
     * @throws BadQuery if the query is invalid
     */
    public ListPage<T> find(ListQuery query, Function<T, Stream<String>> more) {
        var order = order(query.sort().isEmpty() ? listing.order() : query.sort());
        var matching = matching(query, more);
        var first = (long) query.page() * query.size();
        var items = new ArrayList<T>();
        var total = 0;
        for (var at : order) {
            if (matching.test(at)) {
                if (total >= first && items.size() < query.size()) {
                    items.add(rows.get(at));
                }
                total++;
            }
        }
        return new ListPage<>(items, total, query.page(), query.size());
    }

    /**
     * Counts the values of a field among the rows that the query finds without its own filter on that field; in Czech
     * order of the words.
     */
    public Map<Object, Integer> facet(String field, ListQuery query, Function<T, Stream<String>> more) {
        var others = new LinkedHashMap<>(query.filters());
        others.put(field, List.of());
        var matching = matching(new ListQuery(query.q(), others, "", 0, 1), more);
        var counts = new LinkedHashMap<Object, Integer>();
        var all = valuesOf(required(field, field));
        for (var at = 0; at < rows.size(); at++) {
            if (matching.test(at)) {
                all.get(at).forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        var sorted = new LinkedHashMap<Object, Integer>();
        counts.entrySet().stream()
                .sorted(CzechOrder.by(entry -> Words.of(entry.getKey(), CZECH)))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private IntPredicate matching(ListQuery query, Function<T, Stream<String>> more) {
        IntPredicate matching = _ -> true;
        var filters = new LinkedHashMap<>(listing.defaults());
        filters.putAll(query.filters());
        for (var filter : filters.entrySet()) {
            if (!filter.getValue().isEmpty()) {
                var field = required(filter.getKey(), filter.getKey());
                var accepts = Filter.of(field, filter.getValue());
                var all = valuesOf(field);
                matching = matching.and(at -> accepts.test(all.get(at)));
            }
        }
        var wanted = Texts.folded(query.q());
        return wanted.isEmpty() ? matching : matching.and(search(List.of(wanted.split(" ", -1)), more));
    }

    private IntPredicate search(List<String> wanted, Function<T, Stream<String>> more) {
        var all = words();
        return at -> {
            @Nullable List<String> hidden = null;
            for (var word : wanted) {
                if (!all[at].contains(word)) {
                    hidden = hidden == null ? more.apply(rows.get(at)).toList() : hidden;
                    if (hidden.stream().noneMatch(text -> text.contains(word))) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private String[] words() {
        var known = words;
        if (known == null) {
            known = rows.stream().map(this::wordsOf).toArray(String[]::new);
            words = known;
        }
        return known;
    }

    private String wordsOf(T row) {
        var all = new StringBuilder();
        for (var field : listing.fields()) {
            for (var value : field.values(row)) {
                all.append(Folded.of(Words.of(value, CZECH))).append('\n');
            }
        }
        return all.toString();
    }

    private List<List<?>> valuesOf(Field<T> field) {
        return values.computeIfAbsent(field.name(), _ -> {
            var all = new ArrayList<List<?>>(rows.size());
            rows.forEach(row -> all.add(field.values(row)));
            return all;
        });
    }

    private int[] order(String sort) {
        var known = orders.get(sort);
        if (known != null) {
            return known;
        }
        if (orders.size() > KEPT_ORDERS) {
            orders.clear();
        }
        var indices = IntStream.range(0, rows.size()).boxed();
        var order = (sort.isEmpty() ? indices : indices.sorted(comparator(sort)))
                .mapToInt(Integer::intValue)
                .toArray();
        orders.put(sort, order);
        return order;
    }

    private Comparator<Integer> comparator(String sort) {
        return Stream.of(sort.split(",", -1))
                .map(String::strip)
                .map(this::byOne)
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Rows without a value stand at the end in either direction. */
    private Comparator<Integer> byOne(String expression) {
        var descending = expression.startsWith("-");
        var field = required(descending ? expression.substring(1) : expression, "sort");
        var all = valuesOf(field);
        var keys = new ArrayList<@Nullable Comparable<Object>>(rows.size());
        all.forEach(found -> keys.add(found.isEmpty() ? null : key(field.type(), found)));
        Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
        BiFunction<Comparable<Object>, Comparable<Object>, Integer> compare =
                descending ? (a, b) -> natural.compare(b, a) : natural::compare;
        return (one, other) -> {
            var a = keys.get(one);
            var b = keys.get(other);
            if (a == null || b == null) {
                return Boolean.compare(a == null, b == null);
            }
            return compare.apply(a, b);
        };
    }

    @SuppressWarnings("unchecked") // keys of one field are of one type
    private static Comparable<Object> key(FieldType type, List<?> found) {
        Object first = found.getFirst();
        Object key =
                switch (type) {
                    case NUMBER -> new BigDecimal(first.toString());
                    case DATE, YES_NO -> first;
                    case TEXT, CODE, LINK -> CzechOrder.key(Words.of(found, CZECH));
                };
        return (Comparable<Object>) key;
    }

    private Field<T> required(String name, String parameter) {
        return listing.field(name).orElseThrow(() -> new BadQuery(parameter, "query.unknown-field", name));
    }
}
