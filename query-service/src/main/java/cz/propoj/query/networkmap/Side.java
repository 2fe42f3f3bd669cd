package cz.propoj.query.networkmap;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison.
 *
 * @param day what was true on it
 * @param knownAt as it was known then; null: as it is known now
 */
public record Side(LocalDate day, @Nullable Instant knownAt) {}
