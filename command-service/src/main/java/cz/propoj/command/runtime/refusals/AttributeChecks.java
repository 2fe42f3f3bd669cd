package cz.propoj.command.runtime.refusals;

import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeGroup;
import cz.propoj.contract.records.AttributeType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks values by the description of their record: each by itself; rules across attributes are the area's. */
public final class AttributeChecks {
    private AttributeChecks() {}

    /**
     * Pointers are relative to the group.
     *
     * @param value null: nothing is said
     */
    public static <G> Check of(AttributeGroup<?, G> group, @Nullable G value) {
        var check = Check.of();
        group.attributes().forEach(attribute -> add(check, attribute, value));
        return check;
    }

    private static <G> void add(Check check, Attribute<G> attribute, @Nullable G group) {
        var pointer = "/" + attribute.key();
        var value = group == null ? null : attribute.value().apply(group);
        if (attribute.required()) {
            check.that(isSaid(value), pointer, "required");
        }
        switch (attribute.type()) {
            case AttributeType.Line _ -> check.optionalLine(pointer, text(value));
            case AttributeType.Phrase _, AttributeType.Text _ -> check.optionalText(pointer, text(value));
            case AttributeType.Lines _ -> check.lines(pointer, lines(value));
            case AttributeType.Ico _ -> check.ico(pointer, text(value));
            case AttributeType.WebAddress _ -> check.web(pointer, text(value));
            case AttributeType.WholeNumber number ->
                check.number(pointer, (Integer) value, number.least(), number.most());
            case AttributeType.Day _ -> check.date(pointer, (LocalDate) value);
            case AttributeType.Choices _ -> check.count(pointer, several(value));
            // What Jackson has read is a term of the list, or a yes or no.
            case AttributeType.YesNo _, AttributeType.Choice _ -> {}
        }
    }

    private static boolean isSaid(@Nullable Object value) {
        return value instanceof String text ? !text.isBlank() : value != null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }

    private static List<?> several(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static List<String> lines(@Nullable Object value) {
        return several(value).stream().map(String.class::cast).toList();
    }
}
