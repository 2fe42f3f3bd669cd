package cz.propoj.query.plan;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.query.plan.document.Block;
import cz.propoj.query.plan.document.Block.Run;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The blocks of a document as a page draws them. */
final class PlanView {
    private final List<Part> parts = new ArrayList<>();
    private int tables;
    private int figures;

    private PlanView() {}

    /**
     * One block.
     *
     * @param kind of it, such as {@code heading}
     * @param block itself
     * @param number of a table or a picture, from 1; 0: it has none
     * @param points of a list, those of the second level below those of the first
     * @param source of a picture
     * @param chapter that begins here and can be written; null: none
     */
    record Part(
            String kind,
            Block block,
            int number,
            List<Item> points,
            @Nullable String source,
            @Nullable Chapter chapter) {}

    record Item(List<Run> runs, List<List<Run>> below) {}

    static List<Part> of(List<Block> blocks) {
        var view = new PlanView();
        blocks.forEach(view::add);
        return List.copyOf(view.parts);
    }

    /** Down to the third level. */
    static List<Block.Heading> contents(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Heading heading && heading.level() <= 3
                        ? Stream.of(heading)
                        : Stream.empty())
                .toList();
    }

    private void add(Block block) {
        parts.add(
                switch (block) {
                    case Block.Heading heading ->
                        new Part(
                                "heading",
                                heading,
                                0,
                                List.of(),
                                null,
                                Chapter.at(heading.anchor()).orElse(null));
                    case Block.Paragraph paragraph -> new Part("paragraph", paragraph, 0, List.of(), null, null);
                    case Block.Points points -> new Part("points", points, 0, nested(points), null, null);
                    case Block.Table table -> new Part("table", table, ++tables, List.of(), null, null);
                    case Block.Picture picture ->
                        new Part(
                                "picture",
                                picture,
                                picture.caption() == null ? 0 : ++figures,
                                List.of(),
                                "data:image/png;base64,"
                                        + Base64.getEncoder()
                                                .encodeToString(picture.png().bytes()),
                                null);
                });
    }

    private static List<Item> nested(Block.Points points) {
        var items = new ArrayList<Item>();
        for (var point : points.points()) {
            if (point.level() == 0 || items.isEmpty()) {
                items.add(new Item(point.runs(), new ArrayList<>()));
            } else {
                items.getLast().below().add(point.runs());
            }
        }
        return List.copyOf(items);
    }
}
