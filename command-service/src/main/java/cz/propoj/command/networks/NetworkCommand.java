package cz.propoj.command.networks;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territory;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be wished of a network. */
public sealed interface NetworkCommand {
    NetworkId network();

    record EstablishNetwork(@TargetAggregateIdentifier NetworkId network, String name, Territory territory)
            implements NetworkCommand {}

    record RenameNetwork(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}

    /** Whoever was responsible before is it no longer: there is one at a time. */
    record AppointResponsibleCoordinator(
            @TargetAggregateIdentifier NetworkId network, AccountId coordinator) implements NetworkCommand {}

    record AddCoordinator(@TargetAggregateIdentifier NetworkId network, AccountId coordinator)
            implements NetworkCommand {}

    record RemoveCoordinator(@TargetAggregateIdentifier NetworkId network, AccountId coordinator)
            implements NetworkCommand {}

    /** The profile may name people, so it is not told to logs. */
    record DescribeTerritory(@TargetAggregateIdentifier NetworkId network, String profile) implements NetworkCommand {
        @Override
        public String toString() {
            return "DescribeTerritory[" + network + "]";
        }
    }

    /** Somebody named in it has asked: the profile is forgotten for good. */
    record EraseTerritoryProfile(@TargetAggregateIdentifier NetworkId network) implements NetworkCommand {}

    /** A new characteristic, or a new definition of one that is there; its type stays. */
    record DefineCharacteristic(@TargetAggregateIdentifier NetworkId network, Characteristic characteristic)
            implements NetworkCommand {}

    record DropCharacteristic(@TargetAggregateIdentifier NetworkId network, String key) implements NetworkCommand {}

    record DefineTargetGroup(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}

    record DropTargetGroup(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}

    record DefineLifeSituation(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}

    record DropLifeSituation(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}
}
