package cz.propoj.query.measures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line over time, ready to be drawn: all numbers are coordinates of a picture {@value #WIDTH} wide and
 * {@value #HEIGHT} high.
 *
 * @param line the dots one after the other, as an SVG polyline takes them
 * @param zero height of the line of 0, if it is drawn
 * @param top what the upper edge stands for, in words
 * @param bottom what the lower edge stands for, in words
 */
record Chart(List<Dot> dots, String line, double zero, String top, String bottom, String from, String to) {
    static final int WIDTH = 320;
    static final int HEIGHT = 120;
    static final double LEFT = 44;
    static final double RIGHT = WIDTH - 10.0;
    static final double UPPER = 12;
    static final double LOWER = HEIGHT - 24.0;

    /** A value on a day. */
    record Dot(double x, double y, String label) {}

    /** One value on one day; null: there was none. */
    record Value(LocalDate day, @Nullable Double value) {}

    /**
     * Days stand as far from each other as they are; the scale begins at 0, or is −1 to 1.
     *
     * @param signed whether the scale is −1 to 1
     * @param day a day in words
     * @param number a value in words
     */
    static Chart of(
            List<Value> values,
            boolean signed,
            java.util.function.Function<LocalDate, String> day,
            DoubleFunction<String> number) {
        var first = values.getFirst().day();
        var last = values.getLast().day();
        var length = Math.max(1, ChronoUnit.DAYS.between(first, last));
        var largest = values.stream()
                .map(Value::value)
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        var upper = signed || largest == 0 ? 1 : largest;
        var lower = signed ? -1.0 : 0.0;
        var dots = new ArrayList<Dot>();
        for (var value : values) {
            var height = value.value();
            if (height != null) {
                var x = LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, value.day()) / length;
                var y = LOWER - (LOWER - UPPER) * (height - lower) / (upper - lower);
                dots.add(new Dot(round(x), round(y), day.apply(value.day()) + ": " + number.apply(height)));
            }
        }
        return new Chart(
                List.copyOf(dots),
                dots.stream()
                        .map(dot -> String.format(Locale.ROOT, "%s,%s", dot.x(), dot.y()))
                        .collect(Collectors.joining(" ")),
                round(LOWER - (LOWER - UPPER) * (0 - lower) / (upper - lower)),
                number.apply(upper),
                number.apply(lower),
                day.apply(first),
                day.apply(last));
    }

    private static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }
}
