package cz.propoj.command.runtime.lookups;

import cz.propoj.contract.time.Fold;
import cz.propoj.contract.time.History;
import cz.propoj.contract.time.Meta;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log says of a record, for what has to be known before its aggregate is asked; the aggregate decides. */
@Component
public final class StoredRecords {
    private final EventStore store;

    StoredRecords(EventStore store) {
        this.store = store;
    }

    /**
     * As everything recorded of it has it, whatever the day. Null when nothing is recorded.
     *
     * @param id of the aggregate
     * @param events the kind of events that the record has
     * @param evolve the fold of the kind of record
     */
    public <S, E> @Nullable S latest(Object id, Class<E> events, Fold<S, E> evolve) {
        return history(id, events, evolve).latest();
    }

    /** As {@link #latest}, with everything that happened to it; its texts are still in the vault. */
    public <S, E> History<S, E> history(Object id, Class<E> events, Fold<S, E> evolve) {
        var history = new History<S, E>(evolve);
        store.readEvents(id.toString()).asStream().forEach(stored -> {
            if (events.isInstance(stored.getPayload())) {
                var event = events.cast(stored.getPayload());
                history.add(Meta.fact(event, stored.getSequenceNumber(), stored.getTimestamp(), stored.getMetaData()));
            }
        });
        return history;
    }
}
