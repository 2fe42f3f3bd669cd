package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says about one field, as far as an ordered tree can use it: ranges of keys outside of which nothing can
 * match.
 *
 * @param ranges in their order, not overlapping
 * @param points whether every range is one value
 * @param exact whether everything inside matches too, if the field holds a single value
 */
record KeyCondition(List<KeyRange> ranges, boolean points, boolean exact) {

    /** The conditions of one field that must hold together; none where an index can't help. */
    static List<KeyCondition> of(@Nullable Object operand) {
        if (operand instanceof Document operators && isOperators(operators)) {
            List<KeyCondition> result = new ArrayList<>();
            operators.forEach((operator, value) -> {
                KeyCondition condition = of(operator, value);
                if (condition != null) {
                    result.add(condition);
                }
            });
            return result;
        }
        KeyCondition equal = equal(operand);
        return equal == null ? List.of() : List.of(equal);
    }

    /** How many parts of the operand have no condition of their own and must be looked at in each document. */
    static boolean isWholly(@Nullable Object operand, List<KeyCondition> conditions) {
        int parts = operand instanceof Document operators && isOperators(operators) ? operators.size() : 1;
        return conditions.size() == parts && conditions.stream().allMatch(KeyCondition::exact);
    }

    static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private static @Nullable KeyCondition of(String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> equal(value);
            case "$in" -> in(value);
            case "$all" ->
                value instanceof List<?> all && !all.isEmpty() && !(all.getFirst() instanceof Map<?, ?>)
                        ? inexact(equal(all.getFirst()))
                        : null;
            case "$elemMatch" -> value instanceof Document one && isOperators(one) ? ofOneElement(one) : null;
            case "$gt" -> compared(value, false, true);
            case "$gte" -> compared(value, true, true);
            case "$lt" -> compared(value, false, false);
            case "$lte" -> compared(value, true, false);
            default -> null;
        };
    }

    /** All operators must hold for the same element of an array, so that their ranges may be narrowed to the overlap. */
    private static @Nullable KeyCondition ofOneElement(Document operators) {
        return inexact(of(operators).stream().reduce(KeyCondition::and).orElse(null));
    }

    private static @Nullable KeyCondition equal(@Nullable Object value) {
        if (!isSimple(value)) {
            return null;
        }
        return new KeyCondition(List.of(KeyRange.startingWith(KeyWriter.of(value))), true, isExact(value));
    }

    private static @Nullable KeyCondition inexact(@Nullable KeyCondition condition) {
        return condition == null ? null : new KeyCondition(condition.ranges, condition.points, false);
    }

    private static @Nullable KeyCondition in(@Nullable Object value) {
        if (!(value instanceof Collection<?> values) || !values.stream().allMatch(KeyCondition::isSimple)) {
            return null;
        }
        TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        values.forEach(each -> keys.add(KeyWriter.of(each)));
        return new KeyCondition(
                keys.stream().map(KeyRange::startingWith).toList(),
                true,
                values.stream().allMatch(KeyCondition::isExact));
    }

    /** Within the values of the same type only, as MongoDB compares. */
    private static @Nullable KeyCondition compared(@Nullable Object value, boolean inclusive, boolean greater) {
        if (!isExact(value)) {
            return null;
        }
        byte[] key = KeyWriter.of(value);
        KeyRange sameType = KeyRange.startingWith(new byte[] {key[0]});
        byte[] after = KeyRange.after(key);
        KeyRange range = greater
                ? new KeyRange(inclusive || after == null ? key : after, sameType.to())
                : new KeyRange(sameType.from(), inclusive ? after : key);
        return new KeyCondition(List.of(range), false, true);
    }

    /** Arrays match by more than their elements, and regular expressions by their text. */
    private static boolean isSimple(@Nullable Object value) {
        return !(value instanceof Collection<?>)
                && !(value instanceof BsonRegularExpression)
                && !(value instanceof Document document && isOperators(document));
    }

    private static boolean isExact(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Decimal128 _ -> false;
            case Double number -> !number.isNaN();
            default -> {
                int tag = KeyWriter.tag(value);
                yield isSimple(value)
                        && !(value instanceof Map<?, ?>)
                        && tag >= KeyWriter.NUMBER
                        && tag <= KeyWriter.DATE;
            }
        };
    }

    KeyCondition and(KeyCondition other) {
        List<KeyRange> both = new ArrayList<>();
        for (KeyRange one : ranges) {
            for (KeyRange two : other.ranges) {
                KeyRange overlap = one.and(two);
                if (!overlap.isEmpty()) {
                    both.add(overlap);
                }
            }
        }
        return new KeyCondition(both, points || other.points, exact && other.exact);
    }

    /** The same for a descending part of an index. */
    KeyCondition inverted() {
        List<KeyRange> inverted = ranges.stream()
                .map(range -> points ? KeyRange.startingWith(KeyRange.inverted(range.from())) : range.inverted())
                .toList();
        return new KeyCondition(inverted.reversed(), points, exact);
    }
}
