package cz.propoj.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.plan.document.Block;
import cz.propoj.query.plan.document.Block.Heading;
import cz.propoj.query.plan.document.Block.Paragraph;
import cz.propoj.query.plan.document.Block.Point;
import cz.propoj.query.plan.document.Block.Points;
import cz.propoj.query.plan.document.Block.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChapterMarkupTest {
    private static List<Block> read(String text) {
        return ChapterMarkup.read(text, "x", 2, words -> words);
    }

    private static Point point(int level, String text) {
        return new Point(level, List.of(Run.plain(text)));
    }

    @Test
    void paragraphs_are_lines_and_words_may_stand_out() {
        assertThat(read("První **silně** a *jinak*\ndruhý"))
                .containsExactly(
                        new Paragraph(List.of(
                                Run.plain("První "),
                                new Run("silně", true, false),
                                Run.plain(" a "),
                                new Run("jinak", false, true))),
                        Paragraph.of("druhý"));
    }

    @Test
    void lists_have_two_levels() {
        assertThat(read("- a\n  - b\n    - c\n- d"))
                .containsExactly(
                        new Points(false, List.of(point(0, "a"), point(1, "b"), point(1, "c"), point(0, "d"))));
        assertThat(read("1. a\n2. b")).containsExactly(new Points(true, List.of(point(0, "a"), point(0, "b"))));
    }

    @Test
    void headings_go_one_deeper_than_the_chapter() {
        assertThat(read("# A\n#### B\n## C"))
                .containsExactly(
                        new Heading(3, "x-1", "", "A"), new Heading(4, "x-2", "", "B"), new Heading(3, "x-3", "", "C"));
    }

    @Test
    void anything_else_is_text() {
        assertThat(read("<b>ne</b> <script>alert(1)</script>"))
                .containsExactly(Paragraph.of("<b>ne</b> <script>alert(1)</script>"));
        assertThat(read("    odsazené\n\n> citace\n\n---"))
                .containsExactly(Paragraph.of("odsazené"), Paragraph.of("> citace"), Paragraph.of("---"));
        assertThat(read("[web](https://example.org) [ne](javascript:alert) ![obr](http://x/y.png)"))
                .containsExactly(Paragraph.of("web (https://example.org) ne obr"));
    }
}
