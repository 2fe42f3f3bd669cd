package cz.propoj.query.workbooks;

import java.util.List;
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
     * @param cells by column: {@code String}, {@code Number}, {@code LocalDate}, or null for nothing
     */
    record Row(String id, List<@Nullable Object> cells) {}
}
