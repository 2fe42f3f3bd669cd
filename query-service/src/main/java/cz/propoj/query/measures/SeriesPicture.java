package cz.propoj.query.measures;

import cz.propoj.query.graph.Mode;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.pictures.Canvas;
import cz.propoj.query.pictures.Canvas.Align;
import cz.propoj.query.web.Wording;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;

/** How four numbers of a network went from its beginning to a day, for paper: one small line beside the other. */
public final class SeriesPicture {
    private static final List<Measure> SHOWN =
            List.of(Measure.ACTORS, Measure.PLATFORMS, Measure.LINKS, Measure.USED_PARTICIPATION);
    private static final double SCALE = 3;
    private static final double TITLE = 22;
    private static final double GAP = 20;
    private static final double LETTERS = 9.5;
    private static final double DOT = 5;

    private static final Color INK = new Color(0x1f2933);
    private static final Color GREY = new Color(0x52606d);
    private static final Color AXIS = new Color(0xb8c2cc);
    private static final Color LINE = new Color(0x0072b2);

    private SeriesPicture() {}

    /** As PNG; nothing before there are two days that can be compared. */
    public static Optional<byte[]> of(VisibleMap map, NetworkMaps maps, Wording say) {
        var series = Series.of(map, Mode.PLATFORMS, maps);
        if (series.points().size() < 2) {
            return Optional.empty();
        }
        var amounts = new Amounts(say);
        var row = Chart.HEIGHT + TITLE;
        try (var canvas = new Canvas(0, 0, 2.0 * Chart.WIDTH + GAP, 2 * row + GAP, SCALE)) {
            for (var at = 0; at < SHOWN.size(); at++) {
                var measure = SHOWN.get(at);
                var chart = Chart.of(
                        series.points().stream()
                                .map(point -> new Chart.Value(point.day(), measure.of(point)))
                                .toList(),
                        false,
                        say::date,
                        number -> amounts.value(measure.unit(), number));
                draw(
                        canvas,
                        say.text("measures." + measure.key()) + ": "
                                + amounts.value(
                                        measure.unit(),
                                        measure.of(series.points().getLast())),
                        chart,
                        at % 2 * (Chart.WIDTH + GAP),
                        Math.floorDiv(at, 2) * (row + GAP));
            }
            return Optional.of(canvas.png());
        }
    }

    private static void draw(Canvas canvas, String title, Chart chart, double left, double top) {
        var y = top + TITLE;
        canvas.strongText(title, left + Chart.LEFT, top + TITLE - GAP / 2, LETTERS + 1, INK, Align.START);
        canvas.line(left + Chart.LEFT, y + chart.zero(), left + Chart.RIGHT, y + chart.zero(), AXIS, 1);
        canvas.line(left + Chart.LEFT, y + Chart.UPPER, left + Chart.RIGHT, y + Chart.UPPER, AXIS, 0.5);
        canvas.text(chart.top(), left + Chart.LEFT - 4, y + Chart.UPPER + LETTERS / 3, LETTERS, GREY, Align.END);
        canvas.text(chart.bottom(), left + Chart.LEFT - 4, y + Chart.LOWER + LETTERS / 3, LETTERS, GREY, Align.END);
        canvas.text(chart.from(), left + Chart.LEFT, y + Chart.HEIGHT - LETTERS / 2, LETTERS, GREY, Align.START);
        canvas.text(chart.to(), left + Chart.RIGHT, y + Chart.HEIGHT - LETTERS / 2, LETTERS, GREY, Align.END);
        for (var i = 1; i < chart.dots().size(); i++) {
            var before = chart.dots().get(i - 1);
            var dot = chart.dots().get(i);
            canvas.line(left + before.x(), y + before.y(), left + dot.x(), y + dot.y(), LINE, 1.8);
        }
        chart.dots()
                .forEach(dot -> canvas.fill(
                        new Ellipse2D.Double(left + dot.x() - DOT / 2, y + dot.y() - DOT / 2, DOT, DOT), LINE));
    }
}
