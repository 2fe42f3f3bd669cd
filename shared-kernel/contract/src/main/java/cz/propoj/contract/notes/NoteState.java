package cz.propoj.contract.notes;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.networks.NetworkId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note on one date, without its text.
 *
 * @param version of the text in the vault
 */
public record NoteState(
        NoteId note,
        NetworkId network,
        Subject subject,
        NoteKind kind,
        Visibility visibility,
        AccountId author,
        int version,
        boolean withdrawn,
        NoteClassification classification) {
    public NoteState {
        classification = Objects.requireNonNullElse(classification, NoteClassification.NONE);
    }

    public static @Nullable NoteState evolve(@Nullable NoteState state, NoteEvent event) {
        if (event instanceof NoteEvent.NoteWritten e) {
            return new NoteState(
                    e.note(),
                    e.network(),
                    e.subject(),
                    e.kind(),
                    e.visibility(),
                    e.author(),
                    e.version(),
                    false,
                    NoteClassification.NONE);
        }
        return state == null ? null : state.changedBy(event);
    }

    private NoteState changedBy(NoteEvent event) {
        return switch (event) {
            case NoteEvent.NoteWritten _ -> this;
            case NoteEvent.NoteReworded e ->
                new NoteState(note, network, subject, kind, visibility, author, e.version(), withdrawn, classification);
            case NoteEvent.NoteRefiled e ->
                new NoteState(
                        note, network, subject, e.kind(), e.visibility(), author, version, withdrawn, classification);
            case NoteEvent.NoteClassified e ->
                new NoteState(note, network, subject, kind, visibility, author, version, withdrawn, e.classification());
            case NoteEvent.NoteWithdrawn _, NoteEvent.NoteErased _ ->
                new NoteState(note, network, subject, kind, visibility, author, version, true, classification);
        };
    }
}
