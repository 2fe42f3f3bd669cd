package cz.propoj.contract.records;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that change together, by one event.
 *
 * @param <R> the record's value
 * @param <G> the group's value
 * @param key its name in JSON; a group whose key is empty is the record itself
 * @param of the group of a record; null: nothing of it is known
 * @param with the record with another group
 */
public record AttributeGroup<R, G>(
        String key,
        Class<G> type,
        Function<R, @Nullable G> of,
        BiFunction<R, G, R> with,
        List<Attribute<G>> attributes) {
    public AttributeGroup {
        attributes = List.copyOf(attributes);
    }

    /** Where the value of one of its attributes stands in the JSON of the record. */
    public String pointer(String attribute) {
        return (key.isEmpty() ? "/" : "/" + key + "/") + attribute;
    }

    /** What a record says. */
    public @Nullable Object value(Attribute<G> attribute, R record) {
        var group = of.apply(record);
        return group == null ? null : attribute.value().apply(group);
    }

    public boolean has(String attribute) {
        return attributes.stream().anyMatch(one -> one.key().equals(attribute));
    }
}
