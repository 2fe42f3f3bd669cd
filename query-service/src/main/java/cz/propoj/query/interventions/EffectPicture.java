package cz.propoj.query.interventions;

import cz.propoj.query.measures.Amounts;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of the chosen measures as bars from a common zero, in per cent of the value before, so that unlike measures
 * fit into one picture; a ring marks the median of comparable networks, where it may be shown. All
 * numbers are in units of the picture.
 *
 * @param zero where nothing has changed
 * @param scale what the ends of the picture stand for, in per cent
 */
record EffectPicture(List<Bar> bars, int width, int height, int zero, int left, int right, String scale) {
    private static final int WIDTH = 720;
    private static final int LABELS = 270;
    private static final int MARGIN = 70;
    private static final int ROW = 30;
    private static final int HEAD = 28;
    private static final double SMALLEST_SCALE = 20;
    private static final double LARGEST_SCALE = 200;
    private static final double WHOLE = 100;

    /**
     * One measure.
     *
     * @param key of the measure's words
     * @param y of its middle
     * @param ring where the middle of other networks lies; null: not told
     */
    record Bar(
            String key,
            int y,
            int x,
            int width,
            int textX,
            String anchor,
            String text,
            @Nullable Integer ring) {}

    /** Null when no change could be computed. */
    static @Nullable EffectPicture of(Effect effect, Amounts amounts, Wording say) {
        var lines = effect.lines().stream()
                .filter(line -> relative(line, line.change()) != null)
                .toList();
        if (lines.isEmpty()) {
            return null;
        }
        var scale = SMALLEST_SCALE;
        for (var line : lines) {
            scale = Math.max(scale, size(relative(line, line.change())));
            scale = Math.max(scale, size(relative(line, line.elsewhere())));
        }
        scale = Math.min(Math.ceil(scale / SMALLEST_SCALE) * SMALLEST_SCALE, LARGEST_SCALE);
        var zero = LABELS + (WIDTH - LABELS) / 2;
        var half = WIDTH - MARGIN - zero;
        var bars = new ArrayList<Bar>();
        for (var line : lines) {
            bars.add(bar(line, HEAD + bars.size() * ROW + ROW / 2, zero, half, scale, amounts));
        }
        return new EffectPicture(
                List.copyOf(bars),
                WIDTH,
                HEAD + lines.size() * ROW + HEAD,
                zero,
                zero - half,
                zero + half,
                say.number(scale));
    }

    private static Bar bar(Effect.MeasureEffect line, int y, int zero, int half, double scale, Amounts amounts) {
        var change = relative(line, line.change());
        var length = change == null ? 0 : at(change, half, scale);
        var elsewhere = relative(line, line.elsewhere());
        var outside = 8;
        return new Bar(
                line.measure().key(),
                y,
                Math.min(zero, zero + length),
                Math.max(Math.abs(length), 2),
                zero + length + (length < 0 ? -outside : outside),
                length < 0 ? "end" : "start",
                amounts.change(line.measure().unit(), line.change()),
                elsewhere == null ? null : zero + at(elsewhere, half, scale));
    }

    private static int at(double change, int half, double scale) {
        return (int) Math.round(Math.max(-1, Math.min(1, change / scale)) * half);
    }

    private static double size(@Nullable Double change) {
        return change == null ? 0 : Math.abs(change);
    }

    /** In per cent of the value before; of what has a scale of its own in hundredths of it. */
    private static @Nullable Double relative(Effect.MeasureEffect line, @Nullable Double change) {
        var before = line.before();
        if (change == null || before == null) {
            return null;
        }
        return switch (line.measure().unit()) {
            case PER_CENT, BALANCE -> WHOLE * change;
            case COUNT, MEAN -> before == 0 ? null : WHOLE * change / before;
        };
    }
}
