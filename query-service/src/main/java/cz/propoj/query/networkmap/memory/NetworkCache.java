package cz.propoj.query.networkmap.memory;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeState;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of the networks that are looked at, in memory; those that were not looked at for longest make room. */
public final class NetworkCache {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkCache.class);

    private final RowReader reader;
    private final Supplier<PrivateTexts> secrets;
    private final long maximumBytes;
    private final Map<NetworkId, LoadedNetwork> loaded = new ConcurrentHashMap<>();
    private final Map<NetworkId, Loading> loading = new HashMap<>();
    private final Map<NetworkId, Long> used = new ConcurrentHashMap<>();
    private final List<Consumer<NetworkId>> listeners = new CopyOnWriteArrayList<>();
    private Map<String, Row<NetworkState, ?>> networkRows = new HashMap<>();
    /** Of all networks: those that are shared are told where their network was never looked at. */
    private final Map<String, Row<PracticeState, PracticeEvent>> practices = new ConcurrentHashMap<>();

    private volatile Map<NetworkId, NetworkState> networks = Map.of();

    /** A network that is being read, and what has changed since that began. */
    private static final class Loading {
        private final CompletableFuture<LoadedNetwork> result = new CompletableFuture<>();
        private final List<Change> changes = new ArrayList<>();
        private boolean again;
    }

    private record Change(RowKind<?, ?> kind, List<Row<?, ?>> rows) {}

    /**
     * Keeps what is asked for.
     *
     * @param secrets for each network its own, so that they go with it
     * @param maximumBytes how much memory the networks may take together, estimated; the one asked for last always stays
     */
    public NetworkCache(RowReader reader, Supplier<PrivateTexts> secrets, long maximumBytes) {
        this.reader = reader;
        this.secrets = secrets;
        this.maximumBytes = maximumBytes;
    }

    /** Told after a network has changed. */
    public void onChange(Consumer<NetworkId> listener) {
        listeners.add(listener);
    }

    /** After rows of a kind have changed at positions that had been passed. */
    <S, E> void reload(RowKind<S, E> kind) {
        if (kind == (Object) Kinds.NETWORKS) {
            readNetworks(-1);
        }
        if (kind == (Object) Kinds.PRACTICES) {
            practices.clear();
            readPractices(-1);
        }
        synchronized (this) {
            loading.values().forEach(one -> one.again = true);
        }
        for (var id : loaded.keySet()) {
            var rows = reader.of(kind, id);
            synchronized (this) {
                var network = loaded.get(id);
                if (network != null) {
                    rows.forEach(row -> forgetErased(row, -1, network.secrets()));
                    network.replace(network.rows().withOnly(kind, rows));
                    tell(id);
                }
            }
        }
    }

    /** Takes over what has changed after that position. */
    <S, E> void apply(RowKind<S, E> kind, long reached) {
        if (kind == (Object) Kinds.NETWORKS) {
            readNetworks(reached);
        }
        if (kind == (Object) Kinds.PRACTICES) {
            readPractices(reached);
        }
        var changed = new HashMap<NetworkId, List<Row<?, ?>>>();
        for (var row : reader.changedAfter(kind, reached, this::isWanted)) {
            changed.computeIfAbsent(networkOf(row), _ -> new ArrayList<>()).add(row);
        }
        changed.forEach((id, rows) -> apply(id, kind, reached, rows));
    }

    private synchronized boolean isWanted(NetworkId id) {
        return loaded.containsKey(id) || loading.containsKey(id);
    }

    private synchronized void apply(NetworkId id, RowKind<?, ?> kind, long reached, List<Row<?, ?>> rows) {
        var begun = loading.get(id);
        if (begun != null) {
            begun.changes.add(new Change(kind, rows));
        }
        var network = loaded.get(id);
        if (network != null) {
            rows.forEach(row -> forgetErased(row, reached, network.secrets()));
            network.replace(network.rows().with(kind, rows));
            tell(id);
            makeRoom(id);
        }
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
        for (var row : reader.changedAfter(Kinds.NETWORKS, reached, _ -> true)) {
            networkRows.put(row.id(), row);
            changed = true;
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

    private void readPractices(long reached) {
        reader.changedAfter(Kinds.PRACTICES, reached, _ -> true).forEach(row -> practices.put(row.id(), row));
    }

    private static void forgetErased(Row<?, ?> row, long reached, PrivateTexts secrets) {
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
                case ActorEvent.PersonalNameChanged _, TextsErased _ -> {}
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

    /** As it is now; null: there is no such network. */
    @Nullable
    public NetworkState network(NetworkId id) {
        return networks.get(id);
    }

    public Collection<NetworkState> all() {
        return networks.values();
    }

    /** Good practices of all networks, whoever may know of them. */
    public Collection<Row<PracticeState, PracticeEvent>> practices() {
        return practices.values();
    }

    public LoadedNetwork loaded(NetworkId id) {
        used.put(id, System.nanoTime());
        var known = loaded.get(id);
        return known != null ? known : load(id);
    }

    /** Reads without holding anybody up; what changes meanwhile is added at the end, so that nothing falls in between. */
    private LoadedNetwork load(NetworkId id) {
        var own = new Loading();
        Loading begun;
        synchronized (this) {
            var known = loaded.get(id);
            if (known != null) {
                return known;
            }
            begun = Objects.requireNonNullElse(loading.putIfAbsent(id, own), own);
        }
        return begun == own ? read(id, own) : await(begun);
    }

    private static LoadedNetwork await(Loading begun) {
        try {
            return begun.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private LoadedNetwork read(NetworkId id, Loading own) {
        try {
            while (true) {
                var rows = NetworkRows.none(id);
                for (var kind : Kinds.OF_NETWORKS) {
                    rows = rows.withOnly(kind, reader.of(kind, id));
                }
                var network = finish(id, own, rows);
                if (network != null) {
                    return network;
                }
            }
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                loading.remove(id, own);
            }
            own.result.completeExceptionally(e);
            throw e;
        }
    }

    /** Null: everything has to be read once more. */
    private synchronized @Nullable LoadedNetwork finish(NetworkId id, Loading own, NetworkRows read) {
        if (own.again) {
            own.again = false;
            own.changes.clear();
            return null;
        }
        var rows = read;
        for (var change : own.changes) {
            rows = rows.with(change.kind(), change.rows());
        }
        var network = new LoadedNetwork(rows, secrets.get());
        loaded.put(id, network);
        loading.remove(id, own);
        makeRoom(id);
        own.result.complete(network);
        return network;
    }

    private void makeRoom(NetworkId newest) {
        var bytes = loaded.values().stream()
                .mapToLong(network -> network.rows().bytes())
                .sum();
        if (bytes <= maximumBytes) {
            return;
        }
        var oldestFirst = loaded.keySet().stream()
                .filter(id -> !id.equals(newest))
                .sorted(Comparator.comparing(id -> used.getOrDefault(id, 0L)))
                .toList();
        for (var id : oldestFirst) {
            if (bytes <= maximumBytes) {
                return;
            }
            var dropped = loaded.remove(id);
            if (dropped != null) {
                bytes -= dropped.rows().bytes();
                LOG.debug("{} makes room in memory", id);
                tell(id);
            }
        }
    }

    /** Memory has run out: everything is read again when it is asked for. */
    synchronized void dropAll() {
        LOG.warn("{} networks are dropped from memory, because it has run out", loaded.size());
        for (var id : List.copyOf(loaded.keySet())) {
            loaded.remove(id);
            tell(id);
        }
    }
}
