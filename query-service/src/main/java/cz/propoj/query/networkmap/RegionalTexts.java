package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.memory.NetworkCache;
import cz.propoj.query.networkmap.rows.Kinds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What passes between a region and the networks of its territory: who runs one of these sees what its region has published, and
 * who runs the region sees which network has which version. Neither sees anything else of the other. Both as of the map's day.
 */
public final class RegionalTexts {
    private final NetworkCache networks;

    RegionalTexts(NetworkCache networks) {
        this.networks = networks;
    }

    /**
     * A text that the region has published.
     *
     * @param newest its newest version
     * @param withdrawn whether it can no longer be taken over
     */
    public record Published(RegionalTextId id, String region, RegionalTextState.Edition newest, boolean withdrawn) {
        public int version() {
            return newest.version();
        }

        /** Whether what it said was erased. */
        public boolean isErased() {
            return newest.wording().body() == null;
        }
    }

    /**
     * A network that has a copy.
     *
     * @param isChanged whether it says something else there; what it says is told by that network's map alone
     * @param readable whether the person may look into that network
     */
    public record TakenOver(
            NetworkId network,
            String name,
            RegionalTextId original,
            RegionalTextId copy,
            int version,
            boolean isChanged,
            boolean readable) {}

    /** Also withdrawn ones, in the order of the plan; none for whoever does not run the network. Blocks. */
    public List<Published> published(VisibleMap map) {
        var here = networks.network(map.id());
        if (here == null
                || here.territory().level() == TerritoryLevel.REGION
                || !AccessPolicy.mayEdit(map.viewer(), map.id())) {
            return List.of();
        }
        var code = "kraj-" + here.territory().nuts3();
        var region = NetworkId.isValid(code) ? networks.network(new NetworkId(code)) : null;
        return region == null
                ? List.of()
                : on(map, region.network())
                        .flatMap(state -> Stream.ofNullable(state.newest())
                                .map(newest -> new Published(state.text(), region.name(), newest, state.withdrawn())))
                        .sorted(Comparator.comparing((Published one) ->
                                        one.newest().wording().field())
                                .thenComparing(one -> one.newest().wording().kind())
                                .thenComparing(one -> one.newest().wording().title())
                                .thenComparing(one -> one.id().value()))
                        .toList();
    }

    /** As {@link #published}, one; nothing when the region has none of this id. Blocks. */
    public Optional<Published> published(VisibleMap map, RegionalTextId original) {
        return published(map).stream().filter(one -> one.id().equals(original)).findFirst();
    }

    /** In Czech order of the networks; none for whoever does not run the region. Blocks. */
    public List<TakenOver> takenOver(VisibleMap map) {
        var region = networks.network(map.id());
        if (region == null || !map.id().isRegion() || !AccessPolicy.mayEdit(map.viewer(), map.id())) {
            return List.of();
        }
        return networks.all().stream()
                .filter(one -> one.territory().level() != TerritoryLevel.REGION
                        && map.id().value().equals("kraj-" + one.territory().nuts3()))
                .sorted(CzechOrder.by(NetworkState::name))
                .flatMap(one -> on(map, one.network()).flatMap(copy -> Stream.ofNullable(copy.origin())
                        .filter(origin -> !copy.withdrawn() && origin.region().equals(map.id()))
                        .map(origin -> new TakenOver(
                                one.network(),
                                one.name(),
                                origin.original(),
                                copy.text(),
                                origin.version(),
                                copy.isChangedHere(),
                                AccessPolicy.mayRead(map.viewer(), one.network(), one.territory())))))
                .toList();
    }

    private Stream<RegionalTextState> on(VisibleMap map, NetworkId network) {
        return networks.loaded(network).rows().of(Kinds.REGIONAL_TEXTS).values().stream()
                .flatMap(row -> Stream.ofNullable(row.on(map.day(), map.knownAt())));
    }
}
