package cz.propoj.contract.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Moments as addresses name them. */
public final class Moment {
    private Moment() {}

    /**
     * A moment as somebody writes it.
     *
     * @param text such as {@code 2025-01-15T10:00:00Z}, also with blanks around it
     * @return nothing where it is no moment of a plausible day
     */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()))
                    .filter(moment -> PlausibleDay.isPlausible(LocalDate.ofInstant(moment, Meta.ZONE)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
