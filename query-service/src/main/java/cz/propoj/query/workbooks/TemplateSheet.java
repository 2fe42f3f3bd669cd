package cz.propoj.query.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a template, before it becomes a workbook.
 *
 * @param title on the first line, with the network and the day
 * @param rows each with the id of its record
 */
record TemplateSheet(String name, String title, List<Heading> headings, List<Row> rows) {
    /**
     * A column.
     *
     * @param width in characters
     * @param choices terms of a closed list of which a cell takes one; empty: anything
     */
    record Heading(String text, int width, List<String> choices) {}

    /**
     * A row.
     *
     * @param id of the record
     * @param cells by column: {@code String}, {@link Several}, {@code Number}, {@code LocalDate}, or null for nothing
     */
    record Row(String id, List<@Nullable Object> cells) {}

    /** Several values in one cell, each as it is written there. */
    record Several(List<String> values, String separator) {
        /** As many values in each piece as fit. */
        List<String> pieces(int most) {
            var pieces = new ArrayList<String>();
            var piece = new StringBuilder();
            for (var value : values) {
                if (!piece.isEmpty() && piece.length() + separator.length() + value.length() > most) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(piece.isEmpty() ? "" : separator).append(value);
            }
            if (!piece.isEmpty()) {
                pieces.add(piece.toString());
            }
            return pieces;
        }
    }

    /** What does not fit into one cell goes on in further columns with the same heading and a number. */
    TemplateSheet unfolded(int most) {
        var more = new TreeMap<Integer, Integer>();
        var pieces = new ArrayList<Map<Integer, List<String>>>();
        for (var row : rows) {
            var ofRow = new HashMap<Integer, List<String>>();
            for (var at = 0; at < row.cells().size(); at++) {
                if (row.cells().get(at) instanceof Several several) {
                    ofRow.put(at, several.pieces(most));
                    more.merge(at, several.pieces(most).size() - 1, Math::max);
                }
            }
            pieces.add(ofRow);
        }
        var allHeadings = new ArrayList<>(headings);
        more.forEach((at, count) -> {
            for (var number = 2; number <= count + 1; number++) {
                var heading = headings.get(at);
                allHeadings.add(new Heading(heading.text() + " (" + number + ")", heading.width(), List.of()));
            }
        });
        var allRows = new ArrayList<Row>();
        for (var r = 0; r < rows.size(); r++) {
            var ofRow = pieces.get(r);
            var cells = new ArrayList<@Nullable Object>(rows.get(r).cells());
            ofRow.forEach((at, piece) -> cells.set(at, piece.isEmpty() ? null : piece.getFirst()));
            more.forEach((at, count) -> {
                var piece = ofRow.getOrDefault(at, List.of());
                for (var number = 1; number <= count; number++) {
                    cells.add(number < piece.size() ? piece.get(number) : null);
                }
            });
            allRows.add(new Row(rows.get(r).id(), cells));
        }
        return new TemplateSheet(name, title, allHeadings, allRows);
    }
}
