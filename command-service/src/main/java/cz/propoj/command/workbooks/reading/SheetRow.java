package cz.propoj.command.workbooks.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param index counted from 0
 */
public record SheetRow(int index, boolean hidden, List<@Nullable Value> cells) {
    /** Null where the cell is blank. */
    public @Nullable Value at(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell == null);
    }
}
