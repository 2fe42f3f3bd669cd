package cz.propoj.query.comparison;

import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.Happening;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts what differs into the words of the history: old and new values, and who, when and why. */
final class Told {
    private final Between between;
    private final Histories histories;
    private final Locale locale;

    Told(Between between, Histories histories, Locale locale) {
        this.between = between;
        this.histories = histories;
        this.locale = locale;
    }

    /** Old and new value of each field. */
    List<HistoryEntry.Change> fields(Item item) {
        return histories.changes(between.now(), item.differences(), locale);
    }

    /** What happened between the two moments, the last first; nothing for what follows from time alone. */
    List<HistoryEntry> events(Item item) {
        return item.causes().stream()
                .flatMap(cause -> between.happenings(cause.kind(), cause.record(), cause.positions()).stream())
                .sorted(Comparator.comparingLong(
                                (Happening happening) -> happening.fact().position())
                        .reversed())
                .map(happening -> histories.entry(between.now(), happening, locale))
                .toList();
    }
}
