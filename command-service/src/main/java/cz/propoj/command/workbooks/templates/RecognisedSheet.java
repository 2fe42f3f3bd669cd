package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.SheetRow;
import cz.propoj.command.workbooks.reading.SheetTable;
import cz.propoj.command.workbooks.reading.Value;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.ExportMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of which it is known what it is.
 *
 * @param header place of the row with the headings in the table's lines
 * @param columns where each column stands
 * @param further headings of the columns that no template has, by their place
 * @param more where columns go on whose values did not fit into one cell
 * @param id where an export keeps the ids of the records
 * @param export who exported the sheet; null when it does not say
 */
public record RecognisedSheet(
        SheetTable table,
        SheetKind kind,
        int header,
        Map<Column, Integer> columns,
        Map<Integer, String> further,
        Map<Column, List<Integer>> more,
        @Nullable Integer id,
        @Nullable ExportMark export) {
    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    public List<SheetRow> titles() {
        return table.lines().subList(0, header);
    }

    public List<SheetRow> body() {
        return table.lines().subList(header + 1, table.lines().size());
    }

    public @Nullable Value at(SheetRow line, Column column) {
        var place = columns.get(column);
        var first = place == null ? null : line.at(place);
        var all = new ArrayList<String>();
        more.getOrDefault(column, List.of()).stream()
                .map(line::at)
                .filter(Objects::nonNull)
                .forEach(value -> all.add(CellValues.text(value)));
        if (all.isEmpty()) {
            return first;
        }
        if (first != null) {
            all.addFirst(CellValues.text(first));
        }
        return new Value.Text(String.join("\n", all));
    }

    public Place place(SheetRow line, Column column) {
        var place = columns.get(column);
        return table.place(line.index(), place == null ? 0 : place);
    }
}
