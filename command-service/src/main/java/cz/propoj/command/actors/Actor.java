package cz.propoj.command.actors;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.Asked;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.Networks;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.Recorded;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorEvent.*;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One actor in one network. Longer than other aggregates: there are as many wishes as value groups of an actor. */
@Aggregate
final class Actor extends Recorded<ActorState, ActorEvent> {
    @AggregateIdentifier
    private ActorId id;

    Actor() {
        super(ActorState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterActor wish, Asked asked, Networks networks) {
        var registered = new ActorRegistered(wish.actor(), wish.network(), wish.profile());
        if (begins(registered, wish.network(), asked)) {
            check(wish.profile(), wish.facts(), wish.network(), networks);
            apply(registered);
            change(active(asked), wish.facts());
        }
    }

    @CommandHandler
    void handle(IdentifyActor wish, Asked asked) {
        var known = active(asked);
        ActorChecks.identity(wish.identity()).done();
        change(known.profile().identity(), wish.identity(), ActorIdentified::new);
    }

    @CommandHandler
    void handle(ChangePersonalName wish, Asked asked) {
        var known = active(asked);
        if (known.profile().identity().kind() != ActorKind.PERSON_OR_ROLE) {
            throw new RuleBroken("actor.no-person");
        }
        rename(wish.version());
    }

    @CommandHandler
    void handle(ReclassifyActor wish, Asked asked) {
        var known = active(asked);
        ActorChecks.classification(wish.classification()).done();
        change(known.profile().classification(), wish.classification(), ActorReclassified::new);
    }

    @CommandHandler
    void handle(ChooseClientele wish, Asked asked) {
        var known = active(asked);
        ActorChecks.clientele(wish.clientele()).done();
        change(known.profile().clientele(), wish.clientele(), ClienteleChosen::new);
    }

    @CommandHandler
    void handle(ChangeServiceArea wish, Asked asked) {
        var known = active(asked);
        ActorChecks.serviceArea(wish.serviceArea()).done();
        change(known.profile().serviceArea(), wish.serviceArea(), ServiceAreaChanged::new);
    }

    @CommandHandler
    void handle(ChangeAvailability wish, Asked asked) {
        var known = active(asked);
        ActorChecks.availability(wish.availability()).done();
        change(known.profile().availability(), wish.availability(), AvailabilityChanged::new);
    }

    @CommandHandler
    void handle(AssignNeedAreas wish, Asked asked) {
        var known = active(asked);
        ActorChecks.orientation(wish.orientation()).done();
        change(known.profile().orientation(), wish.orientation(), NeedAreasAssigned::new);
    }

    @CommandHandler
    void handle(DescribeActor wish, Asked asked, Networks networks) {
        var before = active(asked);
        var known = before.profile();
        var wished = wish.profile();
        check(wished, wish.facts(), before.network(), networks);
        if (!wish.byCoordinator()) {
            ActorChecks.unchanged(before.characteristics(), wish.facts().characteristics())
                    .done();
        }
        change(known.identity(), wished.identity(), ActorIdentified::new);
        change(known.classification(), wished.classification(), ActorReclassified::new);
        change(known.clientele(), wished.clientele(), ClienteleChosen::new);
        change(known.serviceArea(), wished.serviceArea(), ServiceAreaChanged::new);
        change(known.availability(), wished.availability(), AvailabilityChanged::new);
        change(known.orientation(), wished.orientation(), NeedAreasAssigned::new);
        change(before, wish.facts());
        rename(wish.nameVersion());
    }

    @CommandHandler
    void handle(DeclareCrisisReadiness wish, Asked asked) {
        if (!Objects.equals(wish.ready(), active(asked).inCrisisNetwork())) {
            apply(new CrisisReadinessDeclared(id, wish.ready()));
        }
    }

    @CommandHandler
    void handle(ReportCapacity wish, Asked asked) {
        var known = active(asked);
        ActorChecks.capacity(wish.capacity()).done();
        change(known.capacity(), wish.capacity(), CapacityReported::new);
    }

    @CommandHandler
    void handle(SetCharacteristic wish, Asked asked, Networks networks) {
        var known = active(asked);
        var defined = networks.find(known.network())
                .map(network -> network.characteristics().get(wish.key()))
                .orElseThrow(() -> new RuleBroken("characteristic.unknown", wish.key()));
        ActorChecks.values(defined, wish.values()).done();
        change(
                known.characteristics().get(wish.key()),
                wish.values(),
                (actor, values) -> new CharacteristicSet(actor, wish.key(), values));
    }

    @CommandHandler
    void handle(ClearCharacteristic wish, Asked asked) {
        if (active(asked).characteristics().containsKey(wish.key())) {
            apply(new CharacteristicCleared(id, wish.key()));
        }
    }

    @CommandHandler
    void handle(NameContactPerson wish, Asked asked) {
        var known = active(asked);
        ActorChecks.contact(wish.contact()).done();
        var there = known.contacts().get(wish.contact().contact());
        if (there == null) {
            apply(new ContactPersonNamed(id, wish.contact()));
        } else if (!there.equals(wish.contact())) {
            throw new RuleBroken("already-there");
        }
    }

    @CommandHandler
    void handle(ChangeContactPerson wish, Asked asked) {
        var known = active(asked);
        ActorChecks.contact(wish.contact()).done();
        var there = known.contacts().get(wish.contact().contact());
        if (there == null) {
            throw new NotThere();
        }
        var wished = wish.contact();
        var version = wished.version() == 0 ? there.version() : wished.version();
        change(
                there,
                new ContactPerson(wished.contact(), wished.function(), wished.urgent(), version),
                ContactPersonChanged::new);
    }

    @CommandHandler
    void handle(RemoveContactPerson wish, Asked asked) {
        if (active(asked).contacts().containsKey(wish.contact())) {
            apply(new ContactPersonRemoved(id, wish.contact()));
        }
    }

    /** Also of an actor that is retired, and of a person who was removed before. */
    @CommandHandler
    void handle(EraseContactPerson wish, Asked asked) {
        var _ = everKnown(asked, _ -> {});
        if (!wasNamed(wish.contact())) {
            throw new NotThere();
        }
        if (facts().stream().noneMatch(fact -> fact.event().equals(new ContactPersonErased(id, wish.contact())))) {
            apply(new ContactPersonErased(id, wish.contact()));
        }
    }

    @CommandHandler
    void handle(RetireActor wish, Asked asked) {
        Check.of().optionalText("/reason", wish.reason()).done();
        switch (known(asked).lifeCycle()) {
            case ACTIVE -> apply(new ActorRetired(id, wish.reason()));
            case RETIRED -> {}
            case MERGED -> throw new RuleBroken("actor.merged");
        }
    }

    @CommandHandler
    void handle(ReinstateActor wish, Asked asked) {
        Check.of().optionalText("/reason", wish.reason()).done();
        switch (known(asked).lifeCycle()) {
            case ACTIVE -> {}
            case RETIRED -> apply(new ActorReinstated(id, wish.reason()));
            case MERGED -> throw new RuleBroken("actor.merged");
        }
    }

    @CommandHandler
    void handle(MergeActor wish, Asked asked) {
        var known = known(asked);
        if (wish.into().equals(id)) {
            throw RuleBroken.at("/into", "actor.into-itself");
        }
        if (known.lifeCycle() == LifeCycle.MERGED && wish.into().equals(known.mergedInto())) {
            return;
        }
        active(asked);
        apply(new ActorMerged(id, wish.into()));
    }

    @CommandHandler
    void handle(UnmergeActor wish, Asked asked) {
        if (known(asked).lifeCycle() == LifeCycle.MERGED) {
            apply(new ActorUnmerged(id));
        }
    }

    @CommandHandler
    void handle(LinkActor wish, Asked asked) {
        var known = active(asked);
        if (wish.sameAs().equals(id)) {
            throw RuleBroken.at("/sameAs", "actor.same-as-itself");
        }
        if (!known.sameAs().contains(wish.sameAs())) {
            apply(new ActorLinked(id, wish.sameAs()));
        }
    }

    @CommandHandler
    void handle(UnlinkActor wish, Asked asked) {
        if (active(asked).sameAs().contains(wish.sameAs())) {
            apply(new ActorUnlinked(id, wish.sameAs()));
        }
    }

    @CommandHandler
    void handle(UndoActor wish, Asked asked) {
        known(asked);
        apply(new ActorRetired(id, null));
    }

    @EventSourcingHandler
    void on(ActorEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.actor();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(ActorState state) {
        return state.network();
    }

    /** Nothing changed: nothing happened. */
    private <V> void change(@Nullable V known, V wished, BiFunction<ActorId, V, ActorEvent> fact) {
        if (!wished.equals(known)) {
            apply(fact.apply(id, wished));
        }
    }

    private static void check(ActorProfile profile, LocalFacts facts, NetworkId in, Networks networks) {
        var check = ActorChecks.profile(profile);
        if (facts.capacity() != null) {
            check.under("/capacity", ActorChecks.capacity(facts.capacity()));
        }
        if (!facts.characteristics().isEmpty()) {
            var defined = networks.find(in).map(NetworkState::characteristics).orElse(Map.of());
            check.under("/characteristics", ActorChecks.characteristics(defined, facts.characteristics()));
        }
        check.done();
    }

    private void change(ActorState known, LocalFacts wished) {
        var readiness = wished.readiness();
        if (readiness != null && !Objects.equals(readiness.ready(), known.inCrisisNetwork())) {
            apply(new CrisisReadinessDeclared(id, readiness.ready()));
        }
        var capacity = wished.capacity();
        if (capacity != null && !(known.capacity() == null && capacity.equals(Capacity.UNKNOWN))) {
            change(known.capacity(), capacity, CapacityReported::new);
        }
        wished.characteristics().forEach((key, values) -> {
            if (!values.isEmpty()) {
                change(
                        known.characteristics().get(key),
                        values,
                        (actor, set) -> new CharacteristicSet(actor, key, set));
            } else if (known.characteristics().containsKey(key)) {
                apply(new CharacteristicCleared(id, key));
            }
        });
    }

    private void rename(int version) {
        var known = facts().stream()
                .mapToInt(fact -> fact.event() instanceof PersonalNameChanged named ? named.version() : 1)
                .max()
                .orElse(1);
        if (version > known) {
            apply(new PersonalNameChanged(id, version));
        }
    }

    private boolean wasNamed(ContactId contact) {
        return facts().stream()
                .anyMatch(fact -> fact.event() instanceof ContactPersonNamed named
                        && named.contact().contact().equals(contact));
    }

    private ActorState active(Asked asked) {
        var known = known(asked);
        return switch (known.lifeCycle()) {
            case ACTIVE -> known;
            case RETIRED -> throw new RuleBroken("actor.retired");
            case MERGED -> throw new RuleBroken("actor.merged");
        };
    }
}
