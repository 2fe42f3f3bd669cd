package cz.propoj.contract.notes;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;

/** What can happen to a note. */
public sealed interface NoteEvent {
    /** Field of the vault in which the text stands. */
    String TEXT_IN_VAULT = "text";

    NoteId note();

    record NoteWritten(
            NoteId note,
            NetworkId network,
            Subject subject,
            NoteKind kind,
            Visibility visibility,
            AccountId author,
            int version)
            implements NoteEvent {}

    /** The text in the vault changed; the number is its version there. */
    record NoteReworded(NoteId note, int version) implements NoteEvent {}

    record NoteRefiled(NoteId note, NoteKind kind, Visibility visibility) implements NoteEvent {}

    /** Day, areas of needs and themes of the finding; a note without it has none of them. */
    record NoteClassified(NoteId note, NoteClassification classification) implements NoteEvent {}

    record NoteWithdrawn(NoteId note) implements NoteEvent, Ending {}

    /** On request the vault forgot the text. */
    record NoteErased(NoteId note) implements NoteEvent {}
}
