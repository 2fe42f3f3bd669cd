package cz.propoj.query.needs;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.pictures.Canvas;
import cz.propoj.query.pictures.Canvas.Align;
import cz.propoj.query.web.Wording;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** In each area of needs how many activities have an actor and how many have none, as bars for paper. */
public final class CoveragePicture {
    private static final double SCALE = 3;
    private static final double WIDTH = 640;
    private static final double NAMES = 150;
    private static final double NUMBERS = 44;
    private static final double ROW = 26;
    private static final double BAR = 16;
    private static final double LEGEND = 28;
    private static final double LETTERS = 10.5;
    private static final double BASE_LINE = 3.8;
    private static final double STRIPE = 5;

    private static final Color INK = new Color(0x1f2933);
    private static final Color WITH = new Color(0x0072b2);
    private static final Color WITHOUT = new Color(0xe69f00);

    private CoveragePicture() {}

    /**
     * An area.
     *
     * @param covered activities that somebody does
     * @param open those that nobody does
     */
    public record Area(NeedArea area, long covered, long open) {
        long all() {
            return covered + open;
        }
    }

    /** Of needs that are not retired; areas without an activity are left out. */
    public static List<Area> areas(VisibleMap map) {
        return Stream.of(NeedArea.values())
                .map(area -> new Area(
                        area,
                        activities(map, area)
                                .filter(NeedRow.ActivityNode::isCovered)
                                .count(),
                        activities(map, area)
                                .filter(activity -> !activity.isCovered())
                                .count()))
                .filter(area -> area.all() > 0)
                .toList();
    }

    private static Stream<NeedRow.ActivityNode> activities(VisibleMap map, NeedArea area) {
        return map.needs().stream()
                .filter(need ->
                        !need.state().retired() && Objects.equals(need.state().area(), area))
                .flatMap(need -> need.forms().stream())
                .flatMap(form -> form.activities().stream());
    }

    /** As PNG; nothing where no need has an activity. */
    public static Optional<byte[]> of(VisibleMap map, Wording say) {
        var areas = areas(map);
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        var most = areas.stream().mapToLong(Area::all).max().orElse(1);
        try (var canvas = new Canvas(0, 0, WIDTH, areas.size() * ROW + LEGEND, SCALE)) {
            var y = ROW / 2;
            for (var area : areas) {
                row(canvas, area, say, (WIDTH - NAMES - NUMBERS) / most, y);
                y += ROW;
            }
            legend(canvas, say, y);
            return Optional.of(canvas.png());
        }
    }

    private static void row(Canvas canvas, Area area, Wording say, double unit, double y) {
        canvas.text(say.area(area.area()), NAMES - 8, y + BASE_LINE, LETTERS, INK, Align.END);
        var covered = area.covered() * unit;
        var open = area.open() * unit;
        bar(canvas, NAMES, y, covered, WITH);
        stripes(canvas, NAMES + covered, y, open);
        canvas.text(
                area.covered() + " + " + area.open(),
                NAMES + covered + open + 6,
                y + BASE_LINE,
                LETTERS,
                INK,
                Align.START);
    }

    private static void bar(Canvas canvas, double x, double y, double width, Color color) {
        canvas.fill(new Rectangle2D.Double(x, y - BAR / 2, width, BAR), color);
    }

    /** So that the two parts differ for those who don't tell colours apart and on a copy in black and white. */
    private static void stripes(Canvas canvas, double x, double y, double width) {
        bar(canvas, x, y, width, WITHOUT);
        for (var at = x + STRIPE; at < x + width; at += STRIPE) {
            canvas.line(at, y - BAR / 2, at, y + BAR / 2, Color.WHITE, 1);
        }
    }

    private static void legend(Canvas canvas, Wording say, double y) {
        var with = say.text("pictures.covered");
        bar(canvas, NAMES, y + 2, BAR, WITH);
        canvas.text(with, NAMES + BAR + 6, y + BASE_LINE + 2, LETTERS, INK, Align.START);
        var x = NAMES + BAR + 6 + Canvas.width(with, LETTERS) + ROW;
        stripes(canvas, x, y + 2, BAR);
        canvas.text(say.text("pictures.open"), x + BAR + 6, y + BASE_LINE + 2, LETTERS, INK, Align.START);
    }
}
