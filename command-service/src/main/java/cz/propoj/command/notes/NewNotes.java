package cz.propoj.command.notes;

import cz.propoj.command.needs.NeedCommand.AnnotateNeed;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteClassification;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How notes begin: the text goes to the vault. An annotation of a need changes two records, the note and its place in the
 * need; a note whose place was refused is not written.
 */
@Component
final class NewNotes {
    private final CommandSender sender;

    NewNotes(CommandSender sender) {
        this.sender = sender;
    }

    /** What a body says of a note that begins. */
    record Wanted(
            @Nullable NoteKind kind,
            @Nullable Visibility visibility,
            @Nullable String text,
            @Nullable NoteClassification classification) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    Accepted write(NoteId note, NetworkId in, Subject subject, Wanted wanted, CommandMetadata context) {
        var written = written(note, in, subject, wanted, context.expecting(null));
        return sender.sendTogether(List.of(written)).getFirst();
    }

    /** {@return what came of the note and of the need} */
    List<Accepted> annotate(
            NoteId note,
            NetworkId in,
            Subject subject,
            @Nullable FormId form,
            @Nullable ActivityId activity,
            Wanted wanted,
            CommandMetadata context) {
        var any = context.expecting(null);
        var placed = PreparedCommand.of(new AnnotateNeed(NeedId.of(subject.id()), form, activity, note), any);
        return sender.sendTogether(List.of(written(note, in, subject, wanted, any), placed));
    }

    private static PreparedCommand written(
            NoteId note, NetworkId in, Subject subject, Wanted wanted, CommandMetadata context) {
        Check.of()
                .there("/kind", wanted.kind())
                .there("/visibility", wanted.visibility())
                .text("/text", wanted.text())
                .done();
        var kind = Objects.requireNonNull(wanted.kind());
        var visibility = Objects.requireNonNull(wanted.visibility());
        var classification = Objects.requireNonNullElse(wanted.classification(), NoteClassification.NONE);
        return PreparedCommand.of(
                VaultText.of(note.value(), Map.of(NoteEvent.TEXT_IN_VAULT, Objects.requireNonNull(wanted.text()))),
                confided -> new WriteNote(note, in, subject, kind, visibility, confided.version(), classification),
                context);
    }
}
