package cz.propoj.query.comparison;

import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.networkmap.rows.RecordedStep;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Formats differences as histories do: old and new values, and who changed them, when and why. */
final class ChangeWording {
    private final Histories histories;
    private final Locale locale;

    ChangeWording(Histories histories, Locale locale) {
        this.histories = histories;
        this.locale = locale;
    }

    /** Old and new value of each field. */
    List<HistoryEntry.Change> fields(MergedItem entry) {
        var first = entry.of().getFirst();
        var now = first.part().compared().between().now();
        return histories.changes(now, first.item().kind(), first.item().differences(), locale);
    }

    /** The events between the two moments, the last first; empty for changes that only the passing of time made. */
    List<HistoryEntry> events(MergedItem entry) {
        return entry.of().stream()
                .flatMap(this::events)
                .sorted(Comparator.comparingLong(HistoryEntry::position).reversed())
                .toList();
    }

    private Stream<HistoryEntry> events(MergedItem.Source of) {
        var between = of.part().compared().between();
        return of.item().causes().stream()
                .<RecordedStep>flatMap(
                        cause -> between.happenings(cause.kind(), cause.record(), cause.positions()).stream())
                .map(happening -> histories.entry(between.now(), happening, locale));
    }
}
