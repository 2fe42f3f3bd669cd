package cz.propoj.contract.actors;

import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An actor in a network on one date.
 *
 * @param inCrisisNetwork null: not known
 * @param mergedInto the record that took this one in, while the life cycle is merged
 * @param sameAs records of the same actor in other networks
 */
public record ActorState(
        ActorId actor,
        NetworkId network,
        ActorProfile profile,
        @Nullable Boolean inCrisisNetwork,
        @Nullable Capacity capacity,
        Map<String, List<String>> characteristics,
        Map<ContactId, ContactPerson> contacts,
        LifeCycle lifeCycle,
        @Nullable ActorId mergedInto,
        List<ActorId> sameAs) {

    public ActorState {
        characteristics = Copies.of(characteristics);
        contacts = Copies.of(contacts);
        sameAs = Copies.of(sameAs);
    }

    public boolean isActive() {
        return lifeCycle == LifeCycle.ACTIVE;
    }

    public static @Nullable ActorState evolve(@Nullable ActorState state, ActorEvent event) {
        if (event instanceof ActorEvent.ActorRegistered e) {
            return new ActorState(
                    e.actor(),
                    e.network(),
                    e.profile(),
                    null,
                    null,
                    Map.of(),
                    Map.of(),
                    LifeCycle.ACTIVE,
                    null,
                    List.of());
        }
        return state == null ? null : state.changedBy(event);
    }

    private ActorState changedBy(ActorEvent event) {
        return switch (event) {
            case ActorEvent.ActorRegistered _ -> this;
            case ActorEvent.ActorIdentified e -> with(profile.with(e.identity()));
            case ActorEvent.PersonalNameChanged _ -> this;
            case ActorEvent.ActorReclassified e -> with(profile.with(e.classification()));
            case ActorEvent.ClienteleChosen e -> with(profile.with(e.clientele()));
            case ActorEvent.ServiceAreaChanged e -> with(profile.with(e.serviceArea()));
            case ActorEvent.AvailabilityChanged e -> with(profile.with(e.availability()));
            case ActorEvent.NeedAreasAssigned e -> with(profile.with(e.orientation()));
            case ActorEvent.CrisisReadinessDeclared e -> with(e.ready(), capacity);
            case ActorEvent.CapacityReported e -> with(inCrisisNetwork, e.capacity());
            case ActorEvent.CharacteristicSet e -> withValues(Copies.with(characteristics, e.key(), e.values()));
            case ActorEvent.CharacteristicCleared e -> withValues(Copies.without(characteristics, e.key()));
            case ActorEvent.ContactPersonNamed e ->
                withContacts(Copies.with(contacts, e.contact().contact(), e.contact()));
            case ActorEvent.ContactPersonChanged e ->
                withContacts(Copies.with(contacts, e.contact().contact(), e.contact()));
            case ActorEvent.ContactPersonRemoved e -> withContacts(Copies.without(contacts, e.contact()));
            case ActorEvent.ContactPersonErased e -> withContacts(Copies.without(contacts, e.contact()));
            case ActorEvent.ActorRetired _ -> with(LifeCycle.RETIRED, null);
            case ActorEvent.ActorReinstated _ -> with(LifeCycle.ACTIVE, null);
            case ActorEvent.ActorMerged e -> with(LifeCycle.MERGED, e.into());
            case ActorEvent.ActorUnmerged _ -> with(LifeCycle.ACTIVE, null);
            case ActorEvent.ActorLinked e ->
                withLinks(Stream.concat(sameAs.stream(), Stream.of(e.sameAs()))
                        .distinct()
                        .toList());
            case ActorEvent.ActorUnlinked e ->
                withLinks(sameAs.stream()
                        .filter(other -> !other.equals(e.sameAs()))
                        .toList());
        };
    }

    private ActorState with(ActorProfile changed) {
        return new ActorState(
                actor,
                network,
                changed,
                inCrisisNetwork,
                capacity,
                characteristics,
                contacts,
                lifeCycle,
                mergedInto,
                sameAs);
    }

    private ActorState with(@Nullable Boolean changedReadiness, @Nullable Capacity changedCapacity) {
        return new ActorState(
                actor,
                network,
                profile,
                changedReadiness,
                changedCapacity,
                characteristics,
                contacts,
                lifeCycle,
                mergedInto,
                sameAs);
    }

    private ActorState withValues(Map<String, List<String>> changed) {
        return new ActorState(
                actor, network, profile, inCrisisNetwork, capacity, changed, contacts, lifeCycle, mergedInto, sameAs);
    }

    private ActorState withContacts(Map<ContactId, ContactPerson> changed) {
        return new ActorState(
                actor,
                network,
                profile,
                inCrisisNetwork,
                capacity,
                characteristics,
                changed,
                lifeCycle,
                mergedInto,
                sameAs);
    }

    private ActorState with(LifeCycle changed, @Nullable ActorId into) {
        return new ActorState(
                actor, network, profile, inCrisisNetwork, capacity, characteristics, contacts, changed, into, sameAs);
    }

    private ActorState withLinks(List<ActorId> changed) {
        return new ActorState(
                actor,
                network,
                profile,
                inCrisisNetwork,
                capacity,
                characteristics,
                contacts,
                lifeCycle,
                mergedInto,
                changed);
    }
}
