package cz.propoj.query.interventions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures before and after an intervention.
 *
 * @param from the day on which the time before begins
 * @param start the last day before the intervention
 * @param end the last day of the intervention
 * @param to the last day of the time after it
 * @param reached the last day that is counted: {@code to}, or today when that is sooner; before {@code end}: not yet
 * @param networks how many comparable networks there are in the region
 */
record Effect(
        LocalDate from,
        LocalDate start,
        LocalDate end,
        LocalDate to,
        LocalDate reached,
        int networks,
        List<Line> lines) {

    /** Fewer networks are not compared: one could tell whose numbers they are. */
    static final int FEWEST_NETWORKS = 3;

    /**
     * One measure. What is null could not be counted.
     *
     * @param earlier at the beginning of the time before; for what is counted over a time null
     * @param before on the last day before the intervention; for what is counted over a time in the time before
     * @param after on the last day counted; for what is counted over a time in the time after
     * @param elsewhere the middle of the changes of comparable networks over the same time
     * @param counted how many of them could be counted
     */
    record Line(
            Measure measure,
            @Nullable Double earlier,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double elsewhere,
            int counted) {
        /** From before to after. */
        @Nullable
        Double change() {
            return before == null || after == null ? null : after - before;
        }

        /** In the time before, when nothing was done yet. */
        @Nullable
        Double trend() {
            return earlier == null || before == null ? null : before - earlier;
        }
    }

    /** Whether the time after is over. */
    public boolean isComplete() {
        return !reached.isBefore(to);
    }

    /** Whether there is any time after it yet. */
    public boolean isThere() {
        return reached.isAfter(end);
    }
}
