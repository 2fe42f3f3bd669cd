package cz.propoj.query.lists;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: the same for the interface, the tables, filters, sorting and exports.
 *
 * @param name in addresses and JSON; with a dot it is a member of an object
 * @param label key of the heading in the message bundle, or the heading itself when {@code ownLabel}
 * @param value one value, a collection of values, or null; by type {@code String}, {@code Integer} or {@code BigDecimal},
 *     {@code LocalDate}, {@code Boolean}, {@link cz.propoj.contract.CodeList}, {@link Linked}
 * @param shown whether the column is shown unless somebody chooses otherwise
 * @param facet whether it takes few values, so that a choice of them is a helpful filter
 */
public record Field<T>(
        String name,
        String label,
        boolean ownLabel,
        FieldType type,
        Function<T, @Nullable Object> value,
        boolean shown,
        boolean facet) {

    public static <T> Field<T> of(String name, String label, FieldType type, Function<T, @Nullable Object> value) {
        return new Field<>(name, label, false, type, value, false, false);
    }

    public Field<T> asShown() {
        return new Field<>(name, label, ownLabel, type, value, true, facet);
    }

    public Field<T> asFacet() {
        return new Field<>(name, label, ownLabel, type, value, shown, true);
    }

    /** None, one or several, never null. */
    public List<?> values(T row) {
        var found = value.apply(row);
        if (found == null) {
            return List.of();
        }
        return found instanceof Collection<?> several ? List.copyOf(several) : List.of(found);
    }
}
