package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record in which the workbooks and the network differ.
 *
 * @param id the same whenever the same files are compared with the same network
 * @param title what people call the record
 * @param place the row it stands in; null for what is not in the workbook
 * @param needs ids of differences without which this one can't be imported
 */
public record Difference(
        String id,
        RecordKind item,
        DifferenceKind change,
        String title,
        List<FieldChange> fields,
        @Nullable Place place,
        List<String> needs) {
    /**
     * One value that differs.
     *
     * @param before null: nothing
     * @param after null: nothing
     */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** Whether it is imported unless the user decides otherwise. */
    public boolean isAcceptedByDefault() {
        return switch (change) {
            case ADDED, CHANGED -> true;
            case CHANGED_BY_BOTH, MISSING -> false;
        };
    }

    Difference with(DifferenceKind other) {
        return new Difference(id, item, other, title, fields, place, needs);
    }
}
