package cz.propoj.query.networkmap;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.util.List;
import java.util.Set;

/** Reads stored rows of any kind. */
interface RowReader {
    <S, E> List<Row<S, E>> all(RowKind<S, E> kind);

    <S, E> List<Row<S, E>> of(RowKind<S, E> kind, NetworkId network);

    <S, E> List<Row<S, E>> changedAfter(RowKind<S, E> kind, long position, Set<NetworkId> networks);
}
