package cz.propoj.contract.records;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Attributes that change together, by one event.
 *
 * @param <R> the record's value
 * @param <G> the group's value
 * @param key its name in JSON; a group whose key is empty is the record itself
 * @param of the group of a record
 * @param with the record with another group
 */
public record AttributeGroup<R, G>(
        String key, Class<G> type, Function<R, G> of, BiFunction<R, G, R> with, List<Attribute<G>> attributes) {
    public AttributeGroup {
        attributes = List.copyOf(attributes);
    }

    /** Where the value of one of its attributes stands in the JSON of the record. */
    public String pointer(String attribute) {
        return (key.isEmpty() ? "/" : "/" + key + "/") + attribute;
    }

    public boolean has(String attribute) {
        return attributes.stream().anyMatch(one -> one.key().equals(attribute));
    }
}
