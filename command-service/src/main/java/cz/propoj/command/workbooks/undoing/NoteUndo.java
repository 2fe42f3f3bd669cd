package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.notes.NoteCommand.RefileNote;
import cz.propoj.command.notes.NoteCommand.RewordNote;
import cz.propoj.command.notes.NoteCommand.UndoNote;
import cz.propoj.command.notes.NoteCommand.WithdrawNote;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.workbooks.ImportId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Undo of notes: a note that the import added is withdrawn. A withdrawn note can't be restored, so a note that the import
 * withdrew is written again, under a new id.
 */
final class NoteUndo implements RecordUndo<NoteState, NoteEvent> {
    private final VaultHistory vault;
    private final ImportId importId;

    /** @param vault has the texts of all notes that the import changed */
    NoteUndo(VaultHistory vault, ImportId importId) {
        this.vault = vault;
        this.importId = importId;
    }

    @Override
    public String name() {
        return "NOTE";
    }

    @Override
    public @Nullable NoteState evolve(@Nullable NoteState state, NoteEvent event) {
        return NoteState.evolve(state, event);
    }

    @Override
    public boolean isCreation(NoteEvent event) {
        return event instanceof NoteEvent.NoteWritten;
    }

    @Override
    public Facet facet(NoteEvent event) {
        return switch (event) {
            case NoteEvent.NoteWritten _ -> FacetKind.OTHER.facet();
            case NoteEvent.NoteReworded _ -> FacetKind.TEXT.facet();
            case NoteEvent.NoteRefiled _ -> FacetKind.FILING.facet();
            case NoteEvent.NoteClassified _ -> FacetKind.OTHER.facet();
            case NoteEvent.NoteWithdrawn _ -> FacetKind.LIFE_CYCLE.facet();
            case NoteEvent.NoteErased _ -> FacetKind.LIFE_CYCLE.facet();
        };
    }

    @Override
    public boolean isActive(NoteState state) {
        return !state.withdrawn();
    }

    @Override
    public @Nullable Object value(RecordHistory<NoteState, NoteEvent> history, LocalDate day, Facet facet) {
        var state = history.asOf(day);
        if (state == null) {
            return null;
        }
        return switch (facet.kind()) {
            case LIFE_CYCLE -> state.withdrawn() ? LifeCycle.RETIRED : LifeCycle.ACTIVE;
            case TEXT -> text(state);
            case FILING -> state.visibility();
            default -> null;
        };
    }

    private String text(NoteState state) {
        return vault.text(state.note().value(), NoteEvent.TEXT_IN_VAULT, state.version());
    }

    @Override
    public List<Step> withdraw(AffectedRecord<NoteState, NoteEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new UndoNote(new NoteId(id(record))));
    }

    @Override
    public List<Step> reinstate(AffectedRecord<NoteState, NoteEvent> record, LocalDate day) {
        var was = record.without().asOf(day);
        var text = was == null ? "" : text(was);
        if (was == null || text.isEmpty()) {
            return List.of();
        }
        var again = UUID.nameUUIDFromBytes((importId + "\nagain\n" + was.note()).getBytes(StandardCharsets.UTF_8));
        return UndoSteps.withTexts(
                again,
                day,
                new Step.ProtectedTexts(again, Map.of(NoteEvent.TEXT_IN_VAULT, text)),
                version -> new WriteNote(
                        new NoteId(again),
                        was.network(),
                        was.subject(),
                        was.kind(),
                        was.visibility(),
                        version,
                        was.classification()));
    }

    @Override
    public List<Step> retire(AffectedRecord<NoteState, NoteEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new WithdrawNote(new NoteId(id(record))));
    }

    @Override
    public Optional<List<Step>> restore(AffectedRecord<NoteState, NoteEvent> record, LocalDate day, Facet facet) {
        var was = record.without().asOf(day);
        if (was == null) {
            return Optional.empty();
        }
        return switch (facet.kind()) {
            case FILING ->
                Optional.of(UndoSteps.one(id(record), day, new RefileNote(was.note(), was.kind(), was.visibility())));
            case TEXT -> {
                var text = text(was);
                yield text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(UndoSteps.withTexts(
                                id(record),
                                day,
                                new Step.ProtectedTexts(id(record), Map.of(NoteEvent.TEXT_IN_VAULT, text)),
                                version -> new RewordNote(was.note(), version)));
            }
            default -> Optional.of(List.of());
        };
    }

    private static UUID id(AffectedRecord<?, ?> record) {
        return UUID.fromString(record.id());
    }
}
