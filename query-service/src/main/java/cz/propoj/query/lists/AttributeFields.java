package cz.propoj.query.lists;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.records.RecordType;
import java.util.List;
import java.util.function.Function;

/** The fields of a list that the description of its records gives. */
public final class AttributeFields {
    private AttributeFields() {}

    /**
     * One for each attribute, in the order of the description.
     *
     * @param record what is described, of a row
     */
    public static <T, R> List<Field<T>> of(RecordType<R> type, Function<T, R> record) {
        return type.attributes().stream()
                .map(attribute -> AttributeFields.<T, R>field(type.label(attribute), attribute, record))
                .toList();
    }

    private static <T, R> Field<T> field(String label, Attribute<R> attribute, Function<T, R> record) {
        return new Field<>(
                attribute.key(),
                label,
                false,
                type(attribute.type()),
                row -> attribute.value().apply(record.apply(row)),
                attribute.shown(),
                attribute.facet(),
                terms(attribute.type()));
    }

    private static FieldType type(AttributeType type) {
        return switch (type) {
            case AttributeType.Line _,
                    AttributeType.Phrase _,
                    AttributeType.Text _,
                    AttributeType.Lines _,
                    AttributeType.Ico _,
                    AttributeType.WebAddress _ -> FieldType.TEXT;
            case AttributeType.WholeNumber _ -> FieldType.NUMBER;
            case AttributeType.Day _ -> FieldType.DATE;
            case AttributeType.YesNo _ -> FieldType.YES_NO;
            case AttributeType.Choice _, AttributeType.Choices _ -> FieldType.CODE;
        };
    }

    private static List<CodeList> terms(AttributeType type) {
        return switch (type) {
            case AttributeType.Choice choice -> choice.terms();
            case AttributeType.Choices choices -> choices.terms();
            case AttributeType.Line _,
                    AttributeType.Phrase _,
                    AttributeType.Text _,
                    AttributeType.Lines _,
                    AttributeType.Ico _,
                    AttributeType.WebAddress _,
                    AttributeType.WholeNumber _,
                    AttributeType.Day _,
                    AttributeType.YesNo _ -> List.of();
        };
    }
}
