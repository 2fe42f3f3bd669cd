package cz.propoj.contract.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many the actor can serve.
 *
 * @param total clients or families, not negative; null: not known
 * @param free of the total, not negative; null: not known
 * @param asOf the day for which the numbers were given
 */
public record Capacity(
        @Nullable Integer total,
        @Nullable Integer free,
        @Nullable LocalDate asOf) {
    public static final Capacity UNKNOWN = new Capacity(null, null, null);
}
