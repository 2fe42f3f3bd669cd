package cz.propoj.query.graph;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where the records of nodes are read. */
public final class NodeRecords {
    private final Site site;
    private final Map<NetworkId, String> names;

    /** A graph of these networks; of none: the network of the site. */
    public NodeRecords(Site site, List<NetworkState> networks) {
        this.site = site;
        this.names = networks.stream().collect(Collectors.toMap(NetworkState::network, NetworkState::name));
    }

    /** Of several networks that keep a record, the first one. */
    public Cell.Link link(Node node) {
        var folder = node.isPlatform() ? Site.PLATFORMS : Site.ACTORS;
        if (node.records().isEmpty()) {
            return new Cell.Link(node.name(), site.href(folder, node.id()));
        }
        var kept = node.records().getFirst();
        return new Cell.Link(node.name(), "/site/" + kept.network() + "/" + folder + "/" + kept.id());
    }

    /** Names of the networks of a region that keep it; empty in one network. */
    public String networks(Node node) {
        return node.records().stream()
                .map(kept -> Objects.requireNonNull(names.get(kept.network())))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
