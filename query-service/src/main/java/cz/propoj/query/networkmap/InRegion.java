package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.query.lists.CzechOrder;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a region, as they are now.
 *
 * @param readable those that the person may look into, the region's own first, then in Czech order; none for a network
 *     that is no region's
 * @param others how many there are besides; nothing more is told of them
 */
public record InRegion(List<NetworkState> readable, int others) {
    static InRegion of(NetworkId id, @Nullable NetworkState self, Collection<NetworkState> all, Viewer viewer) {
        if (!id.isRegion() || self == null) {
            return new InRegion(List.of(), 0);
        }
        var region = self.territory().nuts3();
        var within = all.stream()
                .filter(one -> one.territory().level() != TerritoryLevel.REGION)
                .filter(one -> region != null && region.equals(one.territory().nuts3()))
                .sorted(CzechOrder.by(NetworkState::name))
                .toList();
        var readable = within.stream()
                .filter(one -> AccessPolicy.mayRead(viewer, one.network(), one.territory()))
                .toList();
        return new InRegion(
                Stream.concat(Stream.of(self), readable.stream()).toList(), within.size() - readable.size());
    }
}
