package cz.propoj.command.notes;

import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.time.Meta;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Whether there is in a network what a note is to be about. Looks into the log, so that it knows what was just stored. */
@Component
final class Subjects {
    private final EventStore store;

    Subjects(EventStore store) {
        this.store = store;
    }

    /** @throws RuleBroken pointing at the subject's id when the network has no such record */
    void require(NetworkId network, Subject subject, String pointer) {
        var isThere = subject.kind() == SubjectKind.NETWORK
                ? subject.id().equals(network.value())
                : isRecord(network, subject);
        if (!isThere) {
            throw RuleBroken.at(pointer, "note.subject");
        }
    }

    private boolean isRecord(NetworkId network, Subject subject) {
        var events = store.readEvents(subject.id());
        if (!events.hasNext()) {
            return false;
        }
        var first = events.next();
        return network.value().equals(first.getMetaData().get(Meta.NETWORK))
                && switch (subject.kind()) {
                    case ACTOR -> first.getPayload() instanceof ActorEvent;
                    case PLATFORM -> first.getPayload() instanceof PlatformEvent;
                    case MEETING -> first.getPayload() instanceof MeetingEvent;
                    case NEED -> first.getPayload() instanceof NeedEvent;
                    case NETWORK -> false;
                };
    }
}
