package cz.propoj.contract.networks;

import cz.propoj.contract.Copies;
import cz.propoj.contract.access.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A network on one date. */
public record NetworkState(
        NetworkId network,
        String name,
        Territory territory,
        @Nullable AccountId responsible,
        List<AccountId> coordinators,
        @Nullable String profile,
        Map<String, Characteristic> characteristics,
        List<String> targetGroups,
        List<String> lifeSituations,
        DueLimits dueLimits) {

    public NetworkState {
        coordinators = Copies.of(coordinators);
        characteristics = Copies.of(characteristics);
        targetGroups = Copies.of(targetGroups);
        lifeSituations = Copies.of(lifeSituations);
    }

    public static @Nullable NetworkState evolve(@Nullable NetworkState state, NetworkEvent event) {
        if (event instanceof NetworkEvent.NetworkEstablished e) {
            return new NetworkState(
                    e.network(),
                    e.name(),
                    e.territory(),
                    null,
                    List.of(),
                    null,
                    Map.of(),
                    List.of(),
                    List.of(),
                    DueLimits.USUAL);
        }
        return state == null ? null : state.changedBy(event);
    }

    private NetworkState changedBy(NetworkEvent event) {
        return switch (event) {
            case NetworkEvent.NetworkEstablished _ -> this;
            case NetworkEvent.NetworkRenamed e -> with(e.name(), responsible, coordinators, profile);
            case NetworkEvent.ResponsibleCoordinatorAppointed e -> with(name, e.coordinator(), coordinators, profile);
            case NetworkEvent.CoordinatorAdded e ->
                with(name, responsible, plus(coordinators, e.coordinator()), profile);
            case NetworkEvent.CoordinatorRemoved e ->
                with(name, responsible, minus(coordinators, e.coordinator()), profile);
            case NetworkEvent.TerritoryProfileDescribed e -> with(name, responsible, coordinators, e.profile());
            // Whoever reads facts leaves out what was said before.
            case NetworkEvent.TerritoryProfileErased _ -> this;
            case NetworkEvent.CharacteristicDefined e ->
                with(Copies.with(characteristics, e.characteristic().key(), e.characteristic()));
            case NetworkEvent.CharacteristicRedefined e ->
                with(Copies.with(characteristics, e.characteristic().key(), e.characteristic()));
            case NetworkEvent.CharacteristicDropped e -> with(Copies.without(characteristics, e.key()));
            case NetworkEvent.TargetGroupDefined e -> with(plus(targetGroups, e.name()), lifeSituations);
            case NetworkEvent.TargetGroupDropped e -> with(minus(targetGroups, e.name()), lifeSituations);
            case NetworkEvent.LifeSituationDefined e -> with(targetGroups, plus(lifeSituations, e.name()));
            case NetworkEvent.LifeSituationDropped e -> with(targetGroups, minus(lifeSituations, e.name()));
            case NetworkEvent.DueLimitsSet e ->
                new NetworkState(
                        network,
                        name,
                        territory,
                        responsible,
                        coordinators,
                        profile,
                        characteristics,
                        targetGroups,
                        lifeSituations,
                        e.limits());
        };
    }

    private NetworkState with(
            String newName,
            @Nullable AccountId newResponsible,
            List<AccountId> newCoordinators,
            @Nullable String newProfile) {
        return new NetworkState(
                network,
                newName,
                territory,
                newResponsible,
                newCoordinators,
                newProfile,
                characteristics,
                targetGroups,
                lifeSituations,
                dueLimits);
    }

    private NetworkState with(Map<String, Characteristic> newCharacteristics) {
        return new NetworkState(
                network,
                name,
                territory,
                responsible,
                coordinators,
                profile,
                newCharacteristics,
                targetGroups,
                lifeSituations,
                dueLimits);
    }

    private NetworkState with(List<String> newTargetGroups, List<String> newLifeSituations) {
        return new NetworkState(
                network,
                name,
                territory,
                responsible,
                coordinators,
                profile,
                characteristics,
                newTargetGroups,
                newLifeSituations,
                dueLimits);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        if (list.contains(item)) {
            return list;
        }
        var more = new ArrayList<>(list);
        more.add(item);
        return more;
    }

    private static <T> List<T> minus(List<T> list, T item) {
        return list.stream().filter(other -> !other.equals(item)).toList();
    }
}
