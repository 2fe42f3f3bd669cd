package cz.propoj.contract.revisions;

import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision on one date.
 *
 * @param marks what was said of each record that somebody went through, by the id of the record
 * @param unreviewed records that nobody went through; empty while it is open
 * @param signature set once it is closed
 */
public record RevisionState(
        RevisionId revision,
        NetworkId network,
        int year,
        @Nullable PlatformId platform,
        RevisionPhase phase,
        Map<UUID, Mark> marks,
        List<ReviewedRecord> unreviewed,
        @Nullable Signature signature) {

    /** What was said of one record. */
    public record Mark(RevisedKind kind, ReviewState outcome) {}

    public RevisionState {
        marks = Copies.of(marks);
        unreviewed = Copies.of(unreviewed);
    }

    public boolean isOpen() {
        return phase == RevisionPhase.OPEN;
    }

    public boolean isClosed() {
        return phase == RevisionPhase.CLOSED;
    }

    /** What was said of a record; null: nothing yet. */
    public @Nullable ReviewState mark(UUID record) {
        var mark = marks.get(record);
        return mark == null ? null : mark.outcome();
    }

    public static @Nullable RevisionState evolve(@Nullable RevisionState state, RevisionEvent event) {
        if (event instanceof RevisionEvent.RevisionOpened e) {
            return new RevisionState(
                    e.revision(), e.network(), e.year(), e.platform(), RevisionPhase.OPEN, Map.of(), List.of(), null);
        }
        return state == null ? null : state.changedBy(event);
    }

    private RevisionState changedBy(RevisionEvent event) {
        return switch (event) {
            case RevisionEvent.RevisionOpened _ -> this;
            case RevisionEvent.RevisionPlatformChosen e ->
                new RevisionState(revision, network, year, e.platform(), phase, marks, unreviewed, signature);
            case RevisionEvent.RecordsReviewed e -> withMarks(e.records(), e.outcome());
            case RevisionEvent.ReviewTakenBack e -> withMarks(e.records(), null);
            case RevisionEvent.RevisionClosed e ->
                new RevisionState(
                        revision, network, year, platform, RevisionPhase.CLOSED, marks, e.unreviewed(), e.signature());
            case RevisionEvent.RevisionAbandoned _ ->
                new RevisionState(
                        revision, network, year, platform, RevisionPhase.ABANDONED, marks, unreviewed, signature);
        };
    }

    private RevisionState withMarks(List<ReviewedRecord> records, @Nullable ReviewState outcome) {
        var changed = new LinkedHashMap<>(marks);
        for (var record : records) {
            if (outcome == null) {
                changed.remove(record.id());
            } else {
                changed.put(record.id(), new Mark(record.kind(), outcome));
            }
        }
        return new RevisionState(revision, network, year, platform, phase, changed, unreviewed, signature);
    }
}
