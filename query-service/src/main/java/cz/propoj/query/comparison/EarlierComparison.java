package cz.propoj.query.comparison;

import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Suggests an earlier day when nothing differs, and says when a day lies before the first record. */
final class EarlierComparison {
    private EarlierComparison() {}

    /** The first day of which anything is known, when the first of the compared days lies before it; else null. */
    static @Nullable LocalDate beginning(ComparisonRequest asked, ComparisonResult outcome) {
        var first = first(outcome);
        return first != null && asked.from().day().isBefore(first) ? first : null;
    }

    /** A link to the same comparison since the end of an earlier year; null when there are no records from then. */
    static Cell.@Nullable Link of(Site site, ComparisonRequest asked, ComparisonResult outcome) {
        var first = first(outcome);
        var day = LocalDate.of(asked.from().day().getYear() - 1, 12, 31);
        return first == null || day.isBefore(first)
                ? null
                : new Cell.Link(
                        site.say().date(day),
                        site.address()
                                .without(ComparisonRequest.OF_PAGES.fromRevision())
                                .with(ComparisonRequest.OF_PAGES.from(), day.toString())
                                .href());
    }

    private static @Nullable LocalDate first(ComparisonResult outcome) {
        return outcome.parts()
                .flatMap(part -> part.compared().between().now().beginning().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
