package cz.propoj.query.networkmap.memory;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.util.List;
import java.util.function.Predicate;

/** Reads stored rows of any kind. */
public interface RowReader {
    <S, E> List<Row<S, E>> of(RowKind<S, E> kind, NetworkId network);

    /** Rows of these networks with facts after that position; -1: all. */
    <S, E> List<Row<S, E>> changedAfter(RowKind<S, E> kind, long position, Predicate<NetworkId> networks);
}
