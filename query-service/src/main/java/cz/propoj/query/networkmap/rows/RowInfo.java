package cz.propoj.query.networkmap.rows;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in time.
 *
 * @param version what a change has to send as {@code If-Match}: the number of the record's last event, from 0,
 *     of those that move the version
 * @param position of the last event in the log
 * @param recordedAt when the last event was stored
 * @param effectiveOn since when what it says is true
 * @param verifiedOn the last day on which somebody confirmed it in a revision, whether or not it was changed; null: never
 */
public record RowInfo(
        long version,
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable LocalDate verifiedOn) {}
