package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note that the asking person may see.
 *
 * @param subject the record it is about; null when it is about the network as a whole
 * @param text null when the vault has forgotten it
 * @param writtenOn the day it was first true
 * @param usedIn topics that the finding led to
 * @param mine whether the asking person wrote it
 */
public record NoteRow(
        NoteState state,
        @Nullable Ref subject,
        @Nullable String text,
        LocalDate writtenOn,
        RowInfo info,
        List<Ref> usedIn,
        boolean mine) {
    public NoteId id() {
        return state.note();
    }

    /** The day of the finding. */
    public LocalDate foundOn() {
        return Objects.requireNonNullElse(state.classification().foundOn(), writtenOn);
    }
}
