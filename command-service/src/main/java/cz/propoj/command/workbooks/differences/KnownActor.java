package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.notes.NoteState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An actor of the network as of the day, with what the vault knows of it.
 *
 * @param name also of a person or role
 * @param notes that are not withdrawn; of private ones only those of whoever imports
 */
public record KnownActor(ActorState state, String name, Map<ContactId, Person> contacts, List<KnownNote> notes) {
    /**
     * A contact person; an empty text for nothing.
     *
     * @param earlier texts by field that may have been true on the day, when the person's data were changed since: the
     *     vault numbers its versions, it does not date them
     */
    public record Person(String name, String phone, String email, Map<String, Set<String>> earlier) {
        static final Person UNKNOWN = new Person("", "", "", Map.of());

        /** Whether the text is, or may on the day have been, the field's. */
        boolean isKnownAs(String field, String now, String text) {
            return now.equals(text)
                    || earlier.getOrDefault(field, Set.of()).contains(text)
                    || (text.isEmpty() && !earlier.isEmpty());
        }
    }

    /**
     * A note.
     *
     * @param position of the last change of it
     */
    public record KnownNote(NoteState state, String text, long position) {}

    ActorId id() {
        return state.actor();
    }

    @Nullable
    String ico() {
        return state.profile().identity().ico();
    }
}
