package cz.propoj.contract.workbooks;

import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.records.RecordType;
import cz.propoj.contract.records.WorkbookHeading;
import java.util.List;
import java.util.stream.Stream;

/**
 * The column of an attribute that the description of its records knows. There is one of each, so that columns are compared by
 * identity.
 *
 * @param <R> what is described
 */
public final class AttributeColumn<R> implements Column {
    private final Attribute<R> attribute;
    private final WorkbookHeading heading;

    private AttributeColumn(Attribute<R> attribute, WorkbookHeading heading) {
        this.attribute = attribute;
        this.heading = heading;
    }

    /** Of all attributes that have one, in the order of the description. */
    static <R> List<AttributeColumn<R>> of(RecordType<R> type) {
        return type.attributes().stream()
                .flatMap(attribute -> Stream.ofNullable(attribute.heading())
                        .map(heading -> new AttributeColumn<>(attribute, heading)))
                .toList();
    }

    /** The one of an attribute that has one. */
    static <R> AttributeColumn<R> of(List<AttributeColumn<R>> columns, String attribute) {
        return columns.stream()
                .filter(column -> column.attribute().key().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    public Attribute<R> attribute() {
        return attribute;
    }

    public AttributeType type() {
        return attribute.type();
    }

    @Override
    public String heading() {
        return heading.text();
    }

    /** Other words that people write above it. */
    public List<String> spellings() {
        return heading.spellings();
    }

    /** Whether people often write the value once, above several rows. */
    public boolean isInBlocks() {
        return heading.inBlocks();
    }

    @Override
    public boolean required() {
        return attribute.required();
    }
}
