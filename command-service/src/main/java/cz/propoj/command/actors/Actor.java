package cz.propoj.command.actors;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorEvent.*;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
            check(command.profile(), command.facts().capacity().orNull(), command.facts(), command.network(), networks);
            apply(registered);
            change(active(asked), command.facts());
        }
    }

    @CommandHandler
    void handle(IdentifyActor command, CommandContext asked) {
        var known = active(asked);
        var identity = known.profile().identity();
        var wished = command.identity().onto(identity, identity);
        ActorChecks.identity(wished).done();
        change(identity, wished, ActorIdentified::new);
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
        var wished = command.classification().onto(known.profile().classification(), Classification.NONE);
        ActorChecks.classification(wished).done();
        change(known.profile().classification(), wished, ActorReclassified::new);
    }

    @CommandHandler
    void handle(ChooseClientele command, CommandContext asked) {
        var known = active(asked);
        var wished = command.clientele().onto(known.profile().clientele(), Clientele.NONE);
        ActorChecks.clientele(wished).done();
        change(known.profile().clientele(), wished, ClienteleChosen::new);
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
        var wished = command.availability().onto(known.profile().availability(), Availability.NONE);
        ActorChecks.availability(wished).done();
        change(known.profile().availability(), wished, AvailabilityChanged::new);
    }

    @CommandHandler
    void handle(AssignNeedAreas command, CommandContext asked) {
        var known = active(asked);
        var wished = command.orientation().onto(known.profile().orientation(), Orientation.NONE);
        ActorChecks.orientation(wished).done();
        change(known.profile().orientation(), wished, NeedAreasAssigned::new);
    }

    @CommandHandler
    void handle(DescribeActor command, CommandContext asked, Networks networks) {
        var before = active(asked);
        var known = before.profile();
        var wished = command.profile().onto(known);
        Check.of()
                .that(!command.profile().identity().equals(Sent.cleared()), "/identity", "required")
                .done();
        check(wished, command.facts().capacity().onto(before.capacity()), command.facts(), before.network(), networks);
        if (!command.byCoordinator()) {
            ActorChecks.unchanged(
                            before.characteristics(),
                            command.facts().wished(before.characteristics().keySet()))
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
        declare(active(asked), command.ready());
    }

    @CommandHandler
    void handle(ReportCapacity command, CommandContext asked) {
        var known = active(asked);
        var before = known.capacity() == null ? Capacity.UNKNOWN : known.capacity();
        var wished = command.capacity().onto(before, Capacity.UNKNOWN);
        ActorChecks.capacity(wished).done();
        report(known, wished);
    }

    @CommandHandler
    void handle(SetCharacteristic command, CommandContext asked, Networks networks) {
        var known = active(asked);
        if (command.values().isLeftOut()) {
            return;
        }
        var defined = networks.find(known.network())
                .map(network -> network.characteristics().get(command.key()))
                .orElseThrow(() -> new RuleBroken("characteristic.unknown", command.key()));
        var wished = command.values().or(List.of());
        ActorChecks.values(defined, wished).done();
        change(
                known.characteristics().get(command.key()),
                wished,
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
        var there = known.contacts().get(command.contact());
        if (there == null) {
            throw new RecordNotFound();
        }
        var wished = new ContactPerson(
                there.contact(),
                command.function().onto(there.function()),
                command.urgent().onto(there.urgent(), false),
                command.version() == 0 ? there.version() : command.version());
        ActorChecks.contact(wished).done();
        change(there, wished, ContactPersonChanged::new);
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

    /** What the network does not define any more can still be cleared with all the others. */
    private static void check(
            ActorProfile profile, @Nullable Capacity capacity, LocalFacts facts, NetworkId in, Networks networks) {
        var check = ActorChecks.profile(profile);
        if (capacity != null) {
            check.under("/capacity", ActorChecks.capacity(capacity));
        }
        var told = facts.wished(Set.of());
        if (!told.isEmpty()) {
            var defined = networks.find(in).map(NetworkState::characteristics).orElse(Map.of());
            check.under("/characteristics", ActorChecks.characteristics(defined, told));
        }
        check.done();
    }

    private void change(ActorState known, LocalFacts wished) {
        declare(known, wished.readiness());
        var before = known.capacity() == null ? Capacity.UNKNOWN : known.capacity();
        report(known, wished.capacity().onto(before, Capacity.UNKNOWN));
        wished.wished(known.characteristics().keySet()).forEach((key, values) -> {
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

    private void declare(ActorState known, Sent<Boolean> readiness) {
        var wished = readiness.onto(known.inCrisisNetwork());
        if (!Objects.equals(wished, known.inCrisisNetwork())) {
            apply(new CrisisReadinessDeclared(id, wished));
        }
    }

    private void report(ActorState known, Capacity capacity) {
        if (known.capacity() != null || !capacity.equals(Capacity.UNKNOWN)) {
            change(known.capacity(), capacity, CapacityReported::new);
        }
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
