package cz.propoj.query.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document, from one heading, paragraph, list, table or picture to the next. */
public sealed interface Block {
    /**
     * Begins a section.
     *
     * @param level 1 to 4; one deeper than the section around it at most
     * @param anchor names the section inside the document and in addresses; unique
     * @param number such as {@code 2.1}, empty for a section without one
     */
    record Heading(int level, String anchor, String number, String text) implements Block {}

    record Paragraph(List<Run> runs) implements Block {
        public static Paragraph of(String text) {
            return new Paragraph(List.of(Run.plain(text)));
        }
    }

    /**
     * A list.
     *
     * @param isNumbered whether the points are counted, from 1 in each list
     */
    record Points(boolean isNumbered, List<Point> points) implements Block {}

    /**
     * A point of a list.
     *
     * @param level 0 for a point of the list itself, 1 for one below it
     */
    record Point(int level, List<Run> runs) {}

    /**
     * A table whose first row is repeated on each page.
     *
     * @param caption without the word "table" and its number
     * @param isWide whether it needs a page that lies on its side
     */
    record Table(String caption, boolean isWide, List<Column> columns, List<List<String>> rows) implements Block {}

    /**
     * A column of a table.
     *
     * @param share of the width, in relation to the other columns; more than 0
     * @param isNumber whether its values are numbers, which stand at the right edge
     */
    record Column(String heading, int share, boolean isNumber) {}

    /**
     * A picture.
     *
     * @param caption without the word "picture" and its number; null for a picture that is no figure, such as a code
     * @param alternative what is to be seen, for those who don't see it
     * @param png the picture
     * @param width on paper in millimetres; the height follows from the picture
     */
    record Picture(@Nullable String caption, String alternative, Png png, int width) implements Block {}

    /** Text of one look. */
    record Run(String text, boolean isStrong, boolean isEmphasized) {
        public static Run plain(String text) {
            return new Run(text, false, false);
        }
    }
}
