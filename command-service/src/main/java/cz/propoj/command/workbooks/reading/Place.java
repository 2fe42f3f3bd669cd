package cz.propoj.command.workbooks.reading;

import org.jspecify.annotations.Nullable;

/**
 * A place in the uploaded files.
 *
 * @param sheet null: the whole file
 * @param cell as people write it, such as {@code B7}; null: the whole sheet
 */
public record Place(
        String file, @Nullable String sheet, @Nullable String cell) {
    private static final int LETTERS = 26;

    public static Place file(String file) {
        return new Place(file, null, null);
    }

    public Place wholeSheet() {
        return new Place(file, sheet, null);
    }

    /** Row and column counted from 0. */
    public static String address(int row, int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
