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
public record ComparedMoment(
        LocalDate day, @Nullable Instant knownAt, @Nullable ClosedRevision revision) {
    public static ComparedMoment of(LocalDate day, @Nullable Instant knownAt) {
        return new ComparedMoment(day, knownAt, null);
    }

    /** The point in time of a signed revision. */
    public static ComparedMoment of(ClosedRevision revision) {
        return new ComparedMoment(revision.signature().on(), null, revision);
    }

    public ResolvedPointInTime side() {
        return revision == null ? new ResolvedPointInTime(day, knownAt) : ResolvedPointInTime.of(revision.signature());
    }

    /** As the value of a query parameter. */
    public String value() {
        return revision == null ? day.toString() : revision.id().toString();
    }

    /** For pages that take days only: the time of the signature approximates its position in the log. */
    @Nullable
    public Instant nearestKnownAt() {
        return revision == null ? knownAt : revision.closedAt();
    }

    /** Whether this is earlier than the other; signatures of the same day are ordered by their positions in the log. */
    boolean isBefore(ComparedMoment other) {
        return day.isBefore(other.day)
                || (revision != null
                        && other.revision != null
                        && day.equals(other.day)
                        && revision.signature().position()
                                < other.revision.signature().position());
    }
}
