package cz.propoj.query.interventions;

import cz.propoj.query.measures.Measure;
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
 * @param coverage since when anything is there to be counted
 * @param networks how many comparable networks there are in the region
 */
record Effect(
        Phase phase,
        LocalDate from,
        LocalDate start,
        LocalDate end,
        LocalDate to,
        LocalDate reached,
        Coverage coverage,
        int networks,
        List<MeasureEffect> lines) {

    /** With fewer networks the median would reveal the numbers of single ones, so it is not shown. */
    static final int FEWEST_NETWORKS = 3;

    /** The phase of the intervention on the day of the map. Names are those of the interface. */
    enum Phase {
        /** Not begun yet; nothing is counted. */
        PLANNED,
        RUNNING,
        /** The day of the map is the last day of the intervention. */
        ENDING,
        /** The period after it is not over yet. */
        AFTER,
        COMPLETE;

        static Phase on(LocalDate day, LocalDate from, LocalDate end, LocalDate to) {
            if (from.isAfter(day)) {
                return PLANNED;
            }
            if (!day.isAfter(end)) {
                return day.equals(end) ? ENDING : RUNNING;
            }
            return day.isBefore(to) ? AFTER : COMPLETE;
        }
    }

    /** How much of the period before is covered by the records of the network. */
    enum Coverage {
        /** All of it. */
        ALL,
        /** Only its last part. */
        SINCE_THEN,
        /** None of it. */
        NOTHING
    }

    /**
     * The effect on one measure; null values could not be counted.
     *
     * @param earlier at the beginning of the time before; for what is counted over a time null
     * @param before on the last day before the intervention; for what is counted over a time in the time before
     * @param after on the last day counted; for what is counted over a time in the time after
     * @param elsewhere the middle of the changes of comparable networks over the same time
     */
    record MeasureEffect(
            Measure measure,
            @Nullable Double earlier,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double elsewhere) {
        /** From before to after. */
        @Nullable
        Double change() {
            return before == null || after == null ? null : after - before;
        }

        /** The change within the period before, without the intervention. */
        @Nullable
        Double trend() {
            return earlier == null || before == null ? null : before - earlier;
        }
    }

    /** Whether the period after is over. */
    public boolean isComplete() {
        return phase == Phase.COMPLETE;
    }

    /** Whether the period after has begun. */
    public boolean isThere() {
        return phase == Phase.AFTER || phase == Phase.COMPLETE;
    }

    /** Whether the intervention has begun, so that the period before is complete. */
    public boolean isBegun() {
        return phase != Phase.PLANNED;
    }
}
