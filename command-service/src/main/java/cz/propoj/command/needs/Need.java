package cz.propoj.command.needs;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.needs.NeedCommand.*;
import cz.propoj.command.runtime.Asked;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.Recorded;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
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
final class Need extends Recorded<NeedState, NeedEvent> {
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
    void handle(IdentifyNeed wish, Asked asked) {
        var identified = new NeedIdentified(wish.need(), wish.network(), wish.area(), wish.name());
        if (begins(identified, wish.network(), asked)) {
            belongsBelowTheRegion(wish.network());
            Check.of().there("/area", wish.area()).text("/name", wish.name()).done();
            apply(identified);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeFromTemplate wish, Asked asked) {
        var template = NeedsTemplate.general();
        var entry = template.entry(wish.key()).orElseThrow(NotThere::new);
        var known = isNew(wish, entry, asked) ? null : known(asked);
        TakenEntry.events(wish, known, template, entry).forEach(event -> apply(event));
    }

    @CommandHandler
    void handle(RenameNeed wish, Asked asked) {
        var known = unretired(asked);
        Check.of().there("/area", wish.area()).text("/name", wish.name()).done();
        if (wish.area() != known.area() || !wish.name().equals(known.name())) {
            apply(new NeedRenamed(id, wish.area(), wish.name()));
        }
    }

    @CommandHandler
    void handle(AddFormOfFulfilment wish, Asked asked) {
        var known = unretired(asked);
        Check.of().text("/name", wish.name()).done();
        var there = known.form(wish.form());
        if (there.isEmpty()) {
            apply(new FormOfFulfilmentAdded(id, wish.form(), wish.name()));
        } else if (!there.get().name().equals(wish.name())) {
            throw new RuleBroken("already-there");
        }
    }

    @CommandHandler
    void handle(RenameFormOfFulfilment wish, Asked asked) {
        var form = form(unretired(asked), wish.form());
        Check.of().text("/name", wish.name()).done();
        if (!wish.name().equals(form.name())) {
            apply(new FormOfFulfilmentRenamed(id, wish.form(), wish.name()));
        }
    }

    @CommandHandler
    void handle(RemoveFormOfFulfilment wish, Asked asked) {
        if (unretired(asked).form(wish.form()).isPresent()) {
            apply(new FormOfFulfilmentRemoved(id, wish.form()));
        }
    }

    @CommandHandler
    void handle(AssessFulfilment wish, Asked asked) {
        var form = form(unretired(asked), wish.form());
        Check.of()
                .number("/level", wish.assessment().level(), HARDLY, FULLY)
                .optionalText("/risks", wish.assessment().risks())
                .done();
        if (!wish.assessment().equals(form.assessment())) {
            apply(new FulfilmentAssessed(id, wish.form(), wish.assessment()));
        }
    }

    @CommandHandler
    void handle(AddActivity wish, Asked asked) {
        var known = unretired(asked);
        form(known, wish.form());
        plan(wish.plan())
                .optionalText("/practice", wish.practice())
                .under("", involved(wish.actors()))
                .done();
        var there = known.activity(wish.activity());
        if (there.isEmpty()) {
            apply(new ActivityAdded(id, wish.form(), wish.activity(), wish.plan()));
            if (wish.practice() != null) {
                apply(new PracticeDescribed(id, wish.activity(), wish.practice()));
            }
            if (!wish.actors().isEmpty()) {
                apply(new ActorsInvolved(id, wish.activity(), wish.actors()));
            }
        } else if (!there.get().plan().equals(wish.plan())) {
            throw new RuleBroken("already-there");
        }
    }

    @CommandHandler
    void handle(ReplanActivity wish, Asked asked) {
        var activity = activity(unretired(asked), wish.activity());
        plan(wish.plan()).done();
        if (!wish.plan().equals(activity.plan())) {
            apply(new ActivityReplanned(id, wish.activity(), wish.plan()));
        }
    }

    @CommandHandler
    void handle(DescribeActivity wish, Asked asked) {
        var activity = activity(unretired(asked), wish.activity());
        Check.of()
                .under("/plan", plan(wish.plan()))
                .optionalText("/practice", wish.practice())
                .under("", involved(wish.actors()))
                .done();
        if (!wish.plan().equals(activity.plan())) {
            apply(new ActivityReplanned(id, wish.activity(), wish.plan()));
        }
        if (!Objects.equals(wish.practice(), activity.practice())) {
            apply(new PracticeDescribed(id, wish.activity(), wish.practice()));
        }
        if (!wish.actors().equals(activity.actors())) {
            apply(new ActorsInvolved(id, wish.activity(), wish.actors()));
        }
    }

    @CommandHandler
    void handle(RemoveActivity wish, Asked asked) {
        if (unretired(asked).activity(wish.activity()).isPresent()) {
            apply(new ActivityRemoved(id, wish.activity()));
        }
    }

    @CommandHandler
    void handle(DescribePractice wish, Asked asked) {
        var activity = activity(unretired(asked), wish.activity());
        Check.of().optionalText("/practice", wish.practice()).done();
        if (!Objects.equals(wish.practice(), activity.practice())) {
            apply(new PracticeDescribed(id, wish.activity(), wish.practice()));
        }
    }

    @CommandHandler
    void handle(InvolveActors wish, Asked asked) {
        var activity = activity(unretired(asked), wish.activity());
        involved(wish.actors()).done();
        if (!wish.actors().equals(activity.actors())) {
            apply(new ActorsInvolved(id, wish.activity(), wish.actors()));
        }
    }

    @CommandHandler
    void handle(AnnotateNeed wish, Asked asked) {
        var known = unretired(asked);
        if (wish.form() != null) {
            form(known, wish.form());
        }
        if (wish.activity() != null) {
            activity(known, wish.activity());
        }
        if (!known.annotations().contains(wish.note())) {
            apply(new NeedAnnotated(id, wish.form(), wish.activity(), wish.note()));
        }
    }

    @CommandHandler
    void handle(RetireNeed wish, Asked asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", wish.reason()).done();
        if (!known.retired()) {
            apply(new NeedRetired(id, wish.reason()));
        }
    }

    @CommandHandler
    void handle(ReinstateNeed wish, Asked asked) {
        if (known(asked).retired()) {
            apply(new NeedReinstated(id));
        }
    }

    @CommandHandler
    void handle(UndoNeed wish, Asked asked) {
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

    private NeedState unretired(Asked asked) {
        var known = known(asked);
        if (known.retired()) {
            throw new RuleBroken("need.retired");
        }
        return known;
    }

    private static FormOfFulfilment form(NeedState known, FormId form) {
        return known.form(form).orElseThrow(NotThere::new);
    }

    private static Activity activity(NeedState known, ActivityId activity) {
        return known.activity(activity).orElseThrow(NotThere::new);
    }

    private boolean isNew(TakeFromTemplate wish, NeedsTemplate.Entry entry, Asked asked) {
        if (isBegun) {
            return false;
        }
        belongsBelowTheRegion(wish.network());
        var name = entry.need().name().in(wish.language());
        return begins(new NeedIdentified(wish.need(), wish.network(), entry.area(), name), wish.network(), asked);
    }

    /** A region has only an overview of what its networks say (domain §4). */
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

    private static Check plan(ActivityPlan plan) {
        return Check.of().text("/name", plan.name()).lines("/possibleActors", plan.possibleActors());
    }
}
