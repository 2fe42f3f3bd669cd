package cz.propoj.query.networkmap.memory;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.vault.ReadableTexts;
import cz.propoj.contract.vault.TextVersions;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.util.List;
import java.util.function.Predicate;

/**
 * Stored rows with the texts that the vault has of them. A row whose texts are erased changes by that, so it is read again, and
 * whatever was made of the one before is dropped as with any change.
 */
public record ReadableRows(RowReader stored, TextVersions vault) implements RowReader {
    @Override
    public <S, E> List<Row<S, E>> of(RowKind<S, E> kind, NetworkId network) {
        return readable(kind, stored.of(kind, network));
    }

    @Override
    public <S, E> List<Row<S, E>> changedAfter(RowKind<S, E> kind, long position, Predicate<NetworkId> networks) {
        return readable(kind, stored.changedAfter(kind, position, networks));
    }

    /** The vault is asked once for all. */
    private <S, E> List<Row<S, E>> readable(RowKind<S, E> kind, List<Row<S, E>> rows) {
        var ids = ReadableTexts.ids(
                rows.stream().flatMap(row -> row.facts().stream()).toList());
        var texts = vault.versions(ids);
        return rows.stream().map(row -> row.readable(kind, _ -> texts)).toList();
    }
}
