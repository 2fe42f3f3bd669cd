package cz.propoj.contract.notes;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.networks.NetworkId;
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
        boolean withdrawn) {

    public static @Nullable NoteState evolve(@Nullable NoteState state, NoteEvent event) {
        if (event instanceof NoteEvent.NoteWritten e) {
            return new NoteState(
                    e.note(), e.network(), e.subject(), e.kind(), e.visibility(), e.author(), e.version(), false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private NoteState changedBy(NoteEvent event) {
        return switch (event) {
            case NoteEvent.NoteWritten _ -> this;
            case NoteEvent.NoteReworded e ->
                new NoteState(note, network, subject, kind, visibility, author, e.version(), withdrawn);
            case NoteEvent.NoteRefiled e ->
                new NoteState(note, network, subject, e.kind(), e.visibility(), author, version, withdrawn);
            case NoteEvent.NoteWithdrawn _ ->
                new NoteState(note, network, subject, kind, visibility, author, version, true);
            case NoteEvent.NoteErased _ ->
                new NoteState(note, network, subject, kind, visibility, author, version, true);
        };
    }
}
