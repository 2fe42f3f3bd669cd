package cz.propoj.command.documents;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentProfile;
import cz.propoj.contract.networks.NetworkId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a document. What carries texts that may name people does not tell them to logs. */
public sealed interface DocumentCommand {
    DocumentId document();

    record RecordDocument(@TargetAggregateIdentifier DocumentId document, NetworkId network, DocumentProfile profile)
            implements DocumentCommand {
        @Override
        public String toString() {
            return "RecordDocument[" + document + "]";
        }
    }

    /** What is left out stays. */
    record AmendDocument(@TargetAggregateIdentifier DocumentId document, Sent<DocumentProfile> profile)
            implements DocumentCommand {
        @Override
        public String toString() {
            return "AmendDocument[" + document + "]";
        }
    }

    record WithdrawDocument(
            @TargetAggregateIdentifier DocumentId document,
            @Nullable String reason) implements DocumentCommand {}

    record RestoreDocument(@TargetAggregateIdentifier DocumentId document) implements DocumentCommand {}

    /** Somebody named in them has asked: owner in words and note are forgotten for good. */
    record EraseDocumentText(@TargetAggregateIdentifier DocumentId document) implements DocumentCommand {}
}
