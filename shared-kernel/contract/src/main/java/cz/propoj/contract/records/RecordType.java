package cz.propoj.contract.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of record consists of. Lists ask for it with every cell, so that what follows from the groups is worked out once.
 *
 * @param <R> the record's value
 */
public final class RecordType<R> {
    private final String key;
    private final List<AttributeGroup<R, ?>> groups;
    private final List<Attribute<R>> attributes;
    private final Map<String, Attribute<R>> byKey;

    private RecordType(String key, List<AttributeGroup<R, ?>> groups, List<String> order) {
        this.key = key;
        this.groups = List.copyOf(groups);
        this.attributes = groups.stream()
                .flatMap(group -> ofWhole(group).stream())
                .sorted(Comparator.comparingInt(attribute -> place(attribute, order)))
                .toList();
        this.byKey = attributes.stream().collect(Collectors.toMap(Attribute::key, Function.identity()));
    }

    /** What the order does not name comes last. */
    private static int place(Attribute<?> attribute, List<String> order) {
        var place = order.indexOf(attribute.key());
        return place < 0 ? order.size() : place;
    }

    /** A kind of record that has no attributes yet. */
    public static <R> RecordType<R> named(String key) {
        return new RecordType<>(key, List.of(), List.of());
    }

    /** The key of the kind, also before each attribute's key in the message bundles. */
    public String key() {
        return key;
    }

    /** The groups, in the order of a form. */
    public List<AttributeGroup<R, ?>> groups() {
        return groups;
    }

    /** With a further group. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <G> RecordType<R> group(
            String name,
            Class<G> type,
            Function<R, @Nullable G> of,
            BiFunction<R, G, R> with,
            Attribute<G>... attributes) {
        var more = new ArrayList<>(groups);
        more.add(new AttributeGroup<>(name, type, of, with, List.of(attributes)));
        return new RecordType<>(key, more, List.of());
    }

    /** Told in another order than the groups give, such as the one of a workbook; said after the last group. */
    public RecordType<R> inOrder(String... keys) {
        return new RecordType<>(key, groups, List.of(keys));
    }

    /** All attributes, of the whole record, in the order in which it is told. */
    public List<Attribute<R>> attributes() {
        return attributes;
    }

    public Optional<Attribute<R>> attribute(String name) {
        return Optional.ofNullable(byKey.get(name));
    }

    /**
     * The group with this value.
     *
     * @throws java.util.NoSuchElementException when the record has none
     */
    @SuppressWarnings("unchecked") // the group's type says what its value is
    public <G> AttributeGroup<R, G> group(Class<G> type) {
        return (AttributeGroup<R, G>) groups.stream()
                .filter(group -> group.type() == type)
                .findFirst()
                .orElseThrow();
    }

    /** The group of an attribute. */
    public Optional<AttributeGroup<R, ?>> groupOf(String attribute) {
        return groups.stream().filter(group -> group.has(attribute)).findFirst();
    }

    /** Where the value of an attribute stands in the JSON of the record. */
    public String pointer(String attribute) {
        return groupOf(attribute).orElseThrow().pointer(attribute);
    }

    /** The key of an attribute's label in the message bundles. */
    public String label(Attribute<?> attribute) {
        return key + "." + attribute.key();
    }

    private static <R, G> List<Attribute<R>> ofWhole(AttributeGroup<R, G> group) {
        return group.attributes().stream()
                .map(attribute -> attribute.within(group))
                .toList();
    }
}
