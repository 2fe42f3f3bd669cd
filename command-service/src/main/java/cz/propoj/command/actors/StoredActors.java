package cz.propoj.command.actors;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.time.History;
import cz.propoj.contract.time.Meta;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log says of an actor, for what has to be known before its aggregate is asked; the aggregate decides. */
@Component
final class StoredActors {
    private final EventStore store;

    StoredActors(EventStore store) {
        this.store = store;
    }

    /** Null when nothing is recorded. */
    @Nullable
    ActorState latest(ActorId actor) {
        var history = new History<ActorState, ActorEvent>(ActorState::evolve);
        store.readEvents(actor.toString()).asStream().forEach(stored -> {
            if (stored.getPayload() instanceof ActorEvent event) {
                history.add(Meta.fact(event, stored.getSequenceNumber(), stored.getTimestamp(), stored.getMetaData()));
            }
        });
        return history.latest();
    }
}
