package cz.propoj.query.plan;

import cz.propoj.query.plan.document.Block;
import cz.propoj.query.plan.document.Block.Point;
import cz.propoj.query.plan.document.Block.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads the text of a chapter: paragraphs, lists on two levels, sub-headings, what is strong and what is emphasized. A new line
 * is a new paragraph, as word processors mean it. Anything else of the markup is text like any other.
 */
final class ChapterMarkup {
    private static final int DEEPEST = 4;
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .build();

    private final String anchor;
    private final int level;
    private final UnaryOperator<String> words;
    private final List<Block> blocks = new ArrayList<>();
    private int headings;
    private int deepest;

    private ChapterMarkup(String anchor, int level, UnaryOperator<String> words) {
        this.anchor = anchor;
        this.level = level;
        this.words = words;
        this.deepest = level;
    }

    /**
     * The blocks of a chapter.
     *
     * @param anchor of the chapter, with which those of its sub-headings begin
     * @param level of the chapter's own heading
     * @param words puts values in the place of placeholders
     */
    static List<Block> read(String text, String anchor, int level, UnaryOperator<String> words) {
        var markup = new ChapterMarkup(anchor, level, words);
        for (var node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            markup.add(node);
        }
        return List.copyOf(markup.blocks);
    }

    private void add(Node node) {
        switch (node) {
            case Heading heading -> addHeading(heading);
            case ListBlock list -> {
                var points = new ArrayList<Point>();
                addPoints(list, 0, points);
                if (!points.isEmpty()) {
                    blocks.add(new Block.Points(list instanceof OrderedList, List.copyOf(points)));
                }
            }
            default -> lines(node).forEach(line -> blocks.add(new Block.Paragraph(line)));
        }
    }

    /** No more than one deeper than what is around it, and never deeper than a document can be. */
    private void addHeading(Heading heading) {
        var wished = level + Math.max(1, heading.getLevel() - 1);
        var depth = Math.min(DEEPEST, Math.min(wished, deepest + 1));
        var text = plain(heading);
        if (text.isBlank()) {
            return;
        }
        if (level >= DEEPEST) {
            blocks.add(new Block.Paragraph(List.of(new Run(text, true, false))));
            return;
        }
        deepest = depth;
        headings++;
        blocks.add(new Block.Heading(depth, anchor + "-" + headings, "", text));
    }

    private String plain(Node node) {
        var text = new StringBuilder();
        lines(node).forEach(line -> line.forEach(run -> text.append(run.text())));
        return text.toString().strip();
    }

    /** What is below the second level stands on it. */
    private void addPoints(ListBlock list, int depth, List<Point> points) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (var part = item.getFirstChild(); part != null && item instanceof ListItem; part = part.getNext()) {
                if (part instanceof ListBlock below) {
                    addPoints(below, 1, points);
                } else {
                    lines(part).forEach(line -> points.add(new Point(depth, line)));
                }
            }
        }
    }

    /** The runs of each line of a paragraph; empty lines are none. */
    private List<List<Run>> lines(Node node) {
        var lines = new ArrayList<List<Run>>();
        lines.add(new ArrayList<>());
        addRuns(node, false, false, lines);
        return lines.stream()
                .map(line -> List.copyOf(line))
                .filter(line -> line.stream().anyMatch(run -> !run.text().isBlank()))
                .toList();
    }

    private void addRuns(Node parent, boolean isStrong, boolean isEmphasized, List<List<Run>> lines) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> addText(text.getLiteral(), isStrong, isEmphasized, lines);
                case Code code -> addText(code.getLiteral(), isStrong, isEmphasized, lines);
                case HtmlInline html -> addText(html.getLiteral(), isStrong, isEmphasized, lines);
                case SoftLineBreak _ -> lines.add(new ArrayList<>());
                case HardLineBreak _ -> lines.add(new ArrayList<>());
                case StrongEmphasis strong -> addRuns(strong, true, isEmphasized, lines);
                case Emphasis emphasis -> addRuns(emphasis, isStrong, true, lines);
                case Link link -> addLink(link, isStrong, isEmphasized, lines);
                default -> addRuns(node, isStrong, isEmphasized, lines);
            }
        }
    }

    /** A plan is read on paper: where a link leads is written out, if it leads to the web at all. */
    private void addLink(Link link, boolean isStrong, boolean isEmphasized, List<List<Run>> lines) {
        var before = plain(link);
        addRuns(link, isStrong, isEmphasized, lines);
        var to = link.getDestination();
        if ((to.startsWith("https://") || to.startsWith("http://")) && !before.equals(to)) {
            addText(" (" + to + ")", isStrong, isEmphasized, lines);
        }
    }

    private void addText(String literal, boolean isStrong, boolean isEmphasized, List<List<Run>> lines) {
        var text = words.apply(literal);
        var line = lines.getLast();
        if (!line.isEmpty()
                && line.getLast().isStrong() == isStrong
                && line.getLast().isEmphasized() == isEmphasized) {
            line.set(line.size() - 1, new Run(line.getLast().text() + text, isStrong, isEmphasized));
        } else if (!text.isEmpty()) {
            line.add(new Run(text, isStrong, isEmphasized));
        }
    }
}
