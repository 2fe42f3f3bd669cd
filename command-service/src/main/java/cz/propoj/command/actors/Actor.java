package cz.propoj.command.actors;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
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

/** One actor in one network. Longer than other aggregates: there are as many commands as value groups of an actor. */
@Aggregate
final class Actor extends HistoryAggregate<ActorState, ActorEvent> {
    @AggregateIdentifier
    private ActorId id;

    Actor() {
        super(ActorState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterActor command, CommandContext asked, Networks networks) {
        var registered = new ActorRegistered(command.actor(), command.network(), command.profile());
        if (begins(registered, command.network(), asked)) {
            check(command.profile(), command.facts(), command.network(), networks);
            apply(registered);
            change(active(asked), command.facts());
        }
    }

    @CommandHandler
    void handle(IdentifyActor command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.identity(command.identity()).done();
        change(known.profile().identity(), command.identity(), ActorIdentified::new);
    }

    @CommandHandler
    void handle(ChangePersonalName command, CommandContext asked) {
        var known = active(asked);
        if (known.profile().identity().kind() != ActorKind.PERSON_OR_ROLE) {
            throw new RuleBroken("actor.no-person");
        }
        rename(command.version());
    }

    @CommandHandler
    void handle(ReclassifyActor command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.classification(command.classification()).done();
        change(known.profile().classification(), command.classification(), ActorReclassified::new);
    }

    @CommandHandler
    void handle(ChooseClientele command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.clientele(command.clientele()).done();
        change(known.profile().clientele(), command.clientele(), ClienteleChosen::new);
    }

    @CommandHandler
    void handle(ChangeServiceArea command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.serviceArea(command.serviceArea()).done();
        change(known.profile().serviceArea(), command.serviceArea(), ServiceAreaChanged::new);
    }

    @CommandHandler
    void handle(ChangeAvailability command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.availability(command.availability()).done();
        change(known.profile().availability(), command.availability(), AvailabilityChanged::new);
    }

    @CommandHandler
    void handle(AssignNeedAreas command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.orientation(command.orientation()).done();
        change(known.profile().orientation(), command.orientation(), NeedAreasAssigned::new);
    }

    @CommandHandler
    void handle(DescribeActor command, CommandContext asked, Networks networks) {
        var before = active(asked);
        var known = before.profile();
        var wished = command.profile();
        check(wished, command.facts(), before.network(), networks);
        if (!command.byCoordinator()) {
            ActorChecks.unchanged(before.characteristics(), command.facts().characteristics())
                    .done();
        }
        change(known.identity(), wished.identity(), ActorIdentified::new);
        change(known.classification(), wished.classification(), ActorReclassified::new);
        change(known.clientele(), wished.clientele(), ClienteleChosen::new);
        change(known.serviceArea(), wished.serviceArea(), ServiceAreaChanged::new);
        change(known.availability(), wished.availability(), AvailabilityChanged::new);
        change(known.orientation(), wished.orientation(), NeedAreasAssigned::new);
        change(before, command.facts());
        rename(command.nameVersion());
    }

    @CommandHandler
    void handle(DeclareCrisisReadiness command, CommandContext asked) {
        if (!Objects.equals(command.ready(), active(asked).inCrisisNetwork())) {
            apply(new CrisisReadinessDeclared(id, command.ready()));
        }
    }

    @CommandHandler
    void handle(ReportCapacity command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.capacity(command.capacity()).done();
        change(known.capacity(), command.capacity(), CapacityReported::new);
    }

    @CommandHandler
    void handle(SetCharacteristic command, CommandContext asked, Networks networks) {
        var known = active(asked);
        var defined = networks.find(known.network())
                .map(network -> network.characteristics().get(command.key()))
                .orElseThrow(() -> new RuleBroken("characteristic.unknown", command.key()));
        ActorChecks.values(defined, command.values()).done();
        change(
                known.characteristics().get(command.key()),
                command.values(),
                (actor, values) -> new CharacteristicSet(actor, command.key(), values));
    }

    @CommandHandler
    void handle(ClearCharacteristic command, CommandContext asked) {
        if (active(asked).characteristics().containsKey(command.key())) {
            apply(new CharacteristicCleared(id, command.key()));
        }
    }

    @CommandHandler
    void handle(NameContactPerson command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.contact(command.contact()).done();
        var there = known.contacts().get(command.contact().contact());
        if (there == null) {
            apply(new ContactPersonNamed(id, command.contact()));
        } else if (!there.equals(command.contact())) {
            throw new RuleBroken("already-there");
        }
    }

    @CommandHandler
    void handle(ChangeContactPerson command, CommandContext asked) {
        var known = active(asked);
        ActorChecks.contact(command.contact()).done();
        var there = known.contacts().get(command.contact().contact());
        if (there == null) {
            throw new RecordNotFound();
        }
        var wished = command.contact();
        var version = wished.version() == 0 ? there.version() : wished.version();
        change(
                there,
                new ContactPerson(wished.contact(), wished.function(), wished.urgent(), version),
                ContactPersonChanged::new);
    }

    @CommandHandler
    void handle(RemoveContactPerson command, CommandContext asked) {
        if (active(asked).contacts().containsKey(command.contact())) {
            apply(new ContactPersonRemoved(id, command.contact()));
        }
    }

    /** Also of an actor that is retired, and of a person who was removed before. */
    @CommandHandler
    void handle(EraseContactPerson command, CommandContext asked) {
        var _ = everKnown(asked, _ -> {});
        if (!wasNamed(command.contact())) {
            throw new RecordNotFound();
        }
        if (facts().stream().noneMatch(fact -> fact.event().equals(new ContactPersonErased(id, command.contact())))) {
            apply(new ContactPersonErased(id, command.contact()));
        }
    }

    @CommandHandler
    void handle(RetireActor command, CommandContext asked) {
        Check.of().optionalText("/reason", command.reason()).done();
        switch (known(asked).lifeCycle()) {
            case ACTIVE -> apply(new ActorRetired(id, command.reason()));
            case RETIRED -> {}
            case MERGED -> throw new RuleBroken("actor.merged");
        }
    }

    @CommandHandler
    void handle(ReinstateActor command, CommandContext asked) {
        Check.of().optionalText("/reason", command.reason()).done();
        switch (known(asked).lifeCycle()) {
            case ACTIVE -> {}
            case RETIRED -> apply(new ActorReinstated(id, command.reason()));
            case MERGED -> throw new RuleBroken("actor.merged");
        }
    }

    @CommandHandler
    void handle(MergeActor command, CommandContext asked) {
        var known = known(asked);
        if (command.into().equals(id)) {
            throw RuleBroken.at("/into", "actor.into-itself");
        }
        if (known.lifeCycle() == LifeCycle.MERGED && command.into().equals(known.mergedInto())) {
            return;
        }
        active(asked);
        apply(new ActorMerged(id, command.into()));
    }

    @CommandHandler
    void handle(UnmergeActor command, CommandContext asked) {
        if (known(asked).lifeCycle() == LifeCycle.MERGED) {
            apply(new ActorUnmerged(id));
        }
    }

    @CommandHandler
    void handle(LinkActor command, CommandContext asked) {
        var known = active(asked);
        if (command.sameAs().equals(id)) {
            throw RuleBroken.at("/sameAs", "actor.same-as-itself");
        }
        if (!known.sameAs().contains(command.sameAs())) {
            apply(new ActorLinked(id, command.sameAs()));
        }
    }

    @CommandHandler
    void handle(UnlinkActor command, CommandContext asked) {
        if (active(asked).sameAs().contains(command.sameAs())) {
            apply(new ActorUnlinked(id, command.sameAs()));
        }
    }

    @CommandHandler
    void handle(UndoActor command, CommandContext asked) {
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

    private ActorState active(CommandContext asked) {
        var known = known(asked);
        return switch (known.lifeCycle()) {
            case ACTIVE -> known;
            case RETIRED -> throw new RuleBroken("actor.retired");
            case MERGED -> throw new RuleBroken("actor.merged");
        };
    }
}
