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

/** Undo of the characteristics that a network defines. An import changes nothing else of the network itself. */
final class CharacteristicUndo implements RecordUndo<NetworkState, NetworkEvent> {
    @Override
    public String name() {
        return "CHARACTERISTIC";
    }

    @Override
    public @Nullable NetworkState evolve(@Nullable NetworkState state, NetworkEvent event) {
        return NetworkState.evolve(state, event);
    }

    @Override
    public boolean isCreation(NetworkEvent event) {
        return false;
    }

    @Override
    public Facet facet(NetworkEvent event) {
        return switch (event) {
            case NetworkEvent.CharacteristicDefined e ->
                FacetKind.DEFINITION.of(e.characteristic().key());
            case NetworkEvent.CharacteristicRedefined e ->
                FacetKind.DEFINITION.of(e.characteristic().key());
            case NetworkEvent.CharacteristicDropped e -> FacetKind.DEFINITION.of(e.key());
            case NetworkEvent.NetworkEstablished _ -> FacetKind.OTHER.facet();
            case NetworkEvent.NetworkRenamed _ -> FacetKind.OTHER.facet();
            case NetworkEvent.ResponsibleCoordinatorAppointed _ -> FacetKind.OTHER.facet();
            case NetworkEvent.CoordinatorAdded _ -> FacetKind.OTHER.facet();
            case NetworkEvent.CoordinatorRemoved _ -> FacetKind.OTHER.facet();
            case NetworkEvent.TerritoryProfileDescribed _ -> FacetKind.OTHER.facet();
            case NetworkEvent.TerritoryProfileErased _ -> FacetKind.OTHER.facet();
            case NetworkEvent.TargetGroupDefined _ -> FacetKind.OTHER.facet();
            case NetworkEvent.TargetGroupDropped _ -> FacetKind.OTHER.facet();
            case NetworkEvent.LifeSituationDefined _ -> FacetKind.OTHER.facet();
            case NetworkEvent.LifeSituationDropped _ -> FacetKind.OTHER.facet();
            case NetworkEvent.DueLimitsSet _ -> FacetKind.OTHER.facet();
        };
    }

    @Override
    public boolean isActive(NetworkState state) {
        return true;
    }

    @Override
    public @Nullable Characteristic value(
            RecordHistory<NetworkState, NetworkEvent> history, LocalDate day, Facet facet) {
        var state = history.asOf(day);
        return state == null ? null : state.characteristics().get(facet.key());
    }

    @Override
    public List<Step> withdraw(AffectedRecord<NetworkState, NetworkEvent> record, LocalDate day) {
        return List.of();
    }

    @Override
    public List<Step> reinstate(AffectedRecord<NetworkState, NetworkEvent> record, LocalDate day) {
        return List.of();
    }

    @Override
    public List<Step> retire(AffectedRecord<NetworkState, NetworkEvent> record, LocalDate day) {
        return List.of();
    }

    @Override
    public Optional<List<Step>> restore(AffectedRecord<NetworkState, NetworkEvent> record, LocalDate day, Facet facet) {
        var network = new NetworkId(record.id());
        var was = value(record.without(), day, facet);
        var command =
                was == null ? new DropCharacteristic(network, facet.key()) : new DefineCharacteristic(network, was);
        // The id of a network is a code, but a step needs a UUID.
        var stepId = UUID.nameUUIDFromBytes(network.value().getBytes(StandardCharsets.UTF_8));
        return Optional.of(List.of(new Step(UndoSteps.DEFINITIONS, stepId, day, null, _ -> command)));
    }
}
