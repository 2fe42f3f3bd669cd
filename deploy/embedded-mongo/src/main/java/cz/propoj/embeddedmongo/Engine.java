package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All data of one folder, or of none. Whoever changes something holds one lock while the trees change, which is a matter
 * of microseconds, and waits for the disk without it; reading takes no lock at all.
 */
final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private static final int MOST_INTERRUPTS = 100;

    private final ReentrantLock applying = new ReentrantLock();
    private final @Nullable DatabaseFolder folder;
    private final @Nullable CommitQueue queue;
    private final ReadStatistics counters = new ReadStatistics();
    private volatile MVStore store;
    private volatile Catalog catalog;
    private volatile boolean closed;
    private @Nullable Checkpoints checkpoints;

    private Engine(@Nullable DatabaseFolder folder, MVStore store) {
        this.folder = folder;
        this.store = store;
        this.catalog = new Catalog(store);
        this.queue = folder == null ? null : new CommitQueue(applying, folder::write, this::undo);
    }

    static Engine inMemory() {
        return new Engine(null, DataFile.inMemory());
    }

    /** Opens the folder and brings the trees up to the last change of the journal. */
    static Engine open(DatabaseFolder folder) {
        Engine engine = null;
        try {
            engine = new Engine(folder, folder.openData());
            engine.replay(folder);
            engine.checkpoints = new Checkpoints(engine, folder);
            return engine;
        } catch (RuntimeException | Error e) {
            if (engine != null) {
                engine.store.closeImmediately();
            }
            folder.close();
            throw e;
        }
    }

    private void replay(DatabaseFolder from) {
        try {
            from.replay(DataFile.lastChange(store), change -> change.rows()
                    .forEach(row -> catalog.force(row, row.after())));
        } catch (DatabaseDamaged e) {
            throw e;
        } catch (RuntimeException e) {
            throw DataFile.damaged(from.dataFile(), e);
        }
    }

    ReadStatistics counters() {
        return counters;
    }

    long syncs() {
        return queue == null ? 0 : queue.syncs();
    }

    MVStore store() {
        return store;
    }

    ReentrantLock applying() {
        return applying;
    }

    @Nullable
    Table table(String namespace) {
        return catalog.table(namespace);
    }

    Collection<Table> tables() {
        return catalog.tables();
    }

    /**
     * Does the work of one command and returns when its changes are on disk. If the work ends with an error of the
     * protocol, what it changed before that stays, as on a real server; with any other, nothing stays.
     */
    <T> T change(Function<ChangeSet, T> work) {
        if (checkpoints != null) {
            checkpoints.holdBackIfTooFast();
        }
        ChangeSet change = new ChangeSet();
        @Nullable T result = null;
        @Nullable MongoServerException refusal = null;
        applying.lock();
        try {
            result = work.apply(change);
        } catch (MongoServerException e) {
            refusal = e;
        } catch (RuntimeException | Error e) {
            undo(List.of(change));
            throw e;
        } finally {
            if (queue != null && (result != null || refusal != null) && !change.isEmpty()) {
                queue.enqueue(change);
            }
            applying.unlock();
        }
        if (queue != null && !change.isEmpty()) {
            await(queue, change);
        }
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(result);
    }

    private void await(CommitQueue waiting, ChangeSet change) {
        try {
            waiting.await(change);
        } catch (IOException e) {
            throw new WriteFailedError(e);
        }
        if (checkpoints != null) {
            checkpoints.changed();
        }
    }

    /** Waits until everything that can be read now is on disk (read concern majority). */
    void awaitDurable() {
        if (queue != null) {
            queue.awaitLatest();
        }
    }

    private void undo(List<ChangeSet> changes) {
        try {
            for (ChangeSet change : changes) {
                for (ChangeSet.Row row : change.rows().reversed()) {
                    catalog.force(row, row.before());
                }
            }
        } catch (MVStoreException e) {
            // The data file failed at the same time; it is opened again from its last state, without these changes.
            LOG.warn("Changes could not be undone one by one", e);
        }
    }

    /** Changes the definition of a collection; null removes it. The new one is on disk when this returns. */
    void define(String namespace, UnaryOperator<@Nullable Document> definer) {
        applying.lock();
        try {
            if (queue != null) {
                queue.flush();
            }
            Document definition = definer.apply(catalog.definition(namespace));
            if (definition == null) {
                writeDefinition(namespace, null);
                catalog.drop(namespace);
                return;
            }
            List<IndexTree> prepared = catalog.prepare(namespace, definition);
            try {
                writeDefinition(namespace, definition);
            } catch (RuntimeException e) {
                catalog.discard(namespace, prepared);
                throw e;
            }
            catalog.install(namespace, definition, prepared);
        } finally {
            applying.unlock();
        }
    }

    private void writeDefinition(String namespace, @Nullable Document definition) {
        if (folder == null) {
            return;
        }
        ChangeSet change = new ChangeSet();
        change.add(new ChangeSet.Row(
                ChangeSet.CATALOG, Catalog.key(namespace), null, definition == null ? null : Bson.encode(definition)));
        try {
            folder.write(List.of(change));
        } catch (IOException e) {
            throw new WriteFailedError(e);
        }
    }

    Catalog catalog() {
        return catalog;
    }

    /** The table, made now if there is none. */
    Table tableOrNew(String namespace) {
        Table table = table(namespace);
        if (table == null) {
            define(namespace, definition -> definition);
            table = table(namespace);
        }
        if (table == null) {
            throw new IllegalStateException("A collection was dropped while it was made");
        }
        return table;
    }

    /** Waits for everything under way to be on disk. Called with the lock held. */
    void flush() {
        if (queue != null) {
            queue.flush();
        }
    }

    /** The trees close themselves when something fails in their midst, such as for want of memory; the journal has it all. */
    void openAgainIfFailed() {
        DatabaseFolder from = folder;
        if (from == null || closed || !store.isClosed()) {
            return;
        }
        applying.lock();
        try {
            if (!closed && store.isClosed()) {
                LOG.warn("The data file had closed after an error; it is opened again with the journal");
                reopen(from);
            }
        } finally {
            applying.unlock();
        }
    }

    /** After the data file could not be written: opens its last good state and applies the journal again. */
    void reopen(DatabaseFolder from) {
        applying.lock();
        try {
            flush();
            store.closeImmediately();
            for (int again = 0; !openedAgain(from, again == MOST_INTERRUPTS); again++) {
                LOG.debug("Interrupted while the data file was opened again");
            }
        } finally {
            applying.unlock();
        }
    }

    /**
     * Opens and replays, all of it or nothing: what is open half way would be taken for the whole.
     *
     * @return false when an interrupt came in between
     */
    private boolean openedAgain(DatabaseFolder from, boolean isLastTime) {
        @Nullable MVStore opened = null;
        try {
            opened = from.openData();
            Catalog known = new Catalog(opened);
            from.replay(
                    DataFile.lastChange(opened), change -> change.rows().forEach(row -> known.force(row, row.after())));
            catalog = known;
            store = opened;
            return true;
        } catch (RuntimeException | Error e) {
            if (opened != null) {
                opened.closeImmediately();
            }
            if (isLastTime || !Thread.interrupted()) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        if (checkpoints != null) {
            checkpoints.close();
        } else {
            store.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
