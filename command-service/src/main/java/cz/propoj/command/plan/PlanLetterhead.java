package cz.propoj.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.plan.LetterheadCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.LetterheadEvent;
import cz.propoj.contract.plan.LetterheadEvent.*;
import cz.propoj.contract.plan.LetterheadId;
import cz.propoj.contract.plan.LetterheadState;
import java.time.Instant;
import java.util.Map;
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

/** The letterhead of the plan of a network. */
@Aggregate
final class PlanLetterhead extends HistoryAggregate<LetterheadState, LetterheadEvent> {
    @AggregateIdentifier
    private LetterheadId id;

    PlanLetterhead() {
        super(LetterheadState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplaceLetterhead command, CommandContext asked) {
        if (!Objects.equals(command.network(), asked.network())) {
            throw new RecordNotFound();
        }
        Check.of()
                .date("/effectiveOn", asked.day())
                .line("/file", command.file())
                .done();
        if (!facts().isEmpty() && Objects.equals(known(asked).content(), command.content())) {
            return;
        }
        apply(confided(
                new LetterheadReplaced(
                        command.letterhead(), command.network(), command.size(), command.file(), command.content()),
                asked));
    }

    @CommandHandler
    void handle(RemoveLetterhead command, CommandContext asked) {
        if (known(asked).isThere()) {
            apply(new LetterheadRemoved(id));
        }
    }

    @CommandHandler
    void handle(EraseLetterhead command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new LetterheadErased(id));
        }
    }

    @EventSourcingHandler
    void on(LetterheadEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.letterhead();
        remember(event, sequence, at, meta);
    }

    /** A file that somebody else has put there is not sent back with the refusal. */
    @Override
    protected Object shown(LetterheadState state) {
        return Map.of("size", state.size());
    }

    @Override
    protected NetworkId networkOf(LetterheadState state) {
        return state.network();
    }
}
