package cz.propoj.contract.time;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * How often something comes again: so many times a year, every so many months, or on a weekday of a month. Exactly one of the
 * three is said; a month without the day of the beginning has its last day instead (31 January, 28 February, 31 March).
 *
 * @param timesPerYear 1 to 12, spread evenly over the months
 * @param everyMonths 1 to 120
 */
public record Recurrence(
        @Nullable Integer timesPerYear,
        @Nullable Integer everyMonths,
        @Nullable WeekdayOfMonth weekday) {
    public static final int MOST_TIMES = 12;
    public static final int MOST_MONTHS = 120;

    /** What has not come within this many years never comes: the rarest is the fifth weekday of every tenth February. */
    private static final int YEARS_AHEAD = 300;

    /** Days asked for at a time. */
    private static final int MOST_DAYS = 10_000;

    private static final int LAST_SAFE_DAY = 28;

    public static Recurrence timesPerYear(int times) {
        return new Recurrence(times, null, null);
    }

    public static Recurrence everyMonths(int months) {
        return new Recurrence(null, months, null);
    }

    public static Recurrence on(WeekdayOfMonth weekday) {
        return new Recurrence(null, null, weekday);
    }

    /** Whether one thing is said, and within its bounds; whether it ever comes tells {@link #next}. */
    @JsonIgnore
    public boolean isValid() {
        var said = (timesPerYear == null ? 0 : 1) + (everyMonths == null ? 0 : 1) + (weekday == null ? 0 : 1);
        return said == 1
                && (timesPerYear == null || isBetween(timesPerYear, MOST_TIMES))
                && (everyMonths == null || isBetween(everyMonths, MOST_MONTHS))
                && (weekday == null || weekday.isValid());
    }

    /**
     * The first day it comes.
     *
     * @param begin where it begins; the first day itself unless a weekday is said
     * @param from looked for from this day on, which counts
     * @param until the last day on which it may come; null: it goes on
     * @return nothing when it does not come any more, or never has
     */
    public Optional<LocalDate> next(LocalDate begin, LocalDate from, @Nullable LocalDate until) {
        var last = until == null ? later(begin, from).plusYears(YEARS_AHEAD) : until;
        if (last.isBefore(from) || last.isBefore(begin)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        recur(begin).getNextDate(begin, later(begin, from).minusDays(1)))
                .filter(day -> !day.isAfter(last));
    }

    /** The days from the first to the last given one, both counting. */
    public List<LocalDate> days(LocalDate begin, LocalDate from, LocalDate until) {
        return until.isBefore(begin) || until.isBefore(from)
                ? List.of()
                : recur(begin).getDates(begin, later(begin, from), until.plusDays(1), MOST_DAYS).stream()
                        .filter(day -> !day.isAfter(until))
                        .toList();
    }

    /** The day at that hour by the clock on the wall, in winter as in summer. */
    public static ZonedDateTime at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(Meta.ZONE);
    }

    /** As calendars write it (RFC 5545), such as {@code FREQ=MONTHLY;BYDAY=2TU}. */
    public String rule(LocalDate begin) {
        if (weekday != null) {
            return weekday.rule();
        }
        if (everyMonths != null) {
            return "FREQ=MONTHLY;INTERVAL=" + everyMonths + dayOfMonth(begin);
        }
        var times = timesPerYear == null ? 1 : timesPerYear;
        var months = IntStream.range(0, times)
                .map(i -> (begin.getMonthValue() - 1 + i * Month.values().length / times) % Month.values().length + 1)
                .sorted()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        // One day in each of the months: a place in the set would count within the whole year.
        return "FREQ=MONTHLY;BYMONTH=" + months + dayOfMonth(begin);
    }

    /** Late days of a month are the last of those that it has. */
    private static String dayOfMonth(LocalDate begin) {
        var day = begin.getDayOfMonth();
        return day <= LAST_SAFE_DAY
                ? ";BYMONTHDAY=" + day
                : IntStream.rangeClosed(LAST_SAFE_DAY, day)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(",", ";BYMONTHDAY=", ";BYSETPOS=-1"));
    }

    private Recur<LocalDate> recur(LocalDate begin) {
        return new Recur<>(rule(begin));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isBetween(int number, int most) {
        return number >= 1 && number <= most;
    }
}
