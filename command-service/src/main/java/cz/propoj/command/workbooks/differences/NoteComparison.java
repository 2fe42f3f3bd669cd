package cz.propoj.command.workbooks.differences;

import cz.propoj.command.notes.NoteCommand.RewordNote;
import cz.propoj.command.notes.NoteCommand.WithdrawNote;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.command.workbooks.differences.KnownActor.KnownNote;
import cz.propoj.command.workbooks.differences.Step.ProtectedTexts;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.workbooks.ActorColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares the lines of a cell with the notes of its column. Who imports may change only their own notes; notes of others
 * and notes for another circle of readers are recognised when the cell repeats them, and left alone when it does not.
 */
final class NoteComparison {
    private final NetworkId network;
    private final AccountId importer;
    private final StableIds ids;
    private final Problems problems;

    /** What a column of notes is about. */
    private record ColumnPurpose(NoteKind kind, Visibility visibility) {}

    NoteComparison(NetworkId network, AccountId importer, StableIds ids, Problems problems) {
        this.problems = problems;
        this.network = network;
        this.importer = importer;
        this.ids = ids;
    }

    static boolean holdsNotes(ActorColumn column) {
        return purpose(column) != null;
    }

    private static @Nullable ColumnPurpose purpose(ActorColumn column) {
        return switch (column) {
            case NEEDS_FROM_NETWORK -> new ColumnPurpose(NoteKind.NEEDS, Visibility.NETWORK);
            case OFFERS_TO_NETWORK -> new ColumnPurpose(NoteKind.OFFERS, Visibility.NETWORK);
            case NOTE -> new ColumnPurpose(NoteKind.OBSERVATION, Visibility.COORDINATORS);
            case PRIVATE_NOTE -> new ColumnPurpose(NoteKind.OBSERVATION, Visibility.PRIVATE);
            default -> null;
        };
    }

    List<Step> compare(ActorId actor, ActorColumn column, ParsedRow row, List<KnownNote> notes, FieldChanges fields) {
        var purpose = purpose(column);
        var lines = row.texts(column);
        if (purpose == null || isOfSomebodyElse(row, column, lines)) {
            return List.of();
        }
        var inCell = new HashSet<>(lines);
        var remaining = new LinkedHashSet<>(lines);
        var editable = new ArrayList<KnownNote>();
        var before = new ArrayList<String>();
        for (var note : notes) {
            if (!belongs(note, purpose)) {
                continue;
            }
            var ofNote = CellValues.lines(note.text());
            var isMine = note.state().author().equals(importer) && note.state().visibility() == purpose.visibility();
            if (!ofNote.isEmpty() && inCell.containsAll(ofNote)) {
                ofNote.forEach(remaining::remove);
                before.addAll(ofNote);
            } else if (isMine && wasSeen(note, row)) {
                editable.add(note);
                before.addAll(ofNote);
            }
        }
        if (remaining.isEmpty() && editable.isEmpty()) {
            return List.of();
        }
        fields.note(column.heading(), before, lines);
        return steps(actor, column, purpose, List.copyOf(remaining), editable);
    }

    /** The private notes of whoever exported the workbook are not the importer's. */
    private boolean isOfSomebodyElse(ParsedRow row, ActorColumn column, List<String> lines) {
        var export = row.export();
        if (column != ActorColumn.PRIVATE_NOTE
                || export == null
                || export.account().equals(importer)) {
            return false;
        }
        if (!lines.isEmpty()) {
            problems.add(ProblemType.PRIVATE_NOTES_OF_OTHERS, row.place().wholeSheet());
        }
        return true;
    }

    /** What whoever exported the workbook could not see is not missing in it. */
    private boolean wasSeen(KnownNote note, ParsedRow row) {
        var export = row.export();
        if (export == null) {
            return row.id() == null || note.state().visibility() != Visibility.PRIVATE;
        }
        return note.position() <= export.position()
                && (export.account().equals(importer)
                        || switch (note.state().visibility()) {
                            case PRIVATE -> false;
                            case COORDINATORS -> export.coordinators();
                            case NETWORK -> export.contacts();
                            case PUBLIC -> true;
                        });
    }

    private static boolean belongs(KnownNote note, ColumnPurpose purpose) {
        return note.state().kind() == purpose.kind()
                && (note.state().visibility() == Visibility.PRIVATE) == (purpose.visibility() == Visibility.PRIVATE);
    }

    private List<Step> steps(
            ActorId actor, ActorColumn column, ColumnPurpose purpose, List<String> texts, List<KnownNote> editable) {
        var steps = new ArrayList<Step>();
        var rest = new ArrayList<>(texts);
        if (editable.size() == 1
                && !rest.isEmpty()
                && CellValues.lines(editable.getFirst().text()).size() > 1) {
            steps.add(reword(editable.getFirst().state().note(), String.join("\n", rest)));
            return steps;
        }
        for (var note : editable) {
            var id = note.state().note();
            steps.add(
                    rest.isEmpty()
                            ? Step.of(Step.NOTES, id.value(), new WithdrawNote(id))
                            : reword(id, rest.removeFirst()));
        }
        for (var text : rest) {
            var id = ids.record("note", actor.toString(), column.name(), text);
            steps.add(write(id, actor, purpose, text));
        }
        return steps;
    }

    private static Step reword(NoteId id, String text) {
        return Step.withTexts(
                Step.NOTES, id.value(), protectedTexts(id.value(), text), version -> new RewordNote(id, version));
    }

    private Step write(UUID id, ActorId actor, ColumnPurpose purpose, String text) {
        var subject = new Subject(SubjectKind.ACTOR, actor.toString());
        return Step.withTexts(
                Step.NOTES,
                id,
                protectedTexts(id, text),
                version ->
                        new WriteNote(new NoteId(id), network, subject, purpose.kind(), purpose.visibility(), version));
    }

    private static ProtectedTexts protectedTexts(UUID id, String text) {
        return ProtectedTexts.of(id, NoteEvent.TEXT_IN_VAULT, text);
    }
}
