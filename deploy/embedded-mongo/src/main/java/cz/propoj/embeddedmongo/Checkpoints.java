package cz.propoj.embeddedmongo;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the trees to the data file from time to time, so that the journal stays short, and rewrites what has become
 * sparse, so that the file stays within a small multiple of what lives in it.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    /** How long the journal may get before a state is saved; the crash tests set it low to be killed while saving. */
    private static final long JOURNAL_BYTES = Long.getLong("propoj.embedded.journal-bytes", 16L << 20);

    private static final long UNSAVED_BYTES = 64L << 20;
    private static final long HELD_BACK_BYTES = 8 * JOURNAL_BYTES;
    private static final long LONGEST_SECONDS = 30;
    private static final int WANTED_FILL_PERCENT = 60;
    private static final int REWRITTEN_AT_ONCE = 8 << 20;
    private static final int MOST_ROUNDS = 16;
    private static final int STATES_UNTIL_FREE = 3;
    private static final long TIDY_AT_THE_END_NANOS = 500_000_000L;

    private final Engine engine;
    private final DatabaseFolder folder;
    private final ReentrantLock working = new ReentrantLock();
    private final ReentrantLock signal = new ReentrantLock();
    private final Condition wanted = signal.newCondition();
    private final Thread thread;
    private volatile boolean closed;
    private volatile long savedChange;

    Checkpoints(Engine engine, DatabaseFolder folder) {
        this.engine = engine;
        this.folder = folder;
        this.savedChange = DataFile.lastChange(engine.store());
        this.thread = Thread.ofPlatform().daemon().name("mongo-checkpoint").start(this::run);
    }

    /** After each change: wakes the writer when enough has gathered. */
    void changed() {
        folder.setNeeded(engine.store().getUnsavedMemory() * 5L / 4);
        if (isDue()) {
            wake();
        }
    }

    private void wake() {
        signal.lock();
        try {
            wanted.signal();
        } finally {
            signal.unlock();
        }
    }

    private boolean isDue() {
        return folder.journalBytes() > JOURNAL_BYTES || engine.store().getUnsavedMemory() > UNSAVED_BYTES;
    }

    /** A writer that is faster than the disk helps out instead of filling the memory. */
    void holdBackIfTooFast() {
        if (folder.journalBytes() > HELD_BACK_BYTES) {
            save();
        }
    }

    private void run() {
        while (!closed) {
            signal.lock();
            try {
                boolean byTime = !closed && !isDue() && !wanted.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                LOG.trace("Saving, by time: {}", byTime);
            } catch (InterruptedException e) {
                // Not how this ends: see close.
                LOG.debug("Interrupted", e);
            } finally {
                signal.unlock();
            }
            if (!closed) {
                saveAndTidy();
            }
        }
    }

    private void saveAndTidy() {
        try {
            boolean more = save();
            for (int round = 0; more && round < MOST_ROUNDS && !closed; round++) {
                more = tidy();
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The data file could not be tidied up; the journal keeps everything", e);
        }
    }

    /** Rewrites what lies in sparse parts, then fills the holes from the end of the file, a little at a time. */
    private boolean tidy() {
        MVStore store = engine.store();
        boolean rewritten = store.compact(WANTED_FILL_PERCENT, REWRITTEN_AT_ONCE) && saveState();
        if (store.getFillRate() >= WANTED_FILL_PERCENT || !(store.getFileStore() instanceof RandomAccessStore file)) {
            return rewritten;
        }
        long before = file.size();
        engine.applying().lock();
        try {
            engine.flush();
            DataFile.setLastChange(store, folder.lastChange());
            file.compactMoveChunks(WANTED_FILL_PERCENT, REWRITTEN_AT_ONCE, store);
        } finally {
            engine.applying().unlock();
        }
        return rewritten || file.size() < before;
    }

    /**
     * Writes the current state, unless nothing changed or there is no room.
     *
     * @return whether it was written
     */
    boolean save() {
        return folder.lastChange() > savedChange && saveState();
    }

    private boolean saveState() {
        working.lock();
        try {
            if (!folder.hasRoomForState()) {
                LOG.warn("There is no room for the next state of the data file; the journal keeps everything");
                return false;
            }
            long number = startWriting();
            MVStore store = engine.store();
            store.executeFilestoreOperation(() -> LOG.trace("State {} is written", number));
            store.sync();
            folder.dropOlder();
            savedChange = number;
            folder.setNeeded(store.getUnsavedMemory() * 5L / 4);
            return true;
        } catch (MVStoreException | IOException e) {
            LOG.error("The data file could not be written; going back to its last state and the journal", e);
            engine.reopen(folder);
            return false;
        } finally {
            working.unlock();
        }
    }

    /** Fixes what belongs to the state; writing goes on behind the backs of those who change data. */
    private long startWriting() throws IOException {
        engine.applying().lock();
        try {
            engine.flush();
            MVStore store = engine.store();
            long number = folder.lastChange();
            folder.rotate();
            DataFile.setLastChange(store, number);
            while (store.tryCommit() < 0 && store.hasUnsavedChanges()) {
                Thread.onSpinWait();
            }
            return number;
        } finally {
            engine.applying().unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        // Not by an interrupt: that would close the file under a write.
        wake();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        boolean saved = folder.lastChange() == savedChange || saveState();
        if (saved && folder.lastChange() == savedChange) {
            tidyAtTheEnd();
            engine.store().close();
        } else {
            engine.store().closeImmediately();
        }
    }

    private void tidyAtTheEnd() {
        long until = System.nanoTime() + TIDY_AT_THE_END_NANOS;
        try {
            // What a state no longer needs is free only some states later.
            for (int state = 0; state < STATES_UNTIL_FREE; state++) {
                saveState();
            }
            while (tidy() && saveState() && System.nanoTime() < until) {
                LOG.trace("More to tidy up");
            }
        } catch (RuntimeException e) {
            LOG.warn("The data file was not tidied up", e);
        }
    }
}
