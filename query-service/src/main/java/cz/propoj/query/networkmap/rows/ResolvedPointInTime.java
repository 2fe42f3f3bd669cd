package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.revisions.Signature;
import cz.propoj.contract.time.Fact;
import cz.propoj.query.runtime.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison.
 *
 * @param day what was true on it
 * @param knownAt as it was known then; null: as it is known now
 * @param upTo from what stands in the log up to that position; {@link #WHOLE_LOG} when it does not end
 */
public record ResolvedPointInTime(LocalDate day, @Nullable Instant knownAt, long upTo) {
    public static final long WHOLE_LOG = Long.MAX_VALUE;

    public ResolvedPointInTime(LocalDate day, @Nullable Instant knownAt) {
        this(day, knownAt, WHOLE_LOG);
    }

    /**
     * What a revision was signed for. Bounded by the position and not by the time, because whatever was stored after the
     * signature is not part of it, whatever the clock of the one who stored it said.
     */
    public static ResolvedPointInTime of(Signature signature) {
        return new ResolvedPointInTime(signature.on(), null, signature.position());
    }

    public boolean sees(Fact<?> fact) {
        return fact.position() <= upTo && Row.isVisible(fact, day, knownAt);
    }
}
