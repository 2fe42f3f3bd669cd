package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.networks.NetworkCommand.DefineCharacteristic;
import cz.propoj.command.networks.NetworkCommand.DropCharacteristic;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Characteristics that the network defines; what else the network says of itself no take-over changes. */
final class Definitions implements Kind<NetworkState, NetworkEvent> {
    @Override
    public String name() {
        return "CHARACTERISTIC";
    }

    @Override
    public @Nullable NetworkState evolve(@Nullable NetworkState state, NetworkEvent event) {
        return NetworkState.evolve(state, event);
    }

    @Override
    public boolean begins(NetworkEvent event) {
        return false;
    }

    @Override
    public Facet facet(NetworkEvent event) {
        return switch (event) {
            case NetworkEvent.CharacteristicDefined e ->
                Part.DEFINITION.of(e.characteristic().key());
            case NetworkEvent.CharacteristicRedefined e ->
                Part.DEFINITION.of(e.characteristic().key());
            case NetworkEvent.CharacteristicDropped e -> Part.DEFINITION.of(e.key());
            case NetworkEvent.NetworkEstablished _ -> Part.OTHER.facet();
            case NetworkEvent.NetworkRenamed _ -> Part.OTHER.facet();
            case NetworkEvent.ResponsibleCoordinatorAppointed _ -> Part.OTHER.facet();
            case NetworkEvent.CoordinatorAdded _ -> Part.OTHER.facet();
            case NetworkEvent.CoordinatorRemoved _ -> Part.OTHER.facet();
            case NetworkEvent.TerritoryProfileDescribed _ -> Part.OTHER.facet();
            case NetworkEvent.TerritoryProfileErased _ -> Part.OTHER.facet();
            case NetworkEvent.TargetGroupDefined _ -> Part.OTHER.facet();
            case NetworkEvent.TargetGroupDropped _ -> Part.OTHER.facet();
            case NetworkEvent.LifeSituationDefined _ -> Part.OTHER.facet();
            case NetworkEvent.LifeSituationDropped _ -> Part.OTHER.facet();
        };
    }

    @Override
    public boolean isAlive(NetworkState state) {
        return true;
    }

    @Override
    public @Nullable Characteristic value(Side<NetworkState, NetworkEvent> side, LocalDate day, Facet facet) {
        var state = side.on(day);
        return state == null ? null : state.characteristics().get(facet.key());
    }

    @Override
    public List<Step> withdraw(Life<NetworkState, NetworkEvent> life, LocalDate day) {
        return List.of();
    }

    @Override
    public List<Step> revive(Life<NetworkState, NetworkEvent> life, LocalDate day) {
        return List.of();
    }

    @Override
    public List<Step> end(Life<NetworkState, NetworkEvent> life, LocalDate day) {
        return List.of();
    }

    @Override
    public Optional<List<Step>> restore(Life<NetworkState, NetworkEvent> life, LocalDate day, Facet facet) {
        var network = new NetworkId(life.record());
        var was = value(life.without(), day, facet);
        var command =
                was == null ? new DropCharacteristic(network, facet.key()) : new DefineCharacteristic(network, was);
        // Networks are told apart by their codes; steps go by a UUID.
        var record = UUID.nameUUIDFromBytes(network.value().getBytes(StandardCharsets.UTF_8));
        return Optional.of(List.of(new Step(Steps.DEFINITIONS, record, day, null, _ -> command)));
    }
}
