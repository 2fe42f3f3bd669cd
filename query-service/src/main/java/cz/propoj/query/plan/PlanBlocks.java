package cz.propoj.query.plan;

import cz.propoj.query.plan.document.Block;
import cz.propoj.query.plan.document.Block.Column;
import cz.propoj.query.plan.document.Block.Point;
import cz.propoj.query.plan.document.Block.Run;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the blocks of a plan one after another. */
final class PlanBlocks {
    private final Wording say;
    private final List<Block> blocks = new ArrayList<>();

    PlanBlocks(Wording say) {
        this.say = say;
    }

    List<Block> all() {
        return List.copyOf(blocks);
    }

    Wording say() {
        return say;
    }

    PlanBlocks heading(int level, String anchor, String number, String text) {
        blocks.add(new Block.Heading(level, anchor, number, text));
        return this;
    }

    PlanBlocks paragraph(String text) {
        blocks.add(Block.Paragraph.of(say.typeset(text)));
        return this;
    }

    PlanBlocks runs(List<Run> runs) {
        blocks.add(new Block.Paragraph(runs));
        return this;
    }

    /** What a person typed: each line of it is a paragraph. */
    PlanBlocks typed(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::paragraph);
        return this;
    }

    PlanBlocks points(List<String> points) {
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(
                    false,
                    points.stream()
                            .map(point -> new Point(0, List.of(Run.plain(say.typeset(point)))))
                            .toList()));
        }
        return this;
    }

    PlanBlocks points(boolean isNumbered, List<Point> points) {
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(isNumbered, points));
        }
        return this;
    }

    /** A table with no rows is none. */
    PlanBlocks table(String caption, boolean isWide, List<Column> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(caption, isWide, columns, rows));
        }
        return this;
    }

    PlanBlocks picture(Optional<Block.Picture> picture) {
        picture.ifPresent(blocks::add);
        return this;
    }

    PlanBlocks add(List<Block> more) {
        blocks.addAll(more);
        return this;
    }

    Column text(String key, int share) {
        return new Column(say.text(key), share, false);
    }

    Column number(String key, int share) {
        return new Column(say.text(key), share, true);
    }
}
