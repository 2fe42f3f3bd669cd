package cz.propoj.contract.records;

import cz.propoj.contract.CodeList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said of a record.
 *
 * @param <G> the value of the group it belongs to
 * @param key its name in JSON, in addresses and, after the key of the record's type and a dot, in the message bundles
 * @param value what is said; null or an empty list: nothing
 * @param suggested whether a form offers what others have typed
 * @param shown whether a list shows its column unless somebody chooses otherwise
 * @param facet whether it takes few values, so that a choice of them is a helpful filter
 * @param required whether it has to be said; checked by the area, offered by forms without an empty choice
 * @param heading of its column in the workbook; null: it has none
 */
public record Attribute<G>(
        String key,
        AttributeType type,
        Function<G, @Nullable Object> value,
        boolean suggested,
        boolean shown,
        boolean facet,
        boolean required,
        @Nullable WorkbookHeading heading) {

    public static <G> Attribute<G> line(String key, Function<G, @Nullable String> value) {
        return of(key, new AttributeType.Line(), value::apply);
    }

    public static <G> Attribute<G> phrase(String key, Function<G, @Nullable String> value) {
        return of(key, new AttributeType.Phrase(), value::apply);
    }

    public static <G> Attribute<G> text(String key, int rows, Function<G, @Nullable String> value) {
        return of(key, new AttributeType.Text(rows), value::apply);
    }

    public static <G> Attribute<G> lines(String key, Function<G, List<String>> value) {
        return of(key, new AttributeType.Lines(), value::apply);
    }

    public static <G> Attribute<G> ico(String key, Function<G, @Nullable String> value) {
        return of(key, new AttributeType.Ico(), value::apply);
    }

    public static <G> Attribute<G> webAddress(String key, Function<G, @Nullable String> value) {
        return of(key, new AttributeType.WebAddress(), value::apply);
    }

    public static <G> Attribute<G> number(String key, int least, int most, Function<G, @Nullable Integer> value) {
        return of(key, new AttributeType.WholeNumber(least, most), value::apply);
    }

    public static <G> Attribute<G> day(String key, Function<G, @Nullable LocalDate> value) {
        return of(key, new AttributeType.Day(), value::apply);
    }

    public static <G> Attribute<G> yesNo(String key, Function<G, @Nullable Boolean> value) {
        return of(key, new AttributeType.YesNo(), value::apply);
    }

    public static <G, E extends CodeList> Attribute<G> choice(String key, E[] terms, Function<G, @Nullable E> value) {
        return of(key, new AttributeType.Choice(List.of(terms)), value::apply);
    }

    public static <G, E extends CodeList> Attribute<G> choices(String key, E[] terms, Function<G, List<E>> value) {
        return of(key, new AttributeType.Choices(List.of(terms)), value::apply);
    }

    private static <G> Attribute<G> of(String key, AttributeType type, Function<G, @Nullable Object> value) {
        return new Attribute<>(key, type, value, false, false, false, false, null);
    }

    /** A form offers what others have typed. */
    public Attribute<G> withSuggestions() {
        return new Attribute<>(key, type, value, true, shown, facet, required, heading);
    }

    public Attribute<G> asShown() {
        return new Attribute<>(key, type, value, suggested, true, facet, required, heading);
    }

    public Attribute<G> asFacet() {
        return new Attribute<>(key, type, value, suggested, shown, true, required, heading);
    }

    public Attribute<G> asRequired() {
        return new Attribute<>(key, type, value, suggested, shown, facet, true, heading);
    }

    /**
     * Has a column in the workbook.
     *
     * @param text as the source of the workbook writes it
     * @param spellings other words that people write above it
     */
    public Attribute<G> inColumn(String text, String... spellings) {
        return new Attribute<>(
                key,
                type,
                value,
                suggested,
                shown,
                facet,
                required,
                new WorkbookHeading(text, List.of(spellings), false));
    }

    /** In its column people often write the value once, above several rows. */
    public Attribute<G> inBlocks() {
        var own = Objects.requireNonNull(heading);
        return new Attribute<>(
                key,
                type,
                value,
                suggested,
                shown,
                facet,
                required,
                new WorkbookHeading(own.text(), own.spellings(), true));
    }

    /** The same, of a whole that the group is a part of. */
    <R> Attribute<R> within(AttributeGroup<R, G> group) {
        return new Attribute<>(
                key, type, whole -> group.value(this, whole), suggested, shown, facet, required, heading);
    }
}
