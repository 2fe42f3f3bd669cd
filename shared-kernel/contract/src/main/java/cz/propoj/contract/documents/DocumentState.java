package cz.propoj.contract.documents;

import cz.propoj.contract.networks.NetworkId;
import org.jspecify.annotations.Nullable;

/** A document on one date. */
public record DocumentState(DocumentId document, NetworkId network, DocumentProfile profile, boolean withdrawn) {
    public static @Nullable DocumentState evolve(@Nullable DocumentState state, DocumentEvent event) {
        if (event instanceof DocumentEvent.DocumentRecorded e) {
            return new DocumentState(e.document(), e.network(), e.profile(), false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private DocumentState changedBy(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.DocumentRecorded _ -> this;
            case DocumentEvent.DocumentAmended e -> new DocumentState(document, network, e.profile(), withdrawn);
            case DocumentEvent.DocumentWithdrawn _ -> new DocumentState(document, network, profile, true);
            case DocumentEvent.DocumentRestored _ -> new DocumentState(document, network, profile, false);
            // Whoever reads facts leaves out what was said before.
            case DocumentEvent.DocumentTextErased _ -> this;
        };
    }
}
