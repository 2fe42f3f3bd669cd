package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.RevisionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An annual revision as it is listed.
 *
 * @param platform where it is done; null: not said
 * @param openedAt position of the log from which on changes count
 * @param openedOn day on which it was opened
 * @param closedAt when it was signed; null: it is not closed
 * @param reason why it was closed with records nobody went through; null: there were none
 * @param confirmedTogether how many of the confirmed records were confirmed in one go with others
 * @param counts records by template and by where they stand; every pair is there
 */
public record RevisionRow(
        RevisionState state,
        @Nullable Ref platform,
        long openedAt,
        LocalDate openedOn,
        @Nullable Instant closedAt,
        @Nullable String reason,
        int confirmedTogether,
        Map<RevisedKind, Map<ReviewState, Integer>> counts,
        RowInfo info) {

    public RevisionId id() {
        return state.revision();
    }

    public int year() {
        return state.year();
    }

    public int count(RevisedKind kind, ReviewState where) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(where, 0);
    }

    /** Over all templates. */
    public int count(ReviewState where) {
        return counts.values().stream()
                .mapToInt(byState -> byState.getOrDefault(where, 0))
                .sum();
    }

    public int records(RevisedKind kind) {
        return counts.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public int records() {
        return counts.keySet().stream().mapToInt(this::records).sum();
    }

    /** Share of records that somebody went through, 0 to 100; 100 when there are none. */
    public int percent() {
        return percent(records(), count(ReviewState.TO_REVIEW));
    }

    public int percent(RevisedKind kind) {
        return percent(records(kind), count(kind, ReviewState.TO_REVIEW));
    }

    /** Rounded down, so that 100 means all. */
    private static int percent(int all, int left) {
        return all == 0 ? 100 : (all - left) * 100 / all;
    }
}
