package cz.propoj.query.crisis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weekly opening hours of an actor, by the clock on the wall in Czechia: so that the days on which clocks are moved
 * need no rule of their own.
 *
 * <p>On public holidays usual hours say nothing, unless somebody is there day and night or the text says that it is closed
 * then.
 */
public final class OpeningHours {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** Whether somebody is there. */
    public enum Now {
        OPEN,
        CLOSED,
        /** A public holiday, for which the hours say nothing. */
        HOLIDAY
    }

    /** A stretch in minutes from Monday, 0:00; it may end after Sunday's midnight. */
    record Stretch(int from, int until) {
        Stretch {
            if (from < 0 || from >= WEEK || until <= from || until > WEEK + DAY) {
                throw new IllegalArgumentException(from + ".." + until);
            }
        }
    }

    private final List<Stretch> stretches;
    private final boolean closedOnHolidays;

    private OpeningHours(List<Stretch> stretches, boolean closedOnHolidays) {
        this.stretches = stretches;
        this.closedOnHolidays = closedOnHolidays;
    }

    /** Stretches that touch or overlap become one. */
    static OpeningHours of(List<Stretch> typed, boolean closedOnHolidays) {
        var merged = new ArrayList<Stretch>();
        typed.stream().sorted(Comparator.comparingInt(Stretch::from)).forEach(next -> {
            if (!merged.isEmpty() && merged.getLast().until() >= next.from()) {
                var last = merged.removeLast();
                merged.add(new Stretch(last.from(), Math.max(last.until(), next.until())));
            } else {
                merged.add(next);
            }
        });
        return new OpeningHours(List.copyOf(merged), closedOnHolidays);
    }

    /** Reads what people type; nothing when any part of it is not understood. */
    public static Optional<OpeningHours> read(@Nullable String typed) {
        return OpeningHoursReader.read(typed);
    }

    static Stretch stretch(DayOfWeek day, int from, int until) {
        var start = (day.getValue() - 1) * DAY;
        return new Stretch(start + from, start + (until <= from ? until + DAY : until));
    }

    /** Whether somebody is there day and night, all week. */
    public boolean isNonstop() {
        return stretches.size() == 1
                && stretches.getFirst().until() - stretches.getFirst().from() >= WEEK;
    }

    public Now at(LocalDateTime moment) {
        if (!isNonstop() && Holidays.isHoliday(moment.toLocalDate())) {
            return closedOnHolidays ? Now.CLOSED : Now.HOLIDAY;
        }
        return stretch(minute(moment)) == null ? Now.CLOSED : Now.OPEN;
    }

    /** Until when it is open, on that day or after midnight; nothing when it is not, or always. */
    public Optional<LocalTime> closes(LocalDateTime moment) {
        if (isNonstop() || at(moment) != Now.OPEN) {
            return Optional.empty();
        }
        var now = stretch(minute(moment));
        return now == null ? Optional.empty() : Optional.of(LocalTime.of(now.until() % DAY / 60, now.until() % 60));
    }

    /** When it opens next, within a week; holidays are passed over. Nothing when it is open. */
    public Optional<LocalDateTime> opens(LocalDateTime moment) {
        if (at(moment) == Now.OPEN) {
            return Optional.empty();
        }
        var monday = moment.toLocalDate().with(DayOfWeek.MONDAY).atStartOfDay();
        for (var week = 0; week < 2; week++) {
            for (var one : stretches) {
                var start = monday.plusWeeks(week).plusMinutes(one.from());
                if (start.isAfter(moment) && !Holidays.isHoliday(start.toLocalDate())) {
                    return Optional.of(start);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Stretch stretch(int minute) {
        return stretches.stream()
                .filter(one -> (one.from() <= minute && minute < one.until())
                        || (one.from() <= minute + WEEK && minute + WEEK < one.until()))
                .findFirst()
                .orElse(null);
    }

    private static int minute(LocalDateTime moment) {
        return (moment.getDayOfWeek().getValue() - 1) * DAY + moment.getHour() * 60 + moment.getMinute();
    }

    /** Public holidays of the Czech Republic (Act 245/2000). */
    static final class Holidays {
        private static final List<String> FIXED = List.of(
                "01-01", "05-01", "05-08", "07-05", "07-06", "09-28", "10-28", "11-17", "12-24", "12-25", "12-26");

        private Holidays() {}

        static boolean isHoliday(LocalDate day) {
            var easter = easter(day.getYear());
            return FIXED.contains(day.toString().substring(day.toString().length() - 5))
                    || day.equals(easter.minusDays(2))
                    || day.equals(easter.plusDays(1));
        }

        /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
        static LocalDate easter(int year) {
            var a = year % 19;
            var b = year / 100;
            var c = year % 100;
            var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
            var m = (a + 11 * h + 22 * l) / 451;
            var sum = h + l - 7 * m + 114;
            return LocalDate.of(year, sum / 31, sum % 31 + 1);
        }
    }
}
