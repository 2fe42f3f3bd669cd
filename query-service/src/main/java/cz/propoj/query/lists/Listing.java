package cz.propoj.query.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a list of one kind of record consists of.
 *
 * @param name of the list in addresses and message keys
 * @param fields in the order of the columns
 * @param id of a row, unique in the list
 * @param defaults filters that hold as long as the question has none for the same field
 * @param order in which the rows stand when nothing else is asked for; empty: as they come
 */
public record Listing<T>(
        String name, List<Field<T>> fields, Function<T, String> id, Map<String, List<String>> defaults, String order) {
    public Listing {
        fields = List.copyOf(fields);
        defaults = Map.copyOf(defaults);
    }

    public Optional<Field<T>> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
