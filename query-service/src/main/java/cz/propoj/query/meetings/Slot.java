package cz.propoj.query.meetings;

import cz.propoj.query.web.Wording;
import java.time.LocalDate;

/**
 * A stretch of time in which meetings are counted.
 *
 * @param to last day, included
 */
record Slot(Period period, LocalDate from, LocalDate to) {
    /** How long a stretch is. */
    enum Period {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private static final int MONTHS_OF_QUARTER = 3;

        private final int months;

        Period(int months) {
            this.months = months;
        }

        /** The stretch that the day lies in. */
        Slot of(LocalDate day) {
            var month =
                    switch (this) {
                        case MONTH -> day.getMonthValue();
                        case QUARTER -> (day.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1;
                        case YEAR -> 1;
                    };
            var from = LocalDate.of(day.getYear(), month, 1);
            return new Slot(this, from, from.plusMonths(months).minusDays(1));
        }
    }

    Slot next() {
        return period.of(to.plusDays(1));
    }

    /** 2025, 2025-Q1 or 2025-03. */
    String key() {
        return switch (period) {
            case YEAR -> String.valueOf(from.getYear());
            case QUARTER -> from.getYear() + "-Q" + (from.getMonthValue() / Period.MONTHS_OF_QUARTER + 1);
            case MONTH -> from.toString().substring(0, "2025-03".length());
        };
    }

    String label(Wording say) {
        return switch (period) {
            case YEAR -> String.valueOf(from.getYear());
            case QUARTER ->
                say.text(
                        "meetings.summary.quarter",
                        from.getMonthValue() / Period.MONTHS_OF_QUARTER + 1,
                        String.valueOf(from.getYear()));
            case MONTH -> from.getMonthValue() + "/" + from.getYear();
        };
    }
}
