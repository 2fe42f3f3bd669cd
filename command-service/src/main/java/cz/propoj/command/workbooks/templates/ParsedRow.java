package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.ExportMark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row of a workbook. A column that is missing from the sheet, or whose cell could not be parsed, has no
 * entry and changes nothing. A blank cell has an entry without a value.
 *
 * @param id of the record, when the row came from an export
 * @param export the export from which the row comes; null: it comes from none
 * @param places of the cells by column
 */
public record ParsedRow(
        SheetKind kind,
        Place place,
        @Nullable UUID id,
        Map<Column, @Nullable Object> values,
        Map<Column, Place> places,
        Map<String, List<String>> further,
        @Nullable ExportMark export) {
    /** Whether the row has the column, also if its cell is blank. */
    public boolean hasColumn(Column column) {
        return values.containsKey(column);
    }

    public @Nullable Object value(Column column) {
        return values.get(column);
    }

    public @Nullable String text(Column column) {
        return values.get(column) instanceof String text ? text : null;
    }

    /** Empty when the cell is blank. */
    public List<String> texts(Column column) {
        return values.get(column) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    public Place place(Column column) {
        return places.getOrDefault(column, place);
    }

    /** The same row with another value in one column. */
    public ParsedRow with(Column column, @Nullable Object value) {
        var changed = new LinkedHashMap<Column, @Nullable Object>(values);
        changed.put(column, value);
        return new ParsedRow(kind, place, id, changed, places, further, export);
    }
}
