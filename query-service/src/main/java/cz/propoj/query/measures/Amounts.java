package cz.propoj.query.measures;

import cz.propoj.query.web.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Measures and their changes as they are written in one language; what is not known is a dash. */
public final class Amounts {
    private static final String NOTHING = "–";
    private static final char MINUS = '\u2212';
    private static final double WHOLE = 100;

    private final Wording say;

    public Amounts(Wording say) {
        this.say = say;
    }

    public String value(Unit unit, @Nullable Double value) {
        if (value == null) {
            return NOTHING;
        }
        return switch (unit) {
            case COUNT, MEAN -> number(unit, value);
            case PER_CENT -> say.text("measures.percent", number(unit, value));
            case BALANCE -> signed(unit, value);
        };
    }

    /** With its sign; of a share in percentage points. */
    public String change(Unit unit, @Nullable Double by) {
        if (by == null) {
            return NOTHING;
        }
        return switch (unit) {
            case COUNT, MEAN, BALANCE -> signed(unit, by);
            case PER_CENT -> say.text("measures.points", signed(unit, by));
        };
    }

    public String decimal(double value, int places) {
        return say.decimal(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP));
    }

    private String signed(Unit unit, double value) {
        var size = number(unit, Math.abs(value));
        // What is rounded to nothing has no sign.
        return size.equals(number(unit, 0)) ? size : (value < 0 ? MINUS : '+') + size;
    }

    private String number(Unit unit, double value) {
        return switch (unit) {
            case COUNT -> value == Math.rint(value) ? say.number(value) : decimal(value, 1);
            case MEAN -> decimal(value, 1);
            case PER_CENT -> decimal(value * WHOLE, 1);
            case BALANCE -> decimal(value, 2);
        };
    }
}
