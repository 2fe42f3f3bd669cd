package cz.propoj.query.web;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.records.RecordType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record's page tells of the attributes that its description knows: {@code record-parts :: facts} draws it. */
public final class AttributeFacts {
    private AttributeFacts() {}

    /**
     * One line.
     *
     * @param value in words; empty: nothing is said
     * @param href where the value leads; null: nowhere
     */
    public record Fact(
            String key,
            String label,
            String value,
            @Nullable String href) {}

    /** One for each attribute, in the order of the description. */
    public static <R> List<Fact> of(RecordType<R> type, R record, Wording say) {
        return type.attributes().stream()
                .map(attribute -> new Fact(
                        attribute.key(),
                        say.text("label." + type.label(attribute)),
                        words(attribute.value().apply(record), say),
                        href(attribute, record)))
                .toList();
    }

    private static <R> @Nullable String href(Attribute<R> attribute, R record) {
        return attribute.type() instanceof AttributeType.WebAddress
                ? WebAddress.of((String) attribute.value().apply(record))
                : null;
    }

    private static String words(@Nullable Object value, Wording say) {
        return switch (value) {
            case null -> "";
            case CodeList term -> say.term(term);
            case Boolean yes -> say.yesNo(yes);
            case LocalDate day -> say.date(day);
            case Number number -> say.number(number);
            case Collection<?> several ->
                several.stream().map(one -> words(one, say)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
