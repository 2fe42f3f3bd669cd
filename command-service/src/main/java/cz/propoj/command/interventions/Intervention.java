package cz.propoj.command.interventions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.interventions.InterventionCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionEvent.*;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionState;
import cz.propoj.contract.interventions.InterventionType;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.networks.NetworkId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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

/** One intervention, without its aim. */
@Aggregate
final class Intervention extends HistoryAggregate<InterventionState, InterventionEvent> {
    @AggregateIdentifier
    private InterventionId id;

    Intervention() {
        super(InterventionState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordIntervention command, CommandContext asked) {
        var recorded = new InterventionRecorded(
                command.intervention(), command.network(), command.undertaking(), command.version());
        if (begins(recorded, command.network(), asked)) {
            undertaking(command.undertaking())
                    .that(command.version() > 0, "/aim", "required")
                    .done();
            apply(recorded);
            if (command.step() != null) {
                apply(new InterventionTraced(id, command.step()));
            }
        }
    }

    @CommandHandler
    void handle(AmendIntervention command, CommandContext asked) {
        var known = held(asked);
        var undertaking = Objects.requireNonNull(command.undertaking().onto(known.undertaking()));
        undertaking(undertaking).done();
        if (!undertaking.equals(known.undertaking())) {
            apply(new InterventionAmended(id, undertaking));
        }
        if (command.version() > known.version()) {
            apply(new AimReworded(id, command.version()));
        }
    }

    @CommandHandler
    void handle(WithdrawIntervention command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.withdrawn()) {
            apply(new InterventionWithdrawn(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(RestoreIntervention command, CommandContext asked) {
        if (known(asked).withdrawn()) {
            apply(new InterventionRestored(id));
        }
    }

    /** Also of a withdrawn one: whoever is named in it may ask for it. */
    @CommandHandler
    void handle(EraseAim command, CommandContext asked) {
        var _ = known(asked);
        if (facts().stream().noneMatch(fact -> fact.event() instanceof AimErased)) {
            apply(new AimErased(id));
        }
    }

    @EventSourcingHandler
    void on(InterventionEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.intervention();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(InterventionState state) {
        return state.network();
    }

    private InterventionState held(CommandContext asked) {
        var known = known(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("intervention.withdrawn");
        }
        return known;
    }

    static Check undertaking(Undertaking wanted) {
        var to = wanted.to();
        return AttributeChecks.of(InterventionType.TYPE.group(Undertaking.class), wanted)
                .that(
                        to == null || wanted.from() == null || !to.isBefore(wanted.from()),
                        "/to",
                        "intervention.ends-before-beginning")
                .under("", list("/actors", wanted.actors()))
                .under("", list("/platforms", wanted.platforms()))
                .under("", list("/needs", wanted.needs()));
    }

    private static Check list(String pointer, List<?> records) {
        return Check.of()
                .count(pointer, records)
                .that(new HashSet<>(records).size() == records.size(), pointer, "listed-twice");
    }
}
