package cz.propoj.query.topics;

import cz.propoj.query.measures.Amounts;
import cz.propoj.query.measures.Unit;
import cz.propoj.query.web.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The line of a goal from the day on which it was set to today, beside the straight way to the wished value. All numbers are
 * coordinates of a picture {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param line the dots one after the other, as an SVG polyline takes them
 * @param way from the first value to the wished one
 */
record ProgressPicture(
        List<Dot> dots, String line, Way way, double zero, String top, String bottom, String from, String to) {
    static final int WIDTH = 320;
    static final int HEIGHT = 120;
    static final double LEFT = 44;
    static final double RIGHT = WIDTH - 12.0;
    static final double UPPER = 12;
    static final double LOWER = HEIGHT - 24.0;
    private static final double TENTHS = 10;

    /** A value on a day. */
    record Dot(double x, double y, String label) {}

    /** A straight line; its end is the wished value. */
    record Way(double x1, double y1, double x2, double y2, String label) {}

    /** Null when there is nothing to be drawn. */
    static @Nullable ProgressPicture of(Progress progress, Wording say) {
        var measure = progress.measure();
        var first = progress.first();
        if (!progress.isKnown() || measure == null || first == null) {
            return null;
        }
        var amounts = new Amounts(say);
        var values = progress.points().stream()
                .map(Progress.Point::value)
                .filter(Objects::nonNull)
                .toList();
        var signed = measure.unit() == Unit.BALANCE;
        var highest = Stream.concat(values.stream(), Stream.of(progress.wished()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        var upper = signed || highest <= 0 ? 1 : highest;
        var lower = signed ? -1.0 : 0.0;
        var begin = progress.target().setOn();
        var last = progress.points().getLast().day();
        var end =
                last.isAfter(progress.target().by()) ? last : progress.target().by();
        var dots = progress.points().stream()
                .<Dot>mapMulti((point, add) -> {
                    var value = point.value();
                    if (value != null) {
                        add.accept(new Dot(
                                x(point.day(), begin, end),
                                y(value, lower, upper),
                                say.date(point.day()) + ": " + amounts.value(measure.unit(), value)));
                    }
                })
                .toList();
        return new ProgressPicture(
                dots,
                dots.stream()
                        .map(dot -> String.format(Locale.ROOT, "%s,%s", dot.x(), dot.y()))
                        .collect(Collectors.joining(" ")),
                new Way(
                        LEFT,
                        y(first, lower, upper),
                        x(progress.target().by(), begin, end),
                        y(progress.wished(), lower, upper),
                        say.date(progress.target().by()) + ": " + amounts.value(measure.unit(), progress.wished())),
                y(0, lower, upper),
                amounts.value(measure.unit(), upper),
                amounts.value(measure.unit(), lower),
                say.date(begin),
                say.date(end));
    }

    private static double x(LocalDate day, LocalDate begin, LocalDate end) {
        var length = Math.max(1, ChronoUnit.DAYS.between(begin, end));
        return round(LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(begin, day) / length);
    }

    private static double y(double value, double lower, double upper) {
        return round(LOWER - (LOWER - UPPER) * (value - lower) / (upper - lower));
    }

    private static double round(double coordinate) {
        return Math.round(coordinate * TENTHS) / TENTHS;
    }
}
