package cz.propoj.contract.documents;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a document. */
public sealed interface DocumentEvent {
    DocumentId document();

    /** Owner in words and note stand in the vault under the document. */
    sealed interface Worded extends DocumentEvent, WithTexts {
        DocumentProfile profile();

        @Override
        default String owner() {
            return document().toString();
        }

        @Override
        default Map<String, String> texts() {
            return profile().texts();
        }
    }

    record DocumentRecorded(
            DocumentId document,
            NetworkId network,
            DocumentProfile profile,
            @Nullable VaultReference kept) implements Worded {
        public DocumentRecorded(DocumentId document, NetworkId network, DocumentProfile profile) {
            this(document, network, profile, null);
        }

        @Override
        public DocumentRecorded keptAs(VaultReference where) {
            return new DocumentRecorded(document, network, profile.with(Map.of()), where);
        }

        @Override
        public DocumentRecorded reading(Map<String, String> texts) {
            return new DocumentRecorded(document, network, profile.with(texts));
        }
    }

    /** Something else is true of it: it was prolonged, moved, or told wrongly before. */
    record DocumentAmended(
            DocumentId document,
            DocumentProfile profile,
            @Nullable VaultReference kept) implements Worded {
        public DocumentAmended(DocumentId document, DocumentProfile profile) {
            this(document, profile, null);
        }

        @Override
        public DocumentAmended keptAs(VaultReference where) {
            return new DocumentAmended(document, profile.with(Map.of()), where);
        }

        @Override
        public DocumentAmended reading(Map<String, String> texts) {
            return new DocumentAmended(document, profile.with(texts));
        }
    }

    /** It was entered by mistake, or the network does not go by it any more. */
    record DocumentWithdrawn(DocumentId document, @Nullable String reason) implements DocumentEvent, Ending {}

    record DocumentRestored(DocumentId document) implements DocumentEvent, Revival {}

    /** On the request of somebody named in them: owner in words and note, whenever they were true. */
    record DocumentTextErased(DocumentId document) implements DocumentEvent, TextsErased {
        @Override
        public String owner() {
            return document.toString();
        }
    }
}
