package cz.propoj.command.topics;

import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which notes somebody may make the findings of a topic: those that this person may read. Others do not exist for it. */
@Component
final class ReadableFindings {
    private final StoredRecords records;

    ReadableFindings(StoredRecords records) {
        this.records = records;
    }

    /** @throws RuleBroken pointing at the first one that is not there for the person */
    void require(NetworkId network, Viewer viewer, List<NoteId> notes) {
        for (var i = 0; i < notes.size(); i++) {
            if (!isThere(network, viewer, notes.get(i))) {
                throw RuleBroken.at("/findings/" + i, "topic.finding-unknown");
            }
        }
    }

    /** @throws RecordNotFound when it is not there for the person */
    void require(NetworkId network, Viewer viewer, NoteId note) {
        if (!isThere(network, viewer, note)) {
            throw new RecordNotFound();
        }
    }

    private boolean isThere(NetworkId network, Viewer viewer, NoteId id) {
        var note = records.latest(id, NoteEvent.class, NoteState::evolve);
        return note != null
                && note.network().equals(network)
                && !note.withdrawn()
                && AccessPolicy.maySeeNote(viewer, network, note.visibility(), note.author());
    }
}
