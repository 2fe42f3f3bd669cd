package cz.propoj.query.networkmap;

import cz.propoj.contract.time.Fact;
import cz.propoj.query.runtime.RowKind;

/** A fact with the record it belongs to. */
record Place(RowKind<?, ?> kind, String record, Fact<?> fact) {}
