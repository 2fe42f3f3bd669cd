package cz.propoj.command.networks;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territory;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be wished of a network. */
public sealed interface NetworkCommand {
    NetworkId network();

    record EstablishNetwork(@TargetAggregateIdentifier NetworkId network, String name, Territory territory)
            implements NetworkCommand {}

    record RenameNetwork(@TargetAggregateIdentifier NetworkId network, Sent<String> name) implements NetworkCommand {
        public RenameNetwork(NetworkId network, String name) {
            this(network, Sent.of(name));
        }
    }

    /** Whoever was responsible before is it no longer: there is one at a time. */
    record AppointResponsibleCoordinator(
            @TargetAggregateIdentifier NetworkId network, AccountId coordinator) implements NetworkCommand {}

    record AddCoordinator(@TargetAggregateIdentifier NetworkId network, AccountId coordinator)
            implements NetworkCommand {}

    record RemoveCoordinator(@TargetAggregateIdentifier NetworkId network, AccountId coordinator)
            implements NetworkCommand {}

    /** The profile may name people, so it is not told to logs. */
    record DescribeTerritory(@TargetAggregateIdentifier NetworkId network, Sent<String> profile)
            implements NetworkCommand {
        public DescribeTerritory(NetworkId network, String profile) {
            this(network, Sent.of(profile));
        }

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

    /** Another definition under the key; what there is no definition of yet is defined. Its type stays. */
    record RedefineCharacteristic(
            @TargetAggregateIdentifier NetworkId network,
            String key,
            Sent<String> label,
            Sent<CharacteristicType> type,
            Sent<List<String>> choices)
            implements NetworkCommand {}

    record DropCharacteristic(@TargetAggregateIdentifier NetworkId network, String key) implements NetworkCommand {}

    record DefineTargetGroup(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}

    record DropTargetGroup(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}

    record DefineLifeSituation(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}

    /** What is left out stays; what is cleared is as usual again. */
    record SetDueLimits(
            @TargetAggregateIdentifier NetworkId network,
            Sent<Integer> capacityDays,
            Sent<Integer> verificationMonths,
            Sent<Integer> urgentContactMonths)
            implements NetworkCommand {}

    record DropLifeSituation(@TargetAggregateIdentifier NetworkId network, String name) implements NetworkCommand {}
}
