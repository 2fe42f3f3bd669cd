package cz.propoj.query.networkmap;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.query.runtime.Progress;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the rows of the networks that are looked at in memory and brings them up to date when the projections have moved,
 * in this process or another. A list never has to ask the database.
 */
final class MapFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MapFollower.class);
    /** Other instances' writes are seen that late at most; own ones wake the follower. */
    private static final long IDLE_MILLIS = 50;

    private static final long AWAITED_MILLIS = 3;
    private static final long AFTER_ERROR_MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 5;

    private final RowReader reader;
    private final Progress progress;
    private final Secrets secrets;
    private final long maximumFacts;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Map<String, Long> applied = new ConcurrentHashMap<>();
    private final Map<String, Integer> epochs = new HashMap<>();
    private final Map<NetworkId, LoadedNetwork> loaded = new ConcurrentHashMap<>();
    private final Map<NetworkId, Long> used = new ConcurrentHashMap<>();
    private final List<Consumer<NetworkId>> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<NetworkId, NetworkState> networks = Map.of();
    private Map<String, Row<NetworkState, ?>> networkRows = new HashMap<>();
    private int waiting;
    private boolean woken;
    private volatile boolean closed;

    MapFollower(RowReader reader, Progress progress, Secrets secrets, long maximumFacts) {
        this.reader = reader;
        this.progress = progress;
        this.secrets = secrets;
        this.maximumFacts = maximumFacts;
    }

    void start() {
        Thread.ofPlatform().name("maps").daemon().start(this::follow);
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }

    /** Told after a network has changed. */
    void onChange(Consumer<NetworkId> listener) {
        listeners.add(listener);
    }

    /** There may be something new: to be called when rows were written in this process. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        while (!closed) {
            try {
                catchUp();
                pause(waiting > 0 ? AWAITED_MILLIS : IDLE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The maps can't be brought up to date; trying again", e);
                pauseAfterError();
            }
        }
    }

    private void pauseAfterError() {
        try {
            pause(AFTER_ERROR_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private void pause(long millis) throws InterruptedException {
        lock.lock();
        try {
            var nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!woken && !closed && nanos > 0) {
                nanos = wanted.awaitNanos(nanos);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** Brings everything in memory to where the projections are. */
    void catchUp() {
        var before = position();
        lock.lock();
        try {
            Kinds.OF_NETWORKS.forEach(this::catchUp);
        } finally {
            lock.unlock();
        }
        if (position() != before) {
            lock.lock();
            try {
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private <S, E> void catchUp(RowKind<S, E> kind) {
        var epoch = progress.epoch(kind);
        var target = progress.position(kind);
        var reached = applied.getOrDefault(kind.name(), -1L);
        if (target < reached) {
            return; // being rebuilt: what is held stays right until the rebuild has come as far
        }
        if (epoch != epochs.getOrDefault(kind.name(), epoch)) {
            reload(kind);
        } else if (target > reached) {
            apply(kind, reached);
        }
        epochs.put(kind.name(), epoch);
        applied.put(kind.name(), target);
    }

    private <S, E> void reload(RowKind<S, E> kind) {
        if (kind == (Object) Kinds.NETWORKS) {
            readNetworks(-1);
        }
        loaded.forEach((id, network) -> {
            network.replace(network.rows().withOnly(kind, reader.of(kind, id)));
            tell(id);
        });
    }

    private <S, E> void apply(RowKind<S, E> kind, long reached) {
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
            if (fact.event() instanceof ActorEvent.ContactPersonErased erased) {
                secrets.forget(erased.contact().toString());
            } else if (fact.event() instanceof NoteEvent.NoteErased erased) {
                secrets.forget(erased.note().toString());
            }
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

    Collection<NetworkState> networks() {
        return networks.values();
    }

    LoadedNetwork loaded(NetworkId id) {
        used.put(id, System.nanoTime());
        var known = loaded.get(id);
        return known != null ? known : load(id);
    }

    private LoadedNetwork load(NetworkId id) {
        lock.lock();
        try {
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
        } finally {
            lock.unlock();
        }
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

    /** Everything up to here is in memory, or will be read when it is asked for. */
    long position() {
        return Kinds.OF_NETWORKS.stream()
                .mapToLong(kind -> applied.getOrDefault(kind.name(), -1L))
                .min()
                .orElse(-1);
    }

    void await(long position) {
        if (position() >= position) {
            return;
        }
        var nanos = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        lock.lock();
        try {
            waiting++;
            woken = true;
            wanted.signalAll();
            while (position() < position && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
            lock.unlock();
        }
        if (position() < position) {
            throw new StillBehind(position, position());
        }
    }
}
