package cz.propoj.query.reading;

import cz.propoj.contract.CodeList;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.Linked;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.networkmap.rows.RowInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects: the fields by name, codes by their constant, links with id and name. */
public final class Json {
    private Json() {}

    /** A row of a list with the version that a change has to send. */
    public static <T> Map<String, Object> item(Listing<T> listing, T row, RowInfo info) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", listing.id().apply(row));
        item.put("version", info.version());
        for (Field<T> field : listing.fields()) {
            put(item, field.name(), value(field.value().apply(row)));
        }
        return item;
    }

    @SuppressWarnings("unchecked") // only objects are put under the first part of a name
    private static void put(Map<String, Object> item, String name, @Nullable Object value) {
        var dot = name.indexOf('.');
        if (value == null) {
            return;
        }
        if (dot < 0) {
            item.put(name, value);
        } else {
            var inner = (Map<String, Object>)
                    item.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
            inner.put(name.substring(dot + 1), value);
        }
    }

    /** A value of a field in the form of JSON; null stays out. */
    public static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case CodeList code -> code.name();
            case LocalDate day -> day.toString();
            case Linked link -> link(link);
            case Collection<?> several ->
                several.stream().map(Json::value).filter(Objects::nonNull).toList();
            default -> value;
        };
    }

    public static Map<String, Object> link(Linked link) {
        return Map.of("id", link.id(), "name", link.name());
    }

    public static List<Map<String, Object>> links(Collection<? extends Linked> links) {
        return links.stream().map(Json::link).toList();
    }

    /** An object of pairs of name and value; what is null stays out. */
    public static Map<String, Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i + 1 < namesAndValues.length; i += 2) {
            var value = value(namesAndValues[i + 1]);
            if (value != null) {
                object.put(Objects.requireNonNull(namesAndValues[i]).toString(), value);
            }
        }
        return object;
    }
}
