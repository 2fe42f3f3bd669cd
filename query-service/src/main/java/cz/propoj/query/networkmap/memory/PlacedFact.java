package cz.propoj.query.networkmap.memory;

import cz.propoj.contract.time.Fact;
import cz.propoj.query.runtime.RowKind;

/** A fact with the record it belongs to. */
public record PlacedFact(RowKind<?, ?> kind, String record, Fact<?> fact) {}
