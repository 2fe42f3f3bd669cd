package cz.propoj.contract.noticeboard;

import java.time.LocalDate;

/**
 * When what a notice tells is true; the notice stands on the board from its posting to the last day.
 *
 * @param from the first day; of an event the day on which it begins
 * @param until the last day, not before the first
 */
public record Validity(LocalDate from, LocalDate until) {
    public boolean isOver(LocalDate day) {
        return until.isBefore(day);
    }

    public boolean isAhead(LocalDate day) {
        return from.isAfter(day);
    }

    public Validity until(LocalDate day) {
        return new Validity(from, day);
    }
}
