package cz.propoj.query.networkmap;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which moment of a network is asked for.
 *
 * @param asOf what was true on that day; null: today
 * @param knownAt as it was known then; null: as it is known now
 */
public record PointInTime(
        @Nullable LocalDate asOf, @Nullable Instant knownAt) {
    public static final PointInTime NOW = new PointInTime(null, null);

    public boolean isNow() {
        return asOf == null && knownAt == null;
    }
}
