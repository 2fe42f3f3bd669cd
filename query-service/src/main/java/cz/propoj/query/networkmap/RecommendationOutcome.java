package cz.propoj.query.networkmap;

import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.recommendations.RecommendationStanding;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionState;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of the recommendations that were open once.
 *
 * @param total those that were open then and were not withdrawn since
 * @param open those that still are
 * @param withoutStep those of the open ones that nobody works on
 */
public record RecommendationOutcome(int total, int fulfilled, int dropped, int open, int withoutStep) {

    /** Of one closed revision. */
    public record OfYear(int year, RecommendationOutcome outcome) {}

    /** Of each closed revision that left recommendations open, the last year first, as of the day of the map. */
    public static List<OfYear> ofRevisions(VisibleMap map) {
        return map.yearToYear().closed().stream()
                .flatMap(closed -> map.yearToYear().state(closed.id()).stream())
                .map(revision -> new OfYear(revision.year(), of(leftOpen(revision), map)))
                .filter(one -> one.outcome().total() > 0)
                .toList();
    }

    /** What became of those of another map that were open there. */
    public static RecommendationOutcome between(VisibleMap then, VisibleMap now) {
        return of(
                then.recommendations().stream()
                        .filter(row -> row.state().isOpen())
                        .map(RecommendationRow::id)
                        .toList(),
                now);
    }

    static RecommendationOutcome of(Collection<RecommendationId> then, VisibleMap now) {
        var rows = then.stream()
                .map(now::recommendation)
                .flatMap(Optional::stream)
                .filter(row -> !row.state().withdrawn())
                .toList();
        var open = rows.stream().filter(row -> row.state().isOpen()).toList();
        return new RecommendationOutcome(
                rows.size(),
                count(rows, RecommendationStanding.FULFILLED),
                count(rows, RecommendationStanding.DROPPED),
                open.size(),
                (int) open.stream().filter(row -> now.openSteps(row.id()) == 0).count());
    }

    private static int count(List<RecommendationRow> rows, RecommendationStanding standing) {
        return (int)
                rows.stream().filter(row -> row.state().standing() == standing).count();
    }

    private static List<RecommendationId> leftOpen(RevisionState revision) {
        return Stream.concat(
                        revision.marks().entrySet().stream()
                                .filter(mark -> isLeftOpen(mark.getValue()))
                                .map(mark -> mark.getKey()),
                        revision.unreviewed().stream()
                                .filter(record -> record.kind() == RevisedKind.RECOMMENDATION)
                                .map(ReviewedRecord::id))
                .distinct()
                .map(RecommendationId::new)
                .toList();
    }

    private static boolean isLeftOpen(RevisionState.Mark mark) {
        return mark.kind() == RevisedKind.RECOMMENDATION
                && (mark.outcome() == ReviewState.CONFIRMED || mark.outcome() == ReviewState.CHANGED);
    }
}
