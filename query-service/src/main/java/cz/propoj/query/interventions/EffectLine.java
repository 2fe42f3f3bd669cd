package cz.propoj.query.interventions;

import cz.propoj.query.web.Say;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure in words of a language; what could not be counted is a dash.
 *
 * @param key of the measure's words
 */
record EffectLine(
        String key, String earlier, String before, String after, String trend, String change, String elsewhere) {
    private static final String NOTHING = "–";
    private static final char MINUS = '\u2212';

    static List<EffectLine> of(Effect effect, Say say) {
        return effect.lines().stream()
                .map(line -> new EffectLine(
                        line.measure().name(),
                        value(line.measure(), line.earlier(), say),
                        value(line.measure(), line.before(), say),
                        value(line.measure(), line.after(), say),
                        signed(line.measure(), line.trend(), say),
                        signed(line.measure(), line.change(), say),
                        signed(line.measure(), line.elsewhere(), say)))
                .toList();
    }

    private static String value(Measure measure, @Nullable Double value, Say say) {
        if (value == null) {
            return NOTHING;
        }
        return number(measure, value, say) + (measure.isShare() ? "\u00A0%" : "");
    }

    /** With its sign; of a share in percentage points. */
    static String signed(Measure measure, @Nullable Double value, Say say) {
        if (value == null) {
            return NOTHING;
        }
        var size = number(measure, Math.abs(value), say);
        var sign = isNothing(measure, value) ? "" : value < 0 ? String.valueOf(MINUS) : "+";
        return sign + size + (measure.isShare() ? "\u00A0" + say.text("effect.points") : "");
    }

    private static boolean isNothing(Measure measure, double value) {
        return rounded(measure, Math.abs(value)).signum() == 0;
    }

    private static String number(Measure measure, double value, Say say) {
        return say.decimal(rounded(measure, value));
    }

    /** The middle of an even number of networks may lie between two whole numbers. */
    private static BigDecimal rounded(Measure measure, double value) {
        var whole = !measure.isOverTime() && value == Math.rint(value);
        return BigDecimal.valueOf(value).setScale(whole ? 0 : 1, RoundingMode.HALF_UP);
    }
}
