package cz.propoj.query.web.form;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeGroup;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.records.RecordType;
import cz.propoj.query.web.CellForm;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a list that hold an attribute which the description of the records knows.
 *
 * @param <T> a row
 * @param <R> what is described
 * @param record of a row
 * @param rows all rows, for what others have typed
 */
public record AttributeCells<T, R>(
        RecordType<R> type, Function<T, R> record, Function<Site, ? extends Collection<T>> rows) {

    /** Whether the attribute has one value, so that it can be changed in its cell. What has to be said is changed in the form. */
    public boolean isOneValue(String key) {
        return type.attribute(key)
                .filter(attribute -> !attribute.required())
                .filter(attribute -> switch (attribute.type()) {
                    case AttributeType.Line _,
                            AttributeType.Phrase _,
                            AttributeType.Text _,
                            AttributeType.Ico _,
                            AttributeType.WebAddress _,
                            AttributeType.WholeNumber _,
                            AttributeType.Day _,
                            AttributeType.YesNo _,
                            AttributeType.Choice _ -> true;
                    case AttributeType.Lines _, AttributeType.Choices _ -> false;
                })
                .isPresent();
    }

    /**
     * How the cell is changed: the whole group is sent.
     *
     * @param api address of the record in the interface; the key of the group is added
     */
    public CellForm form(T row, String key, Site site, String api, long version) {
        var group = type.groupOf(key).orElseThrow();
        var form = CellForm.to(api + "/" + group.key(), version, "/" + key, before(group, record.apply(row)));
        return typed(form, row, key, site);
    }

    /** A change that the area sends in its own way, with the input for the attribute. */
    public CellForm typed(CellForm form, T row, String key, Site site) {
        return typed(form, type.attribute(key).orElseThrow(), record.apply(row), site);
    }

    private static <R, G> Object before(AttributeGroup<R, G> group, R whole) {
        return Objects.requireNonNull(group.of().apply(whole));
    }

    private CellForm typed(CellForm form, Attribute<R> attribute, R whole, Site site) {
        var value = attribute.value().apply(whole);
        return switch (attribute.type()) {
            case AttributeType.Line _, AttributeType.Phrase _, AttributeType.Ico _, AttributeType.WebAddress _ ->
                form.line((String) value, attribute.suggested() ? offers(attribute, site) : List.of());
            case AttributeType.Text _ -> form.lines((String) value);
            case AttributeType.WholeNumber _ -> form.number((Integer) value);
            case AttributeType.Day _ -> form.date((LocalDate) value);
            case AttributeType.YesNo _ -> form.yesNo((Boolean) value, site.say());
            case AttributeType.Choice choice -> form.choice((CodeList) value, Choice.of(choice.terms(), site.say()));
            case AttributeType.Lines _, AttributeType.Choices _ ->
                throw new IllegalArgumentException(attribute.key() + " has several values");
        };
    }

    private List<String> offers(Attribute<R> attribute, Site site) {
        return Forms.offers(rows.apply(site), row -> texts(attribute.value().apply(record.apply(row))));
    }

    /** What has been typed, of one row. */
    static Stream<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String.class::cast)
                : Stream.ofNullable((String) value);
    }
}
