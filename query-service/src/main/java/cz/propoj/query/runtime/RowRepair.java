package cz.propoj.query.runtime;

import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares stored rows of one kind with what the log says, record by record, and puts right what differs, while the
 * projection goes on. Each row is replaced as a whole, so that a reader sees the old one or the right one.
 */
final class RowRepair<S, E> {
    private static final Logger LOG = LoggerFactory.getLogger(RowRepair.class);
    /** The projection may write the row in between; after that often something else is wrong. */
    private static final int TRIES = 10;

    private final RowStore<S, E> store;
    private final RecordHistory history;
    private final Predicate<String> waits;
    private final LongSupplier reached;

    /**
     * For the rows of a store.
     *
     * @param waits whether events of the record wait among the dead letters
     * @param reached position up to which the projection has come
     */
    RowRepair(RowStore<S, E> store, RecordHistory history, Predicate<String> waits, LongSupplier reached) {
        this.store = store;
        this.history = history;
        this.waits = waits;
        this.reached = reached;
    }

    /** What came out for one record. */
    enum Outcome {
        SAME,
        REPAIRED,
        /** The log has events that can't be applied, or the row never stood still. */
        LEFT
    }

    /**
     * Compares one record.
     *
     * @param through up to where the row has to be whole, whether the projection has come so far or not; -1: as far as
     *     this instance knows that it has come. Another one may have come further than it told before it ended, and
     *     nothing that it passed is handed over again.
     */
    Outcome compare(String id, long through) {
        for (var tries = 0; tries < TRIES; tries++) {
            // Before the row is looked at: what comes later may or may not be in it.
            var position = reached.getAsLong();
            var found = store.find(id);
            var waiting = waits.test(id);
            var known = waiting ? found.position() : Math.max(position, found.position());
            @Nullable Row<S, E> row;
            boolean late;
            try {
                row = history.row(store.kind(), id, waiting ? known : Math.max(known, through));
                if (isAsStored(row, found)) {
                    return Outcome.SAME;
                }
                late = through > known && isAsStored(history.row(store.kind(), id, known), found);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warn(
                        "{}: the row of {} can't be compared with the log: {}",
                        store.kind().name(),
                        id,
                        e.getClass().getName());
                return Outcome.LEFT;
            }
            if (store.replace(found, id, row)) {
                if (late) {
                    return Outcome.SAME;
                }
                LOG.debug(
                        "{}: the row of {} was not what the log says",
                        store.kind().name(),
                        id);
                return Outcome.REPAIRED;
            }
        }
        return Outcome.LEFT;
    }

    private boolean isAsStored(@Nullable Row<S, E> row, RowStore.Found found) {
        return row == null ? found.main() == null : store.isStored(found, row);
    }

    /**
     * Applies what has waited of a record, up to a position; what was applied before stays.
     *
     * @throws RuntimeException if it still can't be applied
     */
    void apply(String id, long last) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = store.find(id);
            var row = Objects.requireNonNull(history.row(store.kind(), id, Math.max(last, found.position())));
            if (store.isStored(found, row) || store.replace(found, id, row)) {
                return;
            }
        }
        throw new IllegalStateException("The row is written all the time");
    }
}
