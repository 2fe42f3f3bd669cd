package cz.propoj.query.operations;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.workbooks.ImportEvent;
import cz.propoj.eventlog.EventTypes;
import cz.propoj.eventlog.chain.ExportedCommit;
import java.util.List;

/**
 * Whose content an exported log may hold: that of networks which the person runs, and of records that everybody who runs
 * them sees whole. Of all others the file has the link of the chain alone, which tells nothing of them. What is not named
 * here stays out.
 */
final class ExportableContent {
    private static final List<Class<?>> SEEN_WHOLE = List.of(
            ActorEvent.class,
            PlatformEvent.class,
            MeetingEvent.class,
            NeedEvent.class,
            NetworkEvent.class,
            RevisionEvent.class,
            InterventionEvent.class,
            ImportEvent.class);

    private final EventTypes types;
    private final Viewer viewer;

    ExportableContent(EventTypes types, Viewer viewer) {
        this.types = types;
        this.viewer = viewer;
    }

    boolean holds(ExportedCommit commit) {
        return commit.events().stream().allMatch(this::holds);
    }

    /** An older stored form may have texts that stand in the vault now, or were erased there. */
    private boolean holds(ExportedCommit.Event event) {
        var type = types.find(event.type());
        return type != null
                && type.revision() == event.revision()
                && !type.javaType().equals(NeedEvent.NeedAnnotated.class)
                && SEEN_WHOLE.stream().anyMatch(family -> family.isAssignableFrom(type.javaType()))
                && NetworkId.isValid(event.tag())
                && AccessPolicy.mayEdit(viewer, new NetworkId(event.tag()));
    }
}
