package cz.propoj.query.networkmap;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of the networks that are looked at, in memory; those that were not looked at for longest make room. */
final class KeptNetworks {
    private final RowReader reader;
    private final Secrets secrets;
    private final long maximumFacts;
    private final Map<NetworkId, LoadedNetwork> loaded = new ConcurrentHashMap<>();
    private final Map<NetworkId, Long> used = new ConcurrentHashMap<>();
    private final List<Consumer<NetworkId>> listeners = new CopyOnWriteArrayList<>();
    private Map<String, Row<NetworkState, ?>> networkRows = new HashMap<>();
    private volatile Map<NetworkId, NetworkState> networks = Map.of();

    KeptNetworks(RowReader reader, Secrets secrets, long maximumFacts) {
        this.reader = reader;
        this.secrets = secrets;
        this.maximumFacts = maximumFacts;
    }

    /** Told after a network has changed. */
    void onChange(Consumer<NetworkId> listener) {
        listeners.add(listener);
    }

    /** After the rows of a kind were built anew. */
    synchronized <S, E> void reload(RowKind<S, E> kind) {
        if (kind == (Object) Kinds.NETWORKS) {
            readNetworks(-1);
        }
        loaded.forEach((id, network) -> {
            network.replace(network.rows().withOnly(kind, reader.of(kind, id)));
            tell(id);
        });
    }

    /** Takes over what has changed after that position. */
    synchronized <S, E> void apply(RowKind<S, E> kind, long reached) {
        if (kind == (Object) Kinds.NETWORKS) {
            readNetworks(reached);
        }
        var changed = new HashMap<NetworkId, List<Row<S, E>>>();
        if (!loaded.isEmpty()) {
            for (var row : reader.changedAfter(kind, reached, Set.copyOf(loaded.keySet()))) {
                forgetErased(row, reached);
                changed.computeIfAbsent(networkOf(row), _ -> new ArrayList<>()).add(row);
            }
        }
        changed.forEach((id, rows) -> {
            var network = loaded.get(id);
            if (network != null) {
                network.replace(network.rows().with(kind, rows));
                tell(id);
            }
        });
    }

    private static NetworkId networkOf(Row<?, ?> row) {
        var network = row.network();
        if (network == null) {
            throw new IllegalStateException("a row of a network has none: " + row.id());
        }
        return network;
    }

    private void readNetworks(long reached) {
        if (reached < 0) {
            networkRows = new HashMap<>();
        }
        var changed = false;
        for (var row : reader.all(Kinds.NETWORKS)) {
            changed |= networkRows.put(row.id(), row) == null || row.position() > reached;
        }
        if (changed || reached < 0) {
            var states = new HashMap<NetworkId, NetworkState>();
            networkRows.values().forEach(row -> {
                var state = row.latest();
                if (state != null) {
                    states.put(state.network(), state);
                }
            });
            networks = Map.copyOf(states);
        }
    }

    private void forgetErased(Row<?, ?> row, long reached) {
        for (var fact : row.facts()) {
            if (fact.position() <= reached) {
                continue;
            }
            switch (fact.event()) {
                case ActorEvent.ContactPersonErased erased ->
                    secrets.forget(erased.contact().toString());
                case NoteEvent.NoteErased erased -> secrets.forget(erased.note().toString());
                case NoticeEvent.NoticeErased erased ->
                    secrets.forget(erased.notice().toString());
                case InterventionEvent.AimErased erased ->
                    secrets.forget(erased.intervention().toString());
                case ActorEvent.PersonalNameChanged _ -> {}
                default -> {
                    continue;
                }
            }
            // Lists keep the words that they compare and search.
            CzechOrder.forgetWords();
        }
    }

    private void tell(NetworkId network) {
        listeners.forEach(listener -> listener.accept(network));
    }

    Secrets secrets() {
        return secrets;
    }

    /** As it is now; null: there is no such network. */
    @Nullable
    NetworkState network(NetworkId id) {
        return networks.get(id);
    }

    Collection<NetworkState> all() {
        return networks.values();
    }

    LoadedNetwork loaded(NetworkId id) {
        used.put(id, System.nanoTime());
        var known = loaded.get(id);
        return known != null ? known : load(id);
    }

    /** Waits for whoever applies changes, so that none falls between reading and keeping. */
    private synchronized LoadedNetwork load(NetworkId id) {
        var known = loaded.get(id);
        if (known != null) {
            return known;
        }
        var rows = NetworkRows.none(id);
        for (var kind : Kinds.OF_NETWORKS) {
            rows = rows.withOnly(kind, reader.of(kind, id));
        }
        var network = new LoadedNetwork(rows, secrets);
        loaded.put(id, network);
        makeRoom(id);
        return network;
    }

    private void makeRoom(NetworkId newest) {
        var facts = loaded.values().stream()
                .mapToLong(network -> network.rows().facts())
                .sum();
        var oldestFirst = loaded.keySet().stream()
                .filter(id -> !id.equals(newest))
                .sorted(Comparator.comparing(id -> used.getOrDefault(id, 0L)))
                .toList();
        for (var id : oldestFirst) {
            if (facts <= maximumFacts) {
                return;
            }
            var dropped = loaded.remove(id);
            if (dropped != null) {
                facts -= dropped.rows().facts();
                tell(id);
            }
        }
    }
}
