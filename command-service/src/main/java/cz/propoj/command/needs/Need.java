package cz.propoj.command.needs;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.needs.NeedCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedEvent.*;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.needs.NeedsTemplate;
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

/** One need of one network, with its forms of fulfilment and the activities under them. */
@Aggregate
final class Need extends HistoryAggregate<NeedState, NeedEvent> {
    private static final int HARDLY = 1;
    private static final int FULLY = 5;

    @AggregateIdentifier
    private NeedId id;

    private boolean isBegun;

    Need() {
        super(NeedState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IdentifyNeed command, CommandContext asked) {
        var identified = new NeedIdentified(command.need(), command.network(), command.area(), command.name());
        if (begins(identified, command.network(), asked)) {
            belongsBelowTheRegion(command.network());
            Check.of()
                    .there("/area", command.area())
                    .text("/name", command.name())
                    .done();
            apply(identified);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeFromTemplate command, CommandContext asked) {
        var template = NeedsTemplate.general();
        var entry = template.entry(command.key()).orElseThrow(RecordNotFound::new);
        var known = isNew(command, entry, asked) ? null : known(asked);
        TakenEntry.events(command, known, template, entry).forEach(event -> apply(event));
    }

    @CommandHandler
    void handle(RenameNeed command, CommandContext asked) {
        var known = unretired(asked);
        var area = command.area().onto(known.area());
        var name = command.name().onto(known.name());
        Check.of().there("/area", area).text("/name", name).done();
        if (area != known.area() || !known.name().equals(name)) {
            apply(new NeedRenamed(id, Objects.requireNonNull(area), Objects.requireNonNull(name)));
        }
    }

    @CommandHandler
    void handle(AddFormOfFulfilment command, CommandContext asked) {
        var known = unretired(asked);
        Check.of().text("/name", command.name()).done();
        var there = known.form(command.form());
        if (there.isEmpty()) {
            apply(new FormOfFulfilmentAdded(id, command.form(), command.name()));
        } else if (!there.get().name().equals(command.name())) {
            throw new RuleBroken("already-there");
        }
    }

    @CommandHandler
    void handle(RenameFormOfFulfilment command, CommandContext asked) {
        var form = form(unretired(asked), command.form());
        var name = command.name().onto(form.name());
        Check.of().text("/name", name).done();
        if (!form.name().equals(name)) {
            apply(new FormOfFulfilmentRenamed(id, command.form(), Objects.requireNonNull(name)));
        }
    }

    @CommandHandler
    void handle(RemoveFormOfFulfilment command, CommandContext asked) {
        if (unretired(asked).form(command.form()).isPresent()) {
            apply(new FormOfFulfilmentRemoved(id, command.form()));
        }
    }

    @CommandHandler
    void handle(AssessFulfilment command, CommandContext asked) {
        var form = form(unretired(asked), command.form());
        var known = form.assessment();
        var wished = new Assessment(
                command.level().onto(known.level()), command.risks().onto(known.risks()));
        Check.of()
                .number("/level", wished.level(), HARDLY, FULLY)
                .optionalText("/risks", wished.risks())
                .done();
        if (!wished.equals(known)) {
            apply(new FulfilmentAssessed(id, command.form(), wished));
        }
    }

    @CommandHandler
    void handle(AddActivity command, CommandContext asked) {
        var known = unretired(asked);
        form(known, command.form());
        plan(command.plan())
                .optionalText("/practice", command.practice())
                .under("", involved(command.actors()))
                .done();
        var there = known.activity(command.activity());
        if (there.isEmpty()) {
            apply(new ActivityAdded(id, command.form(), command.activity(), command.plan()));
            if (command.practice() != null) {
                apply(new PracticeDescribed(id, command.activity(), command.practice()));
            }
            if (!command.actors().isEmpty()) {
                apply(new ActorsInvolved(id, command.activity(), command.actors()));
            }
        } else if (!there.get().plan().equals(command.plan())) {
            throw new RuleBroken("already-there");
        }
    }

    @CommandHandler
    void handle(ReplanActivity command, CommandContext asked) {
        var activity = activity(unretired(asked), command.activity());
        var wished = command.plan().onto(activity.plan(), activity.plan());
        plan(wished).done();
        if (!wished.equals(activity.plan())) {
            apply(new ActivityReplanned(id, command.activity(), wished));
        }
    }

    @CommandHandler
    void handle(DescribeActivity command, CommandContext asked) {
        var activity = activity(unretired(asked), command.activity());
        var plan = command.plan().onto(activity.plan(), activity.plan());
        Check.of()
                .that(!command.plan().equals(Sent.cleared()), "/plan", "required")
                .under("/plan", plan(plan))
                .optionalText("/practice", command.practice().orNull())
                .under("", involved(command.actors().or(List.of())))
                .done();
        if (!plan.equals(activity.plan())) {
            apply(new ActivityReplanned(id, command.activity(), plan));
        }
        practise(activity, command.practice());
        involve(activity, command.actors());
    }

    @CommandHandler
    void handle(RemoveActivity command, CommandContext asked) {
        if (unretired(asked).activity(command.activity()).isPresent()) {
            apply(new ActivityRemoved(id, command.activity()));
        }
    }

    @CommandHandler
    void handle(DescribePractice command, CommandContext asked) {
        var activity = activity(unretired(asked), command.activity());
        Check.of().optionalText("/practice", command.practice().orNull()).done();
        practise(activity, command.practice());
    }

    @CommandHandler
    void handle(InvolveActors command, CommandContext asked) {
        var activity = activity(unretired(asked), command.activity());
        involved(command.actors().or(List.of())).done();
        involve(activity, command.actors());
    }

    @CommandHandler
    void handle(AnnotateNeed command, CommandContext asked) {
        var known = unretired(asked);
        if (command.form() != null) {
            form(known, command.form());
        }
        if (command.activity() != null) {
            activity(known, command.activity());
        }
        if (!known.annotations().contains(command.note())) {
            apply(new NeedAnnotated(id, command.form(), command.activity(), command.note()));
        }
    }

    @CommandHandler
    void handle(RetireNeed command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.retired()) {
            apply(new NeedRetired(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(ReinstateNeed command, CommandContext asked) {
        if (known(asked).retired()) {
            apply(new NeedReinstated(id));
        }
    }

    @CommandHandler
    void handle(UndoNeed command, CommandContext asked) {
        known(asked);
        apply(new NeedRetired(id, null));
    }

    @EventSourcingHandler
    void on(NeedEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.need();
        isBegun = true;
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(NeedState state) {
        return state.network();
    }

    @Override
    protected Object shown(NeedState state) {
        return state.withoutAnnotations();
    }

    private void practise(Activity activity, Sent<String> practice) {
        var wished = practice.onto(activity.practice());
        if (!Objects.equals(wished, activity.practice())) {
            apply(new PracticeDescribed(id, activity.activity(), wished));
        }
    }

    private void involve(Activity activity, Sent<List<ActorId>> actors) {
        var wished = actors.onto(activity.actors(), List.of());
        if (!wished.equals(activity.actors())) {
            apply(new ActorsInvolved(id, activity.activity(), wished));
        }
    }

    private NeedState unretired(CommandContext asked) {
        var known = known(asked);
        if (known.retired()) {
            throw new RuleBroken("need.retired");
        }
        return known;
    }

    private static FormOfFulfilment form(NeedState known, FormId form) {
        return known.form(form).orElseThrow(RecordNotFound::new);
    }

    private static Activity activity(NeedState known, ActivityId activity) {
        return known.activity(activity).orElseThrow(RecordNotFound::new);
    }

    private boolean isNew(TakeFromTemplate command, NeedsTemplate.Entry entry, CommandContext asked) {
        if (isBegun) {
            return false;
        }
        belongsBelowTheRegion(command.network());
        var name = entry.need().name().in(command.language());
        return begins(
                new NeedIdentified(command.need(), command.network(), entry.area(), name), command.network(), asked);
    }

    /** A region has only an overview of what its networks say. */
    private static void belongsBelowTheRegion(NetworkId network) {
        if (network.isRegion()) {
            throw new RuleBroken("need.region");
        }
    }

    private static Check involved(List<ActorId> actors) {
        return Check.of()
                .count("/actors", actors)
                .that(new HashSet<>(actors).size() == actors.size(), "/actors", "listed-twice");
    }

    static Check plan(ActivityPlan plan) {
        return Check.of().text("/name", plan.name()).lines("/possibleActors", plan.possibleActors());
    }
}
