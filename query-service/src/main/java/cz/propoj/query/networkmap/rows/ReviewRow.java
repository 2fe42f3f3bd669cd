package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record in a revision.
 *
 * @param name to show, as the person who asks may see it
 * @param state where it stands
 * @param changedOn since when what is known of it is true
 * @param verifiedOn the last day on which somebody confirmed it in any revision; null: nobody has yet
 * @param together whether it was confirmed in one go with others, not on its own
 */
public record ReviewRow(
        ReviewedRecord record,
        String name,
        ReviewState state,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate verifiedOn,
        boolean together) {
    public UUID id() {
        return record.id();
    }
}
