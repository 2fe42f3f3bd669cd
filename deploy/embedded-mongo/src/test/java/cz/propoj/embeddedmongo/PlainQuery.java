package cz.propoj.embeddedmongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The rules of MongoDB's filters and sorts in the plainest form, to compare with; numbers and texts only. */
final class PlainQuery {
    private static final Object MISSING = new Object();

    private PlainQuery() {}

    static boolean matches(Document document, Document filter) {
        return filter.entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
            case "$and" -> filter.getList("$and", Document.class).stream().allMatch(part -> matches(document, part));
            case "$or" -> filter.getList("$or", Document.class).stream().anyMatch(part -> matches(document, part));
            default ->
                ((Document) entry.getValue())
                        .entrySet().stream()
                                .allMatch(
                                        part -> holds(value(document, entry.getKey()), part.getKey(), part.getValue()));
        });
    }

    private static Object value(Document document, String path) {
        Object value = document;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof Document inner && inner.containsKey(name) ? inner.get(name) : MISSING;
        }
        return value;
    }

    private static boolean holds(Object value, String operator, Object operand) {
        return switch (operator) {
            case "$exists" -> (value != MISSING) == (Boolean) operand;
            case "$ne" -> !holds(value, "$eq", operand);
            case "$in" -> ((List<?>) operand).stream().anyMatch(each -> holds(value, "$eq", each));
            default -> candidates(value).stream().anyMatch(each -> compares(each, operator, operand));
        };
    }

    private static List<Object> candidates(Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of(value);
    }

    private static boolean compares(Object value, String operator, Object operand) {
        if (type(value) != type(operand)) {
            return false;
        }
        int order = compare(value, operand);
        return switch (operator) {
            case "$eq" -> order == 0;
            case "$gt" -> order > 0;
            case "$gte" -> order >= 0;
            case "$lt" -> order < 0;
            default -> order <= 0;
        };
    }

    private static int type(@Nullable Object value) {
        return value instanceof Number ? 2 : value instanceof String ? 3 : value == EMPTY ? 0 : 1;
    }

    private static final Object EMPTY = new Object();

    private static int compare(Object one, Object two) {
        if (type(one) != type(two)) {
            return Integer.compare(type(one), type(two));
        }
        return switch (one) {
            case Number number -> Double.compare(number.doubleValue(), ((Number) two).doubleValue());
            case String text -> text.compareTo((String) two);
            default -> 0;
        };
    }

    static Comparator<Document> order(Document sort) {
        return (one, two) -> {
            for (String path : sort.keySet()) {
                boolean descending = sort.getInteger(path) < 0;
                int order = compare(extreme(value(one, path), descending), extreme(value(two, path), descending));
                if (order != 0) {
                    return descending ? -order : order;
                }
            }
            return 0;
        };
    }

    private static Object extreme(Object value, boolean greatest) {
        if (!(value instanceof List<?>)) {
            return value;
        }
        Comparator<Object> order = PlainQuery::compare;
        return candidates(value).stream()
                .min(greatest ? order.reversed() : order)
                .orElse(EMPTY);
    }
}
