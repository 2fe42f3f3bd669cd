package cz.propoj.query.comparison;

import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One end of a comparison: a day, or what a closed revision was signed for.
 *
 * @param knownAt as the day was known then; null: as it is known now, or it is a revision
 * @param revision null: it is a day
 */
record End(
        LocalDate day, @Nullable Instant knownAt, @Nullable ClosedRevision revision) {
    static End of(LocalDate day, @Nullable Instant knownAt) {
        return new End(day, knownAt, null);
    }

    /** Of the day of the signature. */
    static End of(ClosedRevision revision) {
        return new End(revision.signature().on(), null, revision);
    }

    ResolvedPointInTime side() {
        return revision == null ? new ResolvedPointInTime(day, knownAt) : ResolvedPointInTime.of(revision.signature());
    }

    /** As it stands in an address. */
    String value() {
        return revision == null ? day.toString() : revision.id().toString();
    }

    /** For pages that know days only: the moment of the signature comes closest to its place in the log. */
    @Nullable
    Instant nearestKnownAt() {
        return revision == null ? knownAt : revision.closedAt();
    }

    /** Whether this can't follow the other: of two signatures of one day the one that covers more comes later. */
    boolean isBefore(End other) {
        return day.isBefore(other.day)
                || (revision != null
                        && other.revision != null
                        && day.equals(other.day)
                        && revision.signature().position()
                                < other.revision.signature().position());
    }
}
