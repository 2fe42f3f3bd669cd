package cz.propoj.command.documents;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.documents.DocumentCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.documents.DocumentEvent.*;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentProfile;
import cz.propoj.contract.documents.DocumentState;
import cz.propoj.contract.documents.DocumentType;
import cz.propoj.contract.networks.NetworkId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One document that the network lives with. */
@Aggregate
final class NetworkDocument extends HistoryAggregate<DocumentState, DocumentEvent> {
    @AggregateIdentifier
    private DocumentId id;

    NetworkDocument() {
        super(DocumentState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordDocument command, CommandContext asked) {
        profile(command.profile()).done();
        var recorded = new DocumentRecorded(command.document(), command.network(), command.profile());
        if (begins(recorded, command.network(), asked)) {
            apply(confided(recorded, asked));
        }
    }

    @CommandHandler
    void handle(AmendDocument command, CommandContext asked) {
        var known = held(asked).profile();
        var wished = Objects.requireNonNull(command.profile().onto(known));
        profile(wished).done();
        if (!wished.equals(known)) {
            apply(confided(new DocumentAmended(id, wished), asked));
        }
    }

    @CommandHandler
    void handle(WithdrawDocument command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.withdrawn()) {
            apply(new DocumentWithdrawn(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(RestoreDocument command, CommandContext asked) {
        if (known(asked).withdrawn()) {
            apply(new DocumentRestored(id));
        }
    }

    /** Also of a withdrawn one: whoever is named in it may ask for it. */
    @CommandHandler
    void handle(EraseDocumentText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new DocumentTextErased(id));
        }
    }

    @EventSourcingHandler
    void on(DocumentEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.document();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(DocumentState state) {
        return state.network();
    }

    private DocumentState held(CommandContext asked) {
        var known = known(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("document.withdrawn");
        }
        return known;
    }

    static Check profile(DocumentProfile wanted) {
        var from = wanted.validFrom();
        var to = wanted.validTo();
        return AttributeChecks.of(DocumentType.TYPE.group(DocumentProfile.class), wanted)
                .that(wanted.actor() == null || wanted.owner() == null, "/owner", "document.two-owners")
                .that(from == null || to == null || !to.isBefore(from), "/validTo", "document.ends-before-begins");
    }
}
