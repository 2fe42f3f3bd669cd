package cz.propoj.contract.networks;

import cz.propoj.contract.access.AccountId;

/** What can happen to a network. */
public sealed interface NetworkEvent {
    NetworkId network();

    record NetworkEstablished(NetworkId network, String name, Territory territory) implements NetworkEvent {}

    record NetworkRenamed(NetworkId network, String name) implements NetworkEvent {}

    /** From now on this account, and no other, is the responsible coordinator. */
    record ResponsibleCoordinatorAppointed(NetworkId network, AccountId coordinator) implements NetworkEvent {}

    record CoordinatorAdded(NetworkId network, AccountId coordinator) implements NetworkEvent {}

    record CoordinatorRemoved(NetworkId network, AccountId coordinator) implements NetworkEvent {}

    /** The profile of the territory in the coordinator's words. */
    record TerritoryProfileDescribed(NetworkId network, String profile) implements NetworkEvent {}

    record CharacteristicDefined(NetworkId network, Characteristic characteristic) implements NetworkEvent {}

    /** The definition changed; the values that were set stay. */
    record CharacteristicRedefined(NetworkId network, Characteristic characteristic) implements NetworkEvent {}

    record CharacteristicDropped(NetworkId network, String key) implements NetworkEvent {}

    record TargetGroupDefined(NetworkId network, String name) implements NetworkEvent {}

    record TargetGroupDropped(NetworkId network, String name) implements NetworkEvent {}

    record LifeSituationDefined(NetworkId network, String name) implements NetworkEvent {}

    record LifeSituationDropped(NetworkId network, String name) implements NetworkEvent {}
}
