package cz.propoj.contract.recommendations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By when a recommendation is to be done, or how often; at most one of them is said. */
public record Timing(
        @Nullable LocalDate day,
        @Nullable Integer timesPerYear,
        @Nullable Integer everyMonths) {
    public boolean isSaid() {
        return day != null || timesPerYear != null || everyMonths != null;
    }

    boolean isOnlyOne() {
        return (day == null ? 0 : 1) + (timesPerYear == null ? 0 : 1) + (everyMonths == null ? 0 : 1) <= 1;
    }
}
