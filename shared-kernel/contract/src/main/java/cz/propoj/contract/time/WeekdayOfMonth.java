package cz.propoj.contract.time;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Such as the second Tuesday of every month.
 *
 * @param which 1 to 5, or -1: the last one of the month; a month without a fifth one is passed over
 * @param everyMonths in each so many months; null: in every one
 */
public record WeekdayOfMonth(
        int which, DayOfWeek day, @Nullable Integer everyMonths) {
    public static final int LAST = -1;

    private static final int MOST = 5;
    private static final int LETTERS = 2;

    public WeekdayOfMonth(int which, DayOfWeek day) {
        this(which, day, null);
    }

    @JsonIgnore
    boolean isValid() {
        return (which == LAST || (which >= 1 && which <= MOST))
                && (everyMonths == null || (everyMonths >= 1 && everyMonths <= Recurrence.MOST_MONTHS));
    }

    String rule() {
        return "FREQ=MONTHLY;INTERVAL=" + (everyMonths == null ? 1 : everyMonths) + ";BYDAY=" + which
                + day.name().substring(0, LETTERS).toUpperCase(Locale.ROOT);
    }
}
