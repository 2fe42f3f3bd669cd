package cz.propoj.standalone;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.records.RecordType;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of each attribute that a description knows, by which it is found again. */
final class SampleValues {
    /** A notice has to be posted before it is over; the same day in all tests, also around midnight. */
    @SuppressWarnings("TimeInStaticInitializer")
    private static final LocalDate DAY = LocalDate.now(Meta.ZONE);

    private SampleValues() {}

    /** Everything that can be said of such a record, as it is sent. */
    static Map<String, Object> everything(RecordType<?> type) {
        var body = new LinkedHashMap<String, Object>();
        for (var group : type.groups()) {
            var members = new LinkedHashMap<String, Object>();
            group.attributes().forEach(attribute -> members.put(attribute.key(), sent(type, attribute)));
            if (group.key().isEmpty()) {
                body.putAll(members);
            } else {
                body.put(group.key(), members);
            }
        }
        return body;
    }

    /** As it is sent; of a code list its name. */
    static Object sent(RecordType<?> of, Attribute<?> attribute) {
        return switch (attribute.type()) {
            case AttributeType.Line _, AttributeType.Phrase _ -> "Hodnota " + attribute.key();
            case AttributeType.Text _ -> "Delší hodnota " + attribute.key();
            case AttributeType.Lines _ -> List.of("První " + attribute.key(), "Druhá " + attribute.key());
            case AttributeType.Ico _ -> "25596641";
            case AttributeType.WebAddress _ -> "www." + attribute.key() + ".cz";
            case AttributeType.WholeNumber number ->
                number.least()
                        + 10
                        + of.attributes().stream().map(Attribute::key).toList().indexOf(attribute.key());
            case AttributeType.Day _ -> DAY.toString();
            case AttributeType.YesNo _ -> true;
            case AttributeType.Choice choice -> term(attribute, choice).name();
            case AttributeType.Choices choices ->
                List.of(choices.terms().getFirst().name());
        };
    }

    /** As it is sent; of several the first. */
    static String first(RecordType<?> of, Attribute<?> attribute) {
        return sent(of, attribute) instanceof List<?> several
                ? several.getFirst().toString()
                : sent(of, attribute).toString();
    }

    /** As a person reads it, in Czech; of several the first. */
    static String words(RecordType<?> of, Attribute<?> attribute) {
        return switch (attribute.type()) {
            case AttributeType.Choice choice -> term(attribute, choice).czech();
            case AttributeType.Choices choices -> choices.terms().getFirst().czech();
            case AttributeType.YesNo _ -> "ano";
            case AttributeType.Day _ ->
                DateTimeFormatter.ofPattern("d. M. uuuu").format(DAY);
            case AttributeType.Line _,
                    AttributeType.Phrase _,
                    AttributeType.Text _,
                    AttributeType.Lines _,
                    AttributeType.Ico _,
                    AttributeType.WebAddress _,
                    AttributeType.WholeNumber _ -> first(of, attribute);
        };
    }

    /** The first one is what an actor may have been before; a choice of several takes it too. */
    private static CodeList term(Attribute<?> attribute, AttributeType.Choice choice) {
        return attribute.required() ? choice.terms().getFirst() : choice.terms().getLast();
    }
}
