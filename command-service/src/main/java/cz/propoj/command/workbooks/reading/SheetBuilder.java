package cz.propoj.command.workbooks.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes cells as they come from a file, within the limits, and makes a table of them. */
final class SheetBuilder {
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\r\\t]]");

    private final String file;
    private final String sheet;
    private final boolean hidden;
    private final Limits limits;
    private final Instant deadline;
    private final List<SheetRow> lines = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<SheetTable.Block> merged = new ArrayList<>();

    private List<@Nullable Value> cells = new ArrayList<>();
    private int row = -1;
    private boolean rowHidden;

    SheetBuilder(String file, String sheet, boolean hidden, Limits limits, Instant deadline) {
        this.file = file;
        this.sheet = sheet;
        this.hidden = hidden;
        this.limits = limits;
        this.deadline = deadline;
    }

    /** Rows come in rising order, counted from 0. */
    void row(int index, boolean isHidden) throws UnreadableFileException {
        finishRow();
        row = index;
        rowHidden = isHidden;
        requireTime();
    }

    private void requireTime() throws UnreadableFileException {
        if (Instant.now().isAfter(deadline)) {
            throw new UnreadableFileException(
                    ProblemType.TOO_SLOW, String.valueOf(limits.time().toSeconds()));
        }
    }

    void cell(int column, @Nullable Value value) throws UnreadableFileException {
        if (value == null || (value instanceof Value.Text words && words.text().isBlank())) {
            return;
        }
        if (column >= limits.columns()) {
            throw new UnreadableFileException(ProblemType.TOO_MANY_COLUMNS, sheet, String.valueOf(limits.columns()));
        }
        if (value instanceof Value.Text words && words.text().length() > limits.textLength()) {
            throw new UnreadableFileException(
                    ProblemType.TEXT_TOO_LONG, sheet, Place.address(row, column), String.valueOf(limits.textLength()));
        }
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, value instanceof Value.Text words ? new Value.Text(printable(words.text())) : value);
    }

    /** Without control characters and marks that turn the direction of writing: nobody sees them, nobody meant them. */
    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }

    void hideColumns(int first, int last) {
        for (var column = first; column <= Math.min(last, limits.columns()); column++) {
            hiddenColumns.add(column);
        }
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (merged.size() < limits.rows() && (firstRow < lastRow || firstColumn < lastColumn)) {
            merged.add(new SheetTable.Block(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    private void finishRow() throws UnreadableFileException {
        if (!cells.isEmpty()) {
            lines.add(new SheetRow(row, rowHidden, cells));
            cells = new ArrayList<>();
            if (lines.size() > limits.rows()) {
                throw new UnreadableFileException(ProblemType.TOO_MANY_ROWS, sheet, String.valueOf(limits.rows()));
            }
        }
    }

    SheetTable build() throws UnreadableFileException {
        finishRow();
        fillDown();
        return new SheetTable(file, sheet, hidden, List.copyOf(lines), Set.copyOf(hiddenColumns), List.copyOf(merged));
    }

    /** Only rows that hold something of their own are filled: a block may reach over blank rows at the end. */
    private void fillDown() throws UnreadableFileException {
        if (merged.isEmpty()) {
            return;
        }
        var byIndex = new TreeMap<Integer, SheetRow>();
        lines.forEach(line -> byIndex.put(line.index(), line));
        for (var block : merged) {
            var first = byIndex.get(block.firstRow());
            var value = first == null ? null : first.at(block.firstColumn());
            if (value == null) {
                continue;
            }
            requireTime();
            for (var line : byIndex.subMap(block.firstRow() + 1, Math.max(block.firstRow(), block.lastRow()) + 1)
                    .values()) {
                if (line.at(block.firstColumn()) == null) {
                    while (line.cells().size() <= block.firstColumn()) {
                        line.cells().add(null);
                    }
                    line.cells().set(block.firstColumn(), value);
                }
            }
        }
    }
}
