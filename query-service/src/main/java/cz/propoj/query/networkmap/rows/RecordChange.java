package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.time.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not the same at two moments.
 *
 * @param kind name of the kind of row, see {@link Kinds}
 * @param record id of the record
 * @param before its state at the first moment; null: it was not there
 * @param after its state at the second; null: it is not there
 * @param because the facts that are true, and known, at one of the moments only, in the order of their effect
 */
public record RecordChange(
        String kind,
        String record,
        @Nullable Object before,
        @Nullable Object after,
        List<Fact<?>> because) {}
