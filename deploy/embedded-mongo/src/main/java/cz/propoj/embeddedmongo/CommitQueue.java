package cz.propoj.embeddedmongo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Puts changes on disk for all who wait. The first who waits writes what has gathered and syncs once for everybody;
 * whoever comes meanwhile is in the next group. If a group can't be written it is undone, with all that came after it.
 */
final class CommitQueue {
    /** Takes changes back, the last first. Called with the lock of the data held. */
    interface Undo {
        void undo(List<ChangeSet> changes);
    }

    /** Writes a group; its exception goes to everyone in the group. */
    interface Writer {
        void write(List<ChangeSet> changes) throws IOException;
    }

    private final ReentrantLock applying;
    private final Writer writer;
    private final Undo undo;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final LongAdder syncs = new LongAdder();
    private List<ChangeSet> waiting = new ArrayList<>();
    private @Nullable ChangeSet latest;
    private boolean writing;
    private @Nullable List<ChangeSet> failed;
    private @Nullable IOException reason;

    /** @param applying held by whoever changes data and enqueues; only its holder may undo */
    CommitQueue(ReentrantLock applying, Writer writer, Undo undo) {
        this.applying = applying;
        this.writer = writer;
        this.undo = undo;
    }

    /** How often something was synced. */
    long syncs() {
        return syncs.sum();
    }

    void enqueue(ChangeSet change) {
        assert applying.isHeldByCurrentThread();
        lock.lock();
        try {
            waiting.add(change);
            latest = change;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the change is on disk; throws if it could not be written and was undone. */
    void await(ChangeSet change) throws IOException {
        lock.lock();
        try {
            while (!change.isSettled()) {
                writeOrWait();
            }
        } finally {
            lock.unlock();
        }
        IOException failure = change.failure();
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits until what was enqueued before this call is on disk or undone, not for what comes meanwhile. */
    void awaitLatest() {
        lock.lock();
        try {
            ChangeSet upTo = latest;
            while (upTo != null && !upTo.isSettled()) {
                writeOrWait();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is left to write. The lock of the data may be held. */
    void flush() {
        lock.lock();
        try {
            while (writing || !waiting.isEmpty()) {
                writeOrWait();
            }
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // every caller asks in a loop
    private void writeOrWait() {
        if (failed != null && applying.isHeldByCurrentThread()) {
            undoFailed();
        } else if (writing) {
            progress.awaitUninterruptibly();
        } else {
            writeWaiting();
        }
    }

    private void writeWaiting() {
        writing = true;
        List<ChangeSet> group = waiting;
        waiting = new ArrayList<>();
        IOException problem = null;
        lock.unlock();
        try {
            writer.write(group);
            syncs.increment();
        } catch (IOException e) {
            problem = e;
        } catch (RuntimeException | Error e) {
            problem = new IOException("The changes could not be written", e);
        } finally {
            lock.lock();
        }
        if (problem == null) {
            group.forEach(change -> change.settle(null));
            writing = false;
            progress.signalAll();
        } else {
            failed = group;
            reason = problem;
            progress.signalAll();
            undoOrLetOthers();
        }
    }

    /** Whoever holds the lock of the data may be waiting for this group; then it is the one who undoes. */
    private void undoOrLetOthers() {
        while (failed != null) {
            lock.unlock();
            boolean mine = false;
            try {
                mine = applying.tryLock(2, TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                mine = applying.tryLock();
            } finally {
                lock.lock();
            }
            if (mine) {
                try {
                    undoFailed();
                } finally {
                    applying.unlock();
                }
            }
        }
    }

    private void undoFailed() {
        if (failed == null) {
            return;
        }
        List<ChangeSet> all = new ArrayList<>(failed);
        all.addAll(waiting);
        waiting = new ArrayList<>();
        undo.undo(all.reversed());
        IOException why = reason;
        all.forEach(change -> change.settle(why));
        failed = null;
        reason = null;
        writing = false;
        progress.signalAll();
    }
}
