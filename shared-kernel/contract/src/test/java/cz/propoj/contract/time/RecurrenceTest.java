package cz.propoj.contract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final Recurrence SECOND_TUESDAY = Recurrence.on(new WeekdayOfMonth(2, DayOfWeek.TUESDAY));

    @Test
    void theSecondTuesdayOfAMonthIsFoundWhateverTheMonthBeginsWith() {
        assertThat(SECOND_TUESDAY.days(day("2025-01-20"), day("2025-01-01"), day("2025-05-31")))
                .isEqualTo(days("2025-02-11", "2025-03-11", "2025-04-08", "2025-05-13"));
    }

    @Test
    void theLastFridayOfEverySecondMonth() {
        var lastFriday = Recurrence.on(new WeekdayOfMonth(WeekdayOfMonth.LAST, DayOfWeek.FRIDAY, 2));

        assertThat(lastFriday.days(day("2025-01-01"), day("2025-01-01"), day("2025-06-30")))
                .isEqualTo(days("2025-01-31", "2025-03-28", "2025-05-30"));
    }

    @Test
    void aMonthWithoutAFifthMondayIsPassedOver() {
        var fifthMonday = Recurrence.on(new WeekdayOfMonth(5, DayOfWeek.MONDAY));

        assertThat(fifthMonday.days(day("2025-01-01"), day("2025-01-01"), day("2025-09-30")))
                .isEqualTo(days("2025-03-31", "2025-06-30", "2025-09-29"));
    }

    @Test
    void theThirtyFirstIsTheLastDayOfAShorterMonthAndStaysTheThirtyFirst() {
        assertThat(Recurrence.everyMonths(1).days(day("2024-01-31"), day("2024-01-31"), day("2024-05-31")))
                .isEqualTo(days("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"));
    }

    @Test
    void aLeapDayComesEveryYearOnTheLastDayOfFebruary() {
        assertThat(Recurrence.timesPerYear(1).days(day("2024-02-29"), day("2024-02-29"), day("2028-12-31")))
                .isEqualTo(days("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"));
    }

    @Test
    void soManyTimesAYearIsSpreadOverTheMonthsFromTheFirstOne() {
        assertThat(Recurrence.timesPerYear(3).days(day("2025-11-15"), day("2025-11-15"), day("2026-12-31")))
                .isEqualTo(days("2025-11-15", "2026-03-15", "2026-07-15", "2026-11-15"));
        assertThat(Recurrence.timesPerYear(5).days(day("2025-01-10"), day("2025-01-10"), day("2025-12-31")))
                .isEqualTo(days("2025-01-10", "2025-03-10", "2025-05-10", "2025-08-10", "2025-10-10"));
    }

    @Test
    void everySoManyMonthsIsCountedFromTheBeginningHoweverLongAgo() {
        assertThat(Recurrence.everyMonths(5).next(day("2015-03-31"), day("2025-04-01"), null))
                .contains(day("2025-08-31"));
    }

    @Test
    void theDayItselfCounts() {
        assertThat(SECOND_TUESDAY.next(day("2025-03-11"), day("2025-03-11"), null))
                .contains(day("2025-03-11"));
        assertThat(SECOND_TUESDAY.next(day("2025-03-11"), day("2025-03-12"), null))
                .contains(day("2025-04-08"));
    }

    @Test
    void theHourIsTheSameByTheClockOnTheWallBeforeAndAfterItChanges() {
        var around = SECOND_TUESDAY.days(day("2025-03-01"), day("2025-03-01"), day("2025-04-30")).stream()
                .map(day -> Recurrence.at(day, LocalTime.of(15, 0)))
                .toList();

        assertThat(around).extracting(at -> at.toLocalTime()).containsOnly(LocalTime.of(15, 0));
        assertThat(around)
                .extracting(at -> at.toOffsetDateTime().toString())
                .containsExactly("2025-03-11T15:00+01:00", "2025-04-08T15:00+02:00");
        assertThat(Duration.between(around.getFirst(), around.getLast()))
                .isEqualTo(Duration.ofDays(28).minusHours(1));
    }

    @Test
    void anHourThatTheClockLeavesOutIsTheOneAfterIt() {
        assertThat(Recurrence.at(day("2025-03-30"), LocalTime.of(2, 30)).toOffsetDateTime())
                .hasToString("2025-03-30T03:30+02:00");
    }

    @Test
    void whatEndsBeforeItsFirstDayNeverComes() {
        assertThat(SECOND_TUESDAY.next(day("2025-02-12"), day("2025-02-12"), day("2025-03-10")))
                .isEmpty();
        assertThat(SECOND_TUESDAY.next(day("2025-02-12"), day("2025-02-12"), day("2025-03-11")))
                .contains(day("2025-03-11"));
        assertThat(Recurrence.everyMonths(1).next(day("2025-02-12"), day("2025-02-12"), day("2025-02-11")))
                .isEmpty();
    }

    @Test
    void theFifthMondayOfEveryTwelfthFebruaryIsRareButComes() {
        var rare = Recurrence.on(new WeekdayOfMonth(5, DayOfWeek.MONDAY, 12));

        assertThat(rare.next(day("2025-02-01"), day("2025-02-01"), null)).contains(day("2044-02-29"));
    }

    @Test
    void onlyOneThingWithinItsBoundsIsSaid() {
        assertThat(Stream.of(
                        new Recurrence(null, null, null),
                        new Recurrence(2, 3, null),
                        Recurrence.timesPerYear(0),
                        Recurrence.timesPerYear(13),
                        Recurrence.everyMonths(121),
                        Recurrence.on(new WeekdayOfMonth(0, DayOfWeek.MONDAY)),
                        Recurrence.on(new WeekdayOfMonth(6, DayOfWeek.MONDAY)),
                        Recurrence.on(new WeekdayOfMonth(2, DayOfWeek.MONDAY, 0))))
                .noneMatch(Recurrence::isValid);
        assertThat(Stream.of(Recurrence.timesPerYear(12), Recurrence.everyMonths(1), SECOND_TUESDAY))
                .allMatch(Recurrence::isValid);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<LocalDate> days(String... texts) {
        return Stream.of(texts).map(LocalDate::parse).toList();
    }
}
