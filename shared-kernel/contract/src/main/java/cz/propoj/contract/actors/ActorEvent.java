package cz.propoj.contract.actors;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an actor in a network. */
public sealed interface ActorEvent {
    ActorId actor();

    record ActorRegistered(ActorId actor, NetworkId network, ActorProfile profile) implements ActorEvent {}

    record ActorIdentified(ActorId actor, Identity identity) implements ActorEvent {}

    /** The name in the vault changed; the number counts its versions there. */
    record PersonalNameChanged(ActorId actor, int version) implements ActorEvent {}

    record ActorReclassified(ActorId actor, Classification classification) implements ActorEvent {}

    record ClienteleChosen(ActorId actor, Clientele clientele) implements ActorEvent {}

    record ServiceAreaChanged(ActorId actor, ServiceArea serviceArea) implements ActorEvent {}

    record AvailabilityChanged(ActorId actor, Availability availability) implements ActorEvent {}

    record NeedAreasAssigned(ActorId actor, Orientation orientation) implements ActorEvent {}

    /** Null: it is not known any more whether the actor is part of the crisis network. */
    record CrisisReadinessDeclared(ActorId actor, @Nullable Boolean ready) implements ActorEvent {}

    record CapacityReported(ActorId actor, Capacity capacity) implements ActorEvent {}

    /** Values in the form of their characteristic's type: ISO dates, plain numbers, true and false; one or several. */
    record CharacteristicSet(ActorId actor, String key, List<String> values) implements ActorEvent {}

    record CharacteristicCleared(ActorId actor, String key) implements ActorEvent {}

    record ContactPersonNamed(ActorId actor, ContactPerson contact) implements ActorEvent {}

    record ContactPersonChanged(ActorId actor, ContactPerson contact) implements ActorEvent {}

    record ContactPersonRemoved(ActorId actor, ContactId contact) implements ActorEvent {}

    /** On the person's request the vault forgot who it was. */
    record ContactPersonErased(ActorId actor, ContactId contact) implements ActorEvent {}

    record ActorRetired(ActorId actor, @Nullable String reason) implements ActorEvent, Ending {}

    record ActorReinstated(ActorId actor, @Nullable String reason) implements ActorEvent, Revival {}

    /** The record was a duplicate of the other one. */
    record ActorMerged(ActorId actor, ActorId into) implements ActorEvent {}

    record ActorUnmerged(ActorId actor) implements ActorEvent {}

    /** The record of the other network stands for the same actor. */
    record ActorLinked(ActorId actor, ActorId sameAs) implements ActorEvent {}

    record ActorUnlinked(ActorId actor, ActorId sameAs) implements ActorEvent {}
}
