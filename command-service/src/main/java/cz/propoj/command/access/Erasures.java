package cz.propoj.command.access;

import cz.propoj.command.runtime.LookUps;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorEvent.ContactPersonErased;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent.NoteErased;
import cz.propoj.contract.time.Meta;
import cz.propoj.httpedge.AccessLog;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets whoever looks after access see that somebody was erased: when, in which network and by whom. The event log has the
 * proof; this is the line that an administrator, who sees no map, finds.
 */
@Component
@ProcessingGroup(LookUps.GROUP)
final class Erasures {
    private final AccessLog log;

    Erasures(AccessLog log) {
        this.log = log;
    }

    @EventHandler
    void on(ContactPersonErased event, MetaData meta) {
        erased(meta);
    }

    @EventHandler
    void on(NoteErased event, MetaData meta) {
        erased(meta);
    }

    private void erased(MetaData meta) {
        @Nullable String by = meta.get(Meta.ACCOUNT) instanceof String text ? text : null;
        @Nullable String network = meta.get(Meta.NETWORK) instanceof String text ? text : null;
        log.note(
                AccessLog.Kind.PERSON_ERASED,
                by == null ? null : AccountId.of(by),
                null,
                network == null ? null : new NetworkId(network));
    }
}
