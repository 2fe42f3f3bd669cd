package cz.propoj.command.access;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorEvent.ContactPersonErased;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent.NoteErased;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.httpedge.AccessLog;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets whoever looks after access see that somebody was erased: when, in which network and by whom. The event log has the
 * proof; this is the line that an administrator, who sees no map, finds.
 */
@Component
final class Erasures {
    private static final Logger log = LoggerFactory.getLogger(Erasures.class);

    private final AccessLog access;

    Erasures(EventStore store, AccessLog access) {
        this.access = access;
        var _ = store.subscribe(this::stored);
    }

    /** What was erased is erased, also when the line could not be written. */
    private void stored(List<? extends EventMessage<?>> commit) {
        try {
            commit.stream()
                    .filter(event -> isErasure(event.getPayload()))
                    .forEach(event -> erased(event.getMetaData()));
        } catch (RuntimeException e) {
            log.warn("An erasure is missing in the access log", e);
        }
    }

    private static boolean isErasure(Object event) {
        return event instanceof ContactPersonErased || event instanceof NoteErased || event instanceof TextsErased;
    }

    private void erased(MetaData meta) {
        @Nullable String by = meta.get(Meta.ACCOUNT) instanceof String text ? text : null;
        @Nullable String network = meta.get(Meta.NETWORK) instanceof String text ? text : null;
        access.note(
                AccessLog.Kind.PERSON_ERASED,
                by == null ? null : AccountId.of(by),
                null,
                network == null ? null : new NetworkId(network));
    }
}
