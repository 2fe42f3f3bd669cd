package cz.propoj.query.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    /** Monday of a week without a holiday. */
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 10);

    private static final String DAYS = "po út st čt pá so ne";

    /** Day and time in the week after that Monday, such as {@code st 12:30}. */
    private static LocalDateTime at(String dayAndTime) {
        var parts = dayAndTime.split(" ", -1);
        return MONDAY.plusDays(java.util.List.of(DAYS.split(" ", -1)).indexOf(parts[0]))
                .atTime(LocalTime.parse(parts[1].length() == 4 ? "0" + parts[1] : parts[1]));
    }

    private static OpeningHours hours(String typed) {
        return OpeningHours.read(typed).orElseThrow(() -> new AssertionError("not understood: " + typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Po–Pá 8–16                              | po 8:00  | OPEN
            Po–Pá 8–16                              | pá 15:59 | OPEN
            Po–Pá 8–16                              | pá 16:00 | CLOSED
            Po–Pá 8–16                              | so 10:00 | CLOSED
            po-pá 8:00-16:00                        | st 7:59  | CLOSED
            PO - PÁ: 8.00 - 16.00 hod.              | st 8:00  | OPEN
            Po—Pá od 8 do 16 h                      | st 12:00 | OPEN
            pondělí až pátek 7:30 až 15:30          | čt 7:30  | OPEN
            pondělí - čtvrtek 8-16, pátek 8-14      | pá 14:30 | CLOSED
            pondělí - čtvrtek 8-16, pátek 8-14      | čt 14:30 | OPEN
            Po, St 9:00–12:00, 13–17                | st 12:30 | CLOSED
            Po, St 9:00–12:00, 13–17                | st 16:59 | OPEN
            Po, St 9:00–12:00, 13–17                | út 10:00 | CLOSED
            Po a St 8-12 a 13-17; Út, Čt 8-14       | čt 13:59 | OPEN
            Po a St 8-12 a 13-17; Út, Čt 8-14       | pá 10:00 | CLOSED
            po 8–17 út 8–14 st 8–17                 | út 14:30 | CLOSED
            Po-Pá 8-16, So-Ne zavřeno               | so 9:00  | CLOSED
            Po-Pá 8-16, So, Ne: zavřeno             | pá 9:00  | OPEN
            Ne 9-12                                 | ne 10:00 | OPEN
            denně 8-20                              | ne 19:00 | OPEN
            Denně 18:00–6:00                        | po 2:00  | OPEN
            Denně 18:00–6:00                        | po 12:00 | CLOSED
            so 20-4                                 | ne 3:59  | OPEN
            ne 20-4                                 | po 3:00  | OPEN
            ne 20-4                                 | po 4:00  | CLOSED
            pracovní dny 8-16                       | pá 9:00  | OPEN
            ve všední dny 8–16 hodin                | ne 9:00  | CLOSED
            všední dny 8-16, víkend 10-14           | so 11:00 | OPEN
            pá-po 10-12                             | ne 11:00 | OPEN
            pá-po 10-12                             | čt 11:00 | CLOSED
            po-ne 0-24                              | ne 23:59 | OPEN
            nonstop                                 | ne 3:00  | OPEN
            NONSTOP, denně                          | ne 3:00  | OPEN
            24/7                                    | po 0:00  | OPEN
            24 hodin denně                          | so 12:00 | OPEN
            nepřetržitě                             | so 12:00 | OPEN
            Po–Pá 8–16, mimo svátky                 | st 9:00  | OPEN
            """)
    void usual_forms_are_understood(String typed, String moment, OpeningHours.Now expected) {
        assertThat(hours(typed).at(at(moment))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "po dohodě",
                "dle dohody",
                "Po–Pá 8–16, jinak po telefonické domluvě",
                "po telefonickém objednání",
                "8–16",
                "Po–Pá",
                "Po–Pá 8–16 (lichý týden)",
                "sudý týden Po 8-12",
                "Po 8-8",
                "Po 25-26",
                "Po 8:75-16",
                "Po 8",
                "Po 8-16, 17",
                "Po 8-16, Po zavřeno",
                "1. 9. – 30. 6. Po-Pá 8-16",
                "od 1.9. Po-Pá 8-16",
                "nonstop Po-Pá",
                "nonstop, víkend zavřeno",
                "ráno až večer",
                "Po–Pá 8–16 v době školního vyučování",
                "dětská skupina 7-17",
                "zavřeno",
                "non"
            })
    void what_is_not_wholly_understood_is_not_guessed(String typed) {
        assertThat(OpeningHours.read(typed)).isEmpty();
    }

    @Test
    void no_text_is_no_hours() {
        assertThat(OpeningHours.read(null)).isEmpty();
        assertThat(OpeningHours.read("x".repeat(5000))).isEmpty();
    }

    @Test
    void it_says_until_when_and_when_next() {
        var hours = hours("Po–Pá 8–16");

        assertThat(hours.closes(at("po 9:00"))).contains(LocalTime.of(16, 0));
        assertThat(hours.opens(at("po 9:00"))).isEmpty();
        assertThat(hours.closes(at("so 9:00"))).isEmpty();
        assertThat(hours.opens(at("pá 16:00"))).contains(MONDAY.plusDays(7).atTime(8, 0));
        assertThat(hours("so 20-4").closes(at("ne 1:00"))).contains(LocalTime.of(4, 0));
        assertThat(hours("nonstop").closes(at("ne 1:00"))).isEmpty();
        assertThat(hours("po-ne 0-24").isNonstop()).isTrue();
    }

    @Test
    void of_a_holiday_usual_hours_say_nothing() {
        var christmas = LocalDate.of(2025, 12, 25).atTime(10, 0);

        assertThat(hours("Po–Pá 8–16").at(christmas)).isEqualTo(OpeningHours.Now.HOLIDAY);
        assertThat(hours("Po–Pá 8–16 mimo svátky").at(christmas)).isEqualTo(OpeningHours.Now.CLOSED);
        assertThat(hours("nonstop").at(christmas)).isEqualTo(OpeningHours.Now.OPEN);
        assertThat(hours("Po–Pá 8–16").opens(christmas)).contains(LocalDateTime.of(2025, 12, 29, 8, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-04-18", "2025-04-21", "2026-04-03", "2026-04-06", "2024-03-29", "2024-04-01", "2025-11-17"
            })
    void easter_and_state_holidays_are_known(LocalDate day) {
        assertThat(OpeningHours.Holidays.isHoliday(day)).isTrue();
    }

    @Test
    void clocks_that_are_moved_change_nothing_as_hours_are_read_from_the_wall() {
        // 30 March 2025: 2:00 becomes 3:00; 26 October 2025: 3:00 becomes 2:00. Both are Sundays.
        for (var day : new LocalDate[] {LocalDate.of(2025, 3, 30), LocalDate.of(2025, 10, 26)}) {
            assertThat(hours("ne 1-4").at(day.atTime(3, 30))).isEqualTo(OpeningHours.Now.OPEN);
            assertThat(hours("ne 1-4").at(day.atTime(4, 0))).isEqualTo(OpeningHours.Now.CLOSED);
        }
    }
}
