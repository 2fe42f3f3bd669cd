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
 * @param told since when anything is there to be counted
 * @param networks how many comparable networks there are in the region
 */
record Effect(
        Phase phase,
        LocalDate from,
        LocalDate start,
        LocalDate end,
        LocalDate to,
        LocalDate reached,
        Told told,
        int networks,
        List<Line> lines) {

    /** Fewer networks are not compared: one could tell whose numbers they are. */
    static final int FEWEST_NETWORKS = 3;

    /** How far it has come on the day of the map. Names are those of the interface. */
    enum Phase {
        /** It has not begun; nothing is counted. */
        PLANNED,
        RUNNING,
        /** The day of the map is its last one. */
        ENDING,
        /** The time after it goes on. */
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

    /** Whether a network that began later can say anything of the time before. */
    enum Told {
        /** Since the time before began, or longer. */
        ALL,
        /** Only since some day of the time before. */
        SINCE_THEN,
        /** Nothing before the intervention. */
        NOTHING
    }

    /**
     * One measure. What is null could not be counted.
     *
     * @param earlier at the beginning of the time before; for what is counted over a time null
     * @param before on the last day before the intervention; for what is counted over a time in the time before
     * @param after on the last day counted; for what is counted over a time in the time after
     * @param elsewhere the middle of the changes of comparable networks over the same time
     */
    record Line(
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

        /** In the time before, when nothing was done yet. */
        @Nullable
        Double trend() {
            return earlier == null || before == null ? null : before - earlier;
        }
    }

    /** Whether the time after is over. */
    public boolean isComplete() {
        return phase == Phase.COMPLETE;
    }

    /** Whether there is any time after it yet. */
    public boolean isThere() {
        return phase == Phase.AFTER || phase == Phase.COMPLETE;
    }

    /** Whether it has begun, so that there is something before it. */
    public boolean isBegun() {
        return phase != Phase.PLANNED;
    }
}
