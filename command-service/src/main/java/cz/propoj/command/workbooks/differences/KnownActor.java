package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.notes.NoteState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An actor of the network as of the day, with what the vault knows of it.
 *
 * @param name also of a person or role
 * @param notes that are not withdrawn; of private ones only those of whoever imports
 */
public record KnownActor(ActorState state, String name, Map<ContactId, Person> contacts, List<KnownNote> notes) {
    /** A contact person; an empty text for nothing. */
    public record Person(String name, String phone, String email) {
        static final Person UNKNOWN = new Person("", "", "");
    }

    public record KnownNote(NoteState state, String text) {}

    ActorId id() {
        return state.actor();
    }

    @Nullable
    String ico() {
        return state.profile().identity().ico();
    }
}
