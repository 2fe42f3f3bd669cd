package cz.propoj.query.networkmap.memory;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rows of one network, each with its whole history. Never changes: a change gives another one. */
public final class NetworkRows {
    /** The fact, its event, and its places in the orders of time; texts come on top. */
    private static final long BYTES_OF_A_FACT = 400;

    /** Texts and numbers in the facts, and states folded from them. */
    private static final long COPIES = 2;

    private final NetworkId network;
    private final Map<String, Map<String, Row<?, ?>>> byKind;
    private final long position;
    private final long bytes;
    private final @Nullable NetworkRows whole;
    private volatile @Nullable FactIndex index;

    private NetworkRows(
            NetworkId network,
            Map<String, Map<String, Row<?, ?>>> byKind,
            long position,
            long bytes,
            @Nullable NetworkRows whole) {
        this.whole = whole;
        this.network = network;
        this.byKind = byKind;
        this.position = position;
        this.bytes = bytes;
    }

    public static NetworkRows none(NetworkId network) {
        return new NetworkRows(network, Map.of(), -1, 0, null);
    }

    public NetworkId network() {
        return network;
    }

    /** Of the last event of the network. */
    public long position() {
        return position;
    }

    /** How much memory they take with all that is made of them, estimated. */
    long bytes() {
        return bytes;
    }

    private static long bytes(@Nullable Row<?, ?> row) {
        return row == null ? 0 : row.facts().size() * BYTES_OF_A_FACT + row.bytes() * COPIES;
    }

    /** A row that is already known at that position or later stays. */
    public NetworkRows with(RowKind<?, ?> kind, Collection<? extends Row<?, ?>> changed) {
        var rows = new HashMap<>(byKind.getOrDefault(kind.name(), Map.of()));
        var more = new ArrayList<PlacedFact>();
        var follows = true;
        var last = position;
        var size = bytes;
        for (var row : changed) {
            var old = rows.get(row.id());
            if (old == null || row.position() >= old.position()) {
                rows.put(row.id(), row);
                last = Math.max(last, row.position());
                size += bytes(row) - bytes(old);
                follows &= add(kind, old, row, more);
            }
        }
        var kinds = new HashMap<>(byKind);
        kinds.put(kind.name(), rows);
        var next = new NetworkRows(network, kinds, last, size, null);
        var known = index;
        if (known != null && follows) {
            next.index = known.with(more);
        }
        return next;
    }

    /**
     * Whether the row only has facts more than the old one, those with later positions. An erasure changes those that are there
     * already.
     */
    private static boolean add(RowKind<?, ?> kind, @Nullable Row<?, ?> old, Row<?, ?> row, List<PlacedFact> more) {
        var reached = old == null ? -1 : old.position();
        var before = more.size();
        row.facts().stream()
                .filter(fact -> fact.position() > reached)
                .forEach(fact -> more.add(new PlacedFact(kind, row.id(), fact)));
        var added = more.subList(before, more.size());
        return row.facts().size() - (old == null ? 0 : old.facts().size()) == added.size()
                && added.stream().noneMatch(place -> place.fact().event() instanceof TextsErased);
    }

    /** Where the facts stand in time; worked out when it is asked for first, and carried on from then on. */
    public FactIndex index() {
        var known = index;
        return known != null ? known : workOutIndex();
    }

    private synchronized FactIndex workOutIndex() {
        var known = index;
        if (known == null) {
            var all = new ArrayList<PlacedFact>();
            Kinds.OF_NETWORKS.forEach(kind -> byKind.getOrDefault(kind.name(), Map.of())
                    .forEach((id, row) -> row.facts().forEach(fact -> all.add(new PlacedFact(kind, id, fact)))));
            known = FactIndex.NONE.with(all);
            index = known;
        }
        return known;
    }

    /** Only these rows of the kind. */
    NetworkRows withOnly(RowKind<?, ?> kind, Collection<? extends Row<?, ?>> all) {
        var rows = new HashMap<String, Row<?, ?>>();
        all.forEach(row -> rows.put(row.id(), row));
        var kinds = new HashMap<>(byKind);
        var before = kinds.put(kind.name(), rows);
        var last = kinds.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Row::position)
                .max()
                .orElse(-1);
        return new NetworkRows(network, kinds, last, bytes + bytes(rows) - (before == null ? 0 : bytes(before)), null);
    }

    private static long bytes(Map<String, Row<?, ?>> rows) {
        return rows.values().stream().mapToLong(NetworkRows::bytes).sum();
    }

    @SuppressWarnings("unchecked") // rows are put in by their kind
    public <S, E> Map<String, Row<S, E>> of(RowKind<S, E> kind) {
        return (Map<String, Row<S, E>>) (Map<?, ?>) byKind.getOrDefault(kind.name(), Map.of());
    }

    /** As when the log ended at that position; rows that began later are not there. */
    public NetworkRows upTo(long end) {
        var kinds = new HashMap<String, Map<String, Row<?, ?>>>();
        Kinds.OF_NETWORKS.forEach(kind -> kinds.put(kind.name(), upTo(kind, end)));
        return new NetworkRows(network, kinds, Math.min(position, end), 0, whole());
    }

    /** Whether the log ends for them where it ends. */
    public boolean isWhole() {
        return whole == null;
    }

    /** The rows with all facts there are: who may read something is never decided by an earlier end of the log. */
    public NetworkRows whole() {
        return whole == null ? this : whole;
    }

    private <S, E> Map<String, Row<?, ?>> upTo(RowKind<S, E> kind, long end) {
        var rows = new HashMap<String, Row<?, ?>>();
        of(kind).forEach((id, row) -> {
            var known = row.upTo(kind, end);
            if (!known.facts().isEmpty()) {
                rows.put(id, known);
            }
        });
        return rows;
    }

    public <S, E> @Nullable Row<S, E> row(RowKind<S, E> kind, String id) {
        return of(kind).get(id);
    }
}
