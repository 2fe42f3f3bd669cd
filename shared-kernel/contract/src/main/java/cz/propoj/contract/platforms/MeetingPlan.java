package cz.propoj.contract.platforms;

import cz.propoj.contract.time.Recurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a platform means to meet, such as every second Tuesday of a month at 15:00.
 *
 * @param from the first day on which it may meet by the plan
 * @param until the last one; null: it goes on
 * @param at the hour by the clock on the wall; null: not said
 */
public record MeetingPlan(
        Recurrence recurrence,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalTime at) {
    /** The days of the plan from the first to the last given one. */
    public List<LocalDate> days(LocalDate first, LocalDate last) {
        return recurrence.days(from, first, until == null || last.isBefore(until) ? last : until);
    }

    /** Whether there is a day on which it comes. */
    public boolean comes() {
        return recurrence.next(from, from, until).isPresent();
    }
}
