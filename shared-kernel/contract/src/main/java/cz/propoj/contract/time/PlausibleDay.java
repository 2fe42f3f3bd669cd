package cz.propoj.contract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Which days somebody can mean: not those that a typing error in the year (20205) makes. */
public final class PlausibleDay {
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;

    private PlausibleDay() {}

    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /**
     * A day as somebody writes it.
     *
     * @param text such as {@code 2025-01-15}, also with blanks around it
     * @return nothing where it is no plausible day
     */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(PlausibleDay::isPlausible);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
