package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.time.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the history of a record, with what it changed.
 *
 * @param kind name of the kind of row, see {@link Kinds}
 * @param record id of the record
 * @param before the state as it was just before by the order of effect; null: the record was not there yet
 * @param after null: the record is not there because of it
 */
public record RecordedStep(
        String kind,
        String record,
        Fact<?> fact,
        @Nullable Object before,
        @Nullable Object after) {}
