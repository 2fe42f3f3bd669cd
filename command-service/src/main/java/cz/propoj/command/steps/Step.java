package cz.propoj.command.steps;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.steps.StepCommand.*;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.Evidence;
import cz.propoj.contract.steps.StepEvent;
import cz.propoj.contract.steps.StepEvent.*;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepStage;
import cz.propoj.contract.steps.StepState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One step. */
@Aggregate
final class Step extends HistoryAggregate<StepState, StepEvent> {
    @AggregateIdentifier
    private StepId id;

    Step() {
        super(StepState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanStep command, CommandContext asked) {
        var planned = new StepPlanned(command.step(), command.network(), command.parent(), command.task());
        if (begins(planned, command.network(), asked)) {
            StepChecks.task(command.task(), asked.day()).done();
            apply(confided(planned, asked));
        }
    }

    @CommandHandler
    void handle(ReplanStep command, CommandContext asked) {
        var known = held(asked);
        var task = command.task().onto(known.task(), known.task());
        StepChecks.task(task, asked.day()).done();
        if (!task.equals(known.task())) {
            apply(confided(new StepReplanned(id, task), asked));
        }
    }

    @CommandHandler
    void handle(BeginStep command, CommandContext asked) {
        if (open(asked).stage() == StepStage.PLANNED) {
            apply(new StepBegun(id));
        }
    }

    /** Also of one that is done already, whose result is told anew. */
    @CommandHandler
    void handle(FinishStep command, CommandContext asked) {
        var known = held(asked);
        if (known.stage() == StepStage.DROPPED) {
            throw new RuleBroken("step.dropped");
        }
        StepChecks.result(command.result()).done();
        if (known.stage() != StepStage.DONE || !command.result().equals(known.result())) {
            apply(confided(new StepDone(id, command.result()), asked));
        }
    }

    @CommandHandler
    void handle(DropStep command, CommandContext asked) {
        var known = held(asked);
        if (known.stage() == StepStage.DONE) {
            throw new RuleBroken("step.done");
        }
        Check.of().text("/because", command.because()).done();
        if (known.stage() != StepStage.DROPPED || !Objects.equals(command.because(), known.because())) {
            apply(confided(new StepDropped(id, command.because()), asked));
        }
    }

    @CommandHandler
    void handle(ResumeStep command, CommandContext asked) {
        if (!held(asked).stage().isOpen()) {
            apply(new StepResumed(id));
        }
    }

    @CommandHandler
    void handle(GiveEvidence command, CommandContext asked) {
        var known = held(asked).evidence();
        var evidence = new Evidence(
                command.meetings().onto(known.meetings(), List.of()),
                command.interventions().onto(known.interventions(), List.of()),
                command.documents().onto(known.documents(), List.of()));
        give(evidence, known);
    }

    @CommandHandler
    void handle(AddDocument command, CommandContext asked) {
        var known = held(asked).evidence();
        var documents = Stream.concat(known.documents().stream(), Stream.of(command.document()))
                .distinct()
                .toList();
        StepChecks.document("", command.document()).done();
        give(new Evidence(known.meetings(), known.interventions(), documents), known);
    }

    @CommandHandler
    void handle(RemoveDocument command, CommandContext asked) {
        var known = held(asked).evidence();
        if (command.place() < 0 || command.place() >= known.documents().size()) {
            throw new RecordNotFound();
        }
        var documents = new ArrayList<>(known.documents());
        documents.remove(command.place());
        give(new Evidence(known.meetings(), known.interventions(), documents), known);
    }

    @CommandHandler
    void handle(WithdrawStep command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.withdrawn()) {
            apply(new StepWithdrawn(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(RestoreStep command, CommandContext asked) {
        if (known(asked).withdrawn()) {
            apply(new StepRestored(id));
        }
    }

    /** Also of a withdrawn one: whoever is named in it may ask for it. */
    @CommandHandler
    void handle(EraseStepText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new StepTextErased(id));
        }
    }

    @EventSourcingHandler
    void on(StepEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.step();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(StepState state) {
        return state.network();
    }

    private void give(Evidence evidence, Evidence known) {
        StepChecks.evidence(evidence).done();
        if (!evidence.equals(known)) {
            apply(new EvidenceGiven(id, evidence));
        }
    }

    private StepState held(CommandContext asked) {
        var known = known(asked);
        if (known.withdrawn()) {
            throw new RuleBroken("step.withdrawn");
        }
        return known;
    }

    private StepState open(CommandContext asked) {
        var known = held(asked);
        return switch (known.stage()) {
            case PLANNED, IN_PROGRESS -> known;
            case DONE -> throw new RuleBroken("step.done");
            case DROPPED -> throw new RuleBroken("step.dropped");
        };
    }
}
