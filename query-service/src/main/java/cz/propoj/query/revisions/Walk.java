package cz.propoj.query.revisions;

import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.ReviewRow;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.runtime.RowKind;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record of a revision beside the list, to be gone through.
 *
 * @param href its page
 * @param editHref its form, which leads back here
 * @param retireHref the form that retires it, which leads back here
 * @param fulfilHref as {@code retireHref}, of what is to be done; null: nothing is
 * @param since the day of the revision before, or a year before this one was opened
 * @param thenHref the record as it was on that day; null: it was not there
 * @param changes what changed since, from the oldest value to the newest, without what came back to what it was
 * @param events what else happened since, the last first
 * @param next id of the record that waits after it; empty: none does
 */
record Walk(
        ReviewRow row,
        String href,
        String editHref,
        String retireHref,
        @Nullable String fulfilHref,
        LocalDate since,
        @Nullable String thenHref,
        List<HistoryEntry.Change> changes,
        List<HistoryEntry> events,
        String next) {

    static Walk of(
            Site site, Histories histories, RevisionRow revision, ReviewRow row, List<ReviewRow> shown, String here) {
        var since = since(site, revision);
        var href = RevisionPages.href(site, row);
        var steps = site.map().history(kind(row).name(), row.id().toString());
        var history = histories.of(site.map(), steps, site.say().locale());
        var later = history.stream()
                .filter(entry -> entry.effectiveOn().isAfter(since))
                .toList();
        return new Walk(
                row,
                href,
                Pages.returning(href + "/upravit", here),
                Pages.returning(
                        href
                                + switch (row.record().kind()) {
                                    case ACTOR -> "/ukonceni";
                                    case PLATFORM -> "/zanik";
                                    case NEED -> "/vyrazeni";
                                    case RECOMMENDATION -> "/upusteni";
                                },
                        here),
                row.record().kind() == RevisedKind.RECOMMENDATION ? Pages.returning(href + "/splneni", here) : null,
                since,
                later.size() < history.size() ? href + "?stav=" + since : null,
                later.size() < history.size() ? changes(later.reversed()) : List.of(),
                later.stream().filter(entry -> entry.changes().isEmpty()).toList(),
                next(row, shown));
    }

    private static LocalDate since(Site site, RevisionRow revision) {
        return site.map().yearToYear().closed().stream()
                .filter(other -> other.year() < revision.year())
                .findFirst()
                .map(other -> other.signature().on())
                .orElseGet(() -> revision.openedOn().minusYears(1));
    }

    private static List<HistoryEntry.Change> changes(List<HistoryEntry> inOrder) {
        Map<String, HistoryEntry.Change> byLabel = new LinkedHashMap<>();
        inOrder.stream()
                .flatMap(entry -> entry.changes().stream())
                .forEach(change -> byLabel.merge(
                        change.field() + "/" + change.label(),
                        change,
                        (first, last) ->
                                new HistoryEntry.Change(last.field(), last.label(), first.before(), last.after())));
        return byLabel.values().stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** The next one of the list that waits, else the first one. */
    private static String next(ReviewRow row, List<ReviewRow> shown) {
        var here = shown.indexOf(row);
        return Stream.concat(shown.stream().skip(here + 1L), shown.stream())
                .filter(one -> one.state() == ReviewState.TO_REVIEW)
                .map(ReviewRow::id)
                .filter(id -> !id.equals(row.id()))
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }

    private static RowKind<?, ?> kind(ReviewRow row) {
        return switch (row.record().kind()) {
            case ACTOR -> Kinds.ACTORS;
            case PLATFORM -> Kinds.PLATFORMS;
            case NEED -> Kinds.NEEDS;
            case RECOMMENDATION -> Kinds.RECOMMENDATIONS;
        };
    }
}
