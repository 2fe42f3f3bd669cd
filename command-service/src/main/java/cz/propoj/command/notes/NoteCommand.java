package cz.propoj.command.notes;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteClassification;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be wished of a note. Its text is confided to the vault; a command carries the version it has there. */
public sealed interface NoteCommand {
    NoteId note();

    /** The author is whoever asks. */
    record WriteNote(
            @TargetAggregateIdentifier NoteId note,
            NetworkId network,
            Subject subject,
            NoteKind kind,
            Visibility visibility,
            int version,
            NoteClassification classification)
            implements NoteCommand {
        public WriteNote(
                NoteId note, NetworkId network, Subject subject, NoteKind kind, Visibility visibility, int version) {
            this(note, network, subject, kind, visibility, version, NoteClassification.NONE);
        }
    }

    record RewordNote(@TargetAggregateIdentifier NoteId note, int version) implements NoteCommand {}

    record RefileNote(
            @TargetAggregateIdentifier NoteId note,
            Sent<NoteKind> kind,
            Sent<Visibility> visibility,
            Sent<NoteClassification> classification)
            implements NoteCommand {
        public RefileNote(NoteId note, NoteKind kind, Visibility visibility) {
            this(note, Sent.of(kind), Sent.of(visibility), Sent.leftOut());
        }
    }

    /** The whole form: text, kind, who sees it, and what a finding is looked for by. */
    record ReviseNote(
            @TargetAggregateIdentifier NoteId note,
            Sent<NoteKind> kind,
            Sent<Visibility> visibility,
            Sent<NoteClassification> classification,
            int version)
            implements NoteCommand {
        public ReviseNote(NoteId note, NoteKind kind, Visibility visibility, int version) {
            this(note, Sent.of(kind), Sent.of(visibility), Sent.leftOut(), version);
        }
    }

    record WithdrawNote(@TargetAggregateIdentifier NoteId note) implements NoteCommand {}

    /**
     * Somebody asked to be forgotten; the vault forgets the text with it.
     *
     * @param onlyOwn whether whoever asks may erase only what they wrote
     */
    record EraseNote(@TargetAggregateIdentifier NoteId note, boolean onlyOwn) implements NoteCommand {}

    /** What came with workbooks is as if it had never come. */
    record UndoNote(@TargetAggregateIdentifier NoteId note) implements NoteCommand {}
}
