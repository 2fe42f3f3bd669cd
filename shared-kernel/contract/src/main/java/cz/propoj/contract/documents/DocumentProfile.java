package cz.propoj.contract.documents;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.vault.WithTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document is, whose, and when it holds.
 *
 * @param title one line
 * @param actor of the network whose it is
 * @param owner whose it is, in words, where it is no actor's
 * @param validFrom null: not known
 * @param validTo the last day on which it holds; null: until further notice
 * @param link where it stands, an address that a browser may follow
 */
public record DocumentProfile(
        String title,
        DocumentKind kind,
        @Nullable ActorId actor,
        @Nullable String owner,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String link,
        @Nullable String note) {
    private static final String OWNER_IN_VAULT = "owner";
    private static final String NOTE_IN_VAULT = "note";

    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && !hasEndedBefore(day);
    }

    public boolean hasEndedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Those that may name people, by field of the vault. */
    Map<String, String> texts() {
        return WithTexts.fields(List.of(OWNER_IN_VAULT, NOTE_IN_VAULT), owner, note);
    }

    DocumentProfile with(Map<String, String> texts) {
        return new DocumentProfile(
                title, kind, actor, texts.get(OWNER_IN_VAULT), validFrom, validTo, link, texts.get(NOTE_IN_VAULT));
    }
}
