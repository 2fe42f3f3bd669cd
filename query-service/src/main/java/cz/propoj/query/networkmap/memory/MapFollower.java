package cz.propoj.query.networkmap.memory;

import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.NotYetProjected;
import cz.propoj.query.runtime.Progress;
import cz.propoj.query.runtime.RowKind;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the rows of the networks that are looked at in memory and brings them up to date when the projections have moved,
 * in this process or another. A list never has to ask the database.
 */
public final class MapFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MapFollower.class);
    /** Other instances' writes are seen that late at most; own ones wake the follower. */
    private static final long IDLE_MILLIS = 50;

    private static final long AWAITED_MILLIS = 1;
    private static final long AFTER_ERROR_MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 5;

    private final NetworkCache networks;
    private final Progress progress;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Map<String, Long> applied = new ConcurrentHashMap<>();
    private final Map<String, Integer> epochs = new HashMap<>();
    private int waiting;
    private boolean woken;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    public MapFollower(NetworkCache networks, Progress progress) {
        this.networks = networks;
        this.progress = progress;
    }

    public NetworkCache networks() {
        return networks;
    }

    public void start() {
        Thread.ofPlatform().name("maps").daemon().start(this::follow);
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }

    /** There may be something new: to be called when rows were written in this process. */
    public void wake() {
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
                failure = null;
                pause(isAwaited() ? AWAITED_MILLIS : IDLE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (OutOfMemoryError e) {
                networks.dropAll();
                survive(e);
            } catch (RuntimeException | Error e) {
                survive(e);
            }
        }
    }

    /** Nobody would notice that this thread has ended: it goes on, whatever has happened. */
    private void survive(Throwable e) {
        failure = e;
        LOG.warn("The maps can't be brought up to date; trying again", e);
        pauseAfterError();
    }

    /** Why the last try to bring the maps up to date failed; null: it did not. */
    @Nullable
    public Throwable failure() {
        return failure;
    }

    private boolean isAwaited() {
        lock.lock();
        try {
            return waiting > 0;
        } finally {
            lock.unlock();
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
    public synchronized void catchUp() {
        var before = position();
        Kinds.OF_NETWORKS.forEach(this::catchUp);
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
        if (epoch != epochs.getOrDefault(kind.name(), epoch)) {
            networks.reload(kind);
        } else if (target > reached && progress.written(kind) > reached) {
            networks.apply(kind, reached);
        }
        epochs.put(kind.name(), epoch);
        if (target > reached) { // or everything is handed over once more: what is held stays right
            applied.put(kind.name(), target);
        }
    }

    /** Everything up to here is in memory, or will be read when it is asked for. */
    public long position() {
        return Kinds.OF_NETWORKS.stream()
                .mapToLong(kind -> applied.getOrDefault(kind.name(), -1L))
                .min()
                .orElse(-1);
    }

    public void await(long position) {
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
            throw new NotYetProjected(position, position());
        }
    }
}
