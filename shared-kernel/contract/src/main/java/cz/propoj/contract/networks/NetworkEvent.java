package cz.propoj.contract.networks;

import cz.propoj.contract.Revision;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a network. */
public sealed interface NetworkEvent {
    /** Field of the vault in which the profile of the territory stands. */
    String PROFILE_IN_VAULT = "profile";

    NetworkId network();

    record NetworkEstablished(NetworkId network, String name, Territory territory) implements NetworkEvent {}

    record NetworkRenamed(NetworkId network, String name) implements NetworkEvent {}

    /** From now on this account, and no other, is the responsible coordinator. */
    record ResponsibleCoordinatorAppointed(NetworkId network, AccountId coordinator) implements NetworkEvent {}

    record CoordinatorAdded(NetworkId network, AccountId coordinator) implements NetworkEvent {}

    record CoordinatorRemoved(NetworkId network, AccountId coordinator) implements NetworkEvent {}

    /**
     * The profile of the territory in the coordinator's words.
     *
     * @param kept where it stands
     */
    @Revision(2)
    record TerritoryProfileDescribed(
            NetworkId network,
            @Nullable String profile,
            @Nullable VaultReference kept) implements NetworkEvent, WithTexts {
        public TerritoryProfileDescribed(NetworkId network, @Nullable String profile) {
            this(network, profile, null);
        }

        @Override
        public String owner() {
            return network.value();
        }

        @Override
        public Map<String, String> texts() {
            return WithTexts.fields(List.of(PROFILE_IN_VAULT), profile);
        }

        @Override
        public TerritoryProfileDescribed keptAs(VaultReference where) {
            return new TerritoryProfileDescribed(network, null, where);
        }

        @Override
        public TerritoryProfileDescribed reading(Map<String, String> texts) {
            return new TerritoryProfileDescribed(network, texts.get(PROFILE_IN_VAULT));
        }
    }

    /** On the request of somebody named in it: the profile, whenever it was true. */
    record TerritoryProfileErased(NetworkId network) implements NetworkEvent, TextsErased {
        @Override
        public String owner() {
            return network.value();
        }
    }

    record CharacteristicDefined(NetworkId network, Characteristic characteristic) implements NetworkEvent {}

    /** The definition changed; the values that were set stay. */
    record CharacteristicRedefined(NetworkId network, Characteristic characteristic) implements NetworkEvent {}

    record CharacteristicDropped(NetworkId network, String key) implements NetworkEvent {}

    record TargetGroupDefined(NetworkId network, String name) implements NetworkEvent {}

    record TargetGroupDropped(NetworkId network, String name) implements NetworkEvent {}

    record LifeSituationDefined(NetworkId network, String name) implements NetworkEvent {}

    record LifeSituationDropped(NetworkId network, String name) implements NetworkEvent {}

    /** From now on records become due after these times. */
    record DueLimitsSet(NetworkId network, DueLimits limits) implements NetworkEvent {}
}
