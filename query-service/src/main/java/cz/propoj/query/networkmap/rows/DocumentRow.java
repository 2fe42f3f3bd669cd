package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentProfile;
import cz.propoj.contract.documents.DocumentState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is listed.
 *
 * @param actor whose it is; null: it is no actor's
 * @param day of the map
 * @param steps of which it is evidence
 * @param hasTexts whether it has, or on some day had, texts that can be erased
 */
public record DocumentRow(
        DocumentState state, @Nullable Ref actor, LocalDate day, List<Ref> steps, boolean hasTexts, RowInfo info) {
    public DocumentId id() {
        return state.document();
    }

    public DocumentProfile profile() {
        return state.profile();
    }

    public DocumentValidity validity() {
        return DocumentValidity.of(profile(), day);
    }

    /** Whose it is, in words. */
    public @Nullable String owner() {
        return actor == null ? profile().owner() : actor.name();
    }
}
