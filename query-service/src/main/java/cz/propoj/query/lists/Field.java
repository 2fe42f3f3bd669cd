package cz.propoj.query.lists;

import cz.propoj.contract.CodeList;
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
 * @param terms the closed list that its values are of; empty: they are of none
 */
public record Field<T>(
        String name,
        String label,
        boolean ownLabel,
        FieldType type,
        Function<T, @Nullable Object> value,
        boolean shown,
        boolean facet,
        List<CodeList> terms) {
    public Field {
        terms = List.copyOf(terms);
    }

    public static <T> Field<T> of(String name, String label, FieldType type, Function<T, @Nullable Object> value) {
        return new Field<>(name, label, false, type, value, false, false, List.of());
    }

    public Field<T> asShown() {
        return new Field<>(name, label, ownLabel, type, value, true, facet, terms);
    }

    public Field<T> asFacet() {
        return new Field<>(name, label, ownLabel, type, value, shown, true, terms);
    }

    /** A term of a closed list keeps its name also where no row has it. */
    public Field<T> among(CodeList... closed) {
        return new Field<>(name, label, ownLabel, type, value, shown, facet, List.of(closed));
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
