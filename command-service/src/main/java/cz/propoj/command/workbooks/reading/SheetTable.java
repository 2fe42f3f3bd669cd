package cz.propoj.command.workbooks.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a plain table. Merged cells are filled down, so that each row stands for itself.
 *
 * @param lines rows that are not blank, in their order
 * @param merged the merged blocks, for whoever has to read sideways
 */
public record SheetTable(
        String file,
        String sheet,
        boolean hidden,
        List<SheetRow> lines,
        Set<Integer> hiddenColumns,
        List<Block> merged) {
    /** A merged block; rows and columns from 0, inclusive. */
    public record Block(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    public Place place() {
        return new Place(file, sheet, null);
    }

    public Place place(int row, int column) {
        return new Place(file, sheet, Place.address(row, column));
    }

    /** The value of the cell, or of the block merged over it. */
    public @Nullable Value spanning(SheetRow line, int column) {
        var value = line.at(column);
        if (value != null) {
            return value;
        }
        return merged.stream()
                .filter(block -> block.firstRow() <= line.index()
                        && line.index() <= block.lastRow()
                        && block.firstColumn() <= column
                        && column <= block.lastColumn())
                .findFirst()
                .map(block -> line.at(block.firstColumn()))
                .orElse(null);
    }
}
