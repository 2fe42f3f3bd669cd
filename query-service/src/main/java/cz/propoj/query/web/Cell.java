package cz.propoj.query.web;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.needs.NeedArea;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell of a table.
 *
 * @param kind how {@code cells.html} draws it
 * @param classes of the cell
 * @param span over how many rows it goes; 0: a cell above covers it
 * @param edit the field that may be changed where it stands; null: none
 */
public record Cell(
        String kind,
        @Nullable Object value,
        String classes,
        int span,
        @Nullable String edit) {
    private Cell(String kind, @Nullable Object value, String classes, int span) {
        this(kind, value, classes, span, null);
    }

    /** A link of a cell. */
    public record Link(String name, String href) {}

    public static Cell text(@Nullable String text) {
        return new Cell("text", text, "", 1);
    }

    /** A short text that is not to be broken. */
    public static Cell tight(@Nullable String text) {
        return new Cell("text", text, "tight", 1);
    }

    /** A text that stands for numbers, at the right edge. */
    public static Cell figures(String text) {
        return new Cell("text", text, "num", 1);
    }

    public static Cell number(@Nullable Object number) {
        return new Cell("number", number, "num", 1);
    }

    public static Cell date(@Nullable LocalDate day) {
        return new Cell("date", day, "num", 1);
    }

    public static Cell areas(Collection<NeedArea> areas) {
        return new Cell("areas", List.copyOf(areas), "areas-cell", 1);
    }

    /** From 1 to 5; null: not assessed. */
    public static Cell level(@Nullable Integer level) {
        return new Cell("level", level == null ? 0 : level, "tight", 1);
    }

    public static Cell links(List<Link> links) {
        return new Cell("links", links, "wide", 1);
    }

    /** A link that opens the record of the row. */
    public static Cell open(String name, String href) {
        return new Cell("open", new Link(name, href), "wide", 1);
    }

    /** How things stand with the record; drawn in green when it is as it should be. */
    public static Cell state(String words, boolean good) {
        return new Cell(good ? "good" : "state", words, "tight", 1);
    }

    /** Marks that are missing; none: the platform functions. */
    public static Cell marks(Collection<? extends CodeList> missing) {
        return new Cell("marks", List.copyOf(missing), "marks-cell", 1);
    }

    /** Says that something is missing. */
    public static Cell gap(String text) {
        return new Cell("gap", text, "", 1);
    }

    /** Null where the attribute need not be written. */
    public @Nullable Integer rowspan() {
        return span > 1 ? span : null;
    }

    public boolean isNumeric() {
        return classes.equals("num");
    }

    public Cell editable(String field) {
        return new Cell(kind, value, classes, span, field);
    }

    public Cell over(int rows) {
        return new Cell(kind, value, classes, rows, edit);
    }
}
