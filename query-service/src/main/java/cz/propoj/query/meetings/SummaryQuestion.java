package cz.propoj.query.meetings;

import cz.propoj.contract.time.PlausibleDay;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a summary of meetings is asked for, from an address.
 *
 * @param from first day that counts; if not given, the first day of the year before
 * @param to last day that counts; if not given, the day of the map
 */
record SummaryQuestion(LocalDate from, LocalDate to, MeetingSummary.By by, Slot.Period period) {
    /**
     * Reads {@code from}, {@code to}, {@code by} (kind, sector, service) and {@code period} (month, quarter, year).
     *
     * @param parameter gives the first value by name; null where there is none
     * @throws BadQuery when one can't be understood, or when there would be too many columns
     */
    static SummaryQuestion of(VisibleMap map, Function<String, @Nullable String> parameter) {
        var to = day(parameter.apply("to"), "to", map.day());
        var from = day(parameter.apply("from"), "from", LocalDate.of(to.getYear() - 1, 1, 1));
        if (from.isAfter(to)) {
            throw new BadQuery("from", "query.period");
        }
        var by = choice(parameter.apply("by"), "by", MeetingSummary.By.values(), MeetingSummary.By.SECTOR);
        var period = choice(parameter.apply("period"), "period", Slot.Period.values(), Slot.Period.QUARTER);
        if (MeetingSummary.slots(from, to, period).size() > MeetingSummary.MOST_SLOTS) {
            throw new BadQuery("period", "query.too-fine", MeetingSummary.MOST_SLOTS);
        }
        return new SummaryQuestion(from, to, by, period);
    }

    MeetingSummary answer(VisibleMap map) {
        return MeetingSummary.of(map, from, to, by, period);
    }

    private static LocalDate day(@Nullable String text, String name, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        return PlausibleDay.parse(text).orElseThrow(() -> new BadQuery(name, "query.date"));
    }

    private static <E extends Enum<E>> E choice(@Nullable String text, String name, E[] all, E otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        for (var one : all) {
            if (one.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new BadQuery(name, "query.choice");
    }
}
