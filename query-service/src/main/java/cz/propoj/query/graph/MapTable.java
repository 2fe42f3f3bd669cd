package cz.propoj.query.graph;

import cz.propoj.contract.networks.NetworkState;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the picture of the map shows, as a table.
 *
 * @param rows platforms first, then actors, as in the graph
 * @param actors shown
 * @param platforms shown
 * @param links shown
 */
record MapTable(List<Row> rows, long actors, long platforms, int links) {
    /**
     * A node with those it is linked with.
     *
     * @param networks names of those of a region that keep it; empty in the table of one network
     * @param state {@code new}, {@code gone} or {@code kept} between the two days; null when nothing is compared
     */
    record Row(
            Node node,
            String href,
            String networks,
            @Nullable String state,
            List<Tie> ties) {}

    /**
     * A link, seen from one of its ends.
     *
     * @param id of the other end
     * @param meetings as {@link Link#meetings}
     */
    record Tie(
            String id,
            Cell.Link to,
            boolean coordinates,
            int meetings,
            @Nullable String state) {}

    static MapTable of(
            Site site, MapFilter filter, NetworkGraph now, @Nullable NetworkGraph then, List<NetworkState> networks) {
        var records = new NodeRecords(site, networks);
        var shown = filter.narrow(then == null ? now : both(now, then));
        var ids = ids(now);
        var idsThen = then == null ? null : ids(then);
        var links = keys(now);
        var linksThen = then == null ? null : keys(then);
        var nodes = shown.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
        var ties = new HashMap<String, List<Tie>>();
        for (var link : shown.links()) {
            var state = state(key(link), links, linksThen);
            tie(records, ties, link, link.from(), Objects.requireNonNull(nodes.get(link.to())), state);
            tie(records, ties, link, link.to(), Objects.requireNonNull(nodes.get(link.from())), state);
        }
        var rows = new ArrayList<Row>();
        for (var wanted : List.of(true, false)) {
            for (var node : shown.nodes()) {
                if (node.isPlatform() == wanted) {
                    rows.add(new Row(
                            node,
                            records.link(node).href(),
                            records.networks(node),
                            state(node.id(), ids, idsThen),
                            ties.getOrDefault(node.id(), List.of())));
                }
            }
        }
        return new MapTable(
                List.copyOf(rows),
                shown.actors(),
                shown.platforms(),
                shown.links().size());
    }

    private static void tie(
            NodeRecords records,
            Map<String, List<Tie>> ties,
            Link link,
            String of,
            Node other,
            @Nullable String state) {
        ties.computeIfAbsent(of, _ -> new ArrayList<>())
                .add(new Tie(
                        other.id(), records.link(other), link.kind() == Link.Kind.COORDINATES, link.meetings(), state));
    }

    /** Everything that is there on one of the two days; what is there on both as it is on the later one. */
    private static NetworkGraph both(NetworkGraph now, NetworkGraph then) {
        var ids = ids(now);
        var nodes = new ArrayList<>(now.nodes());
        then.nodes().stream().filter(node -> !ids.contains(node.id())).forEach(nodes::add);
        var keys = keys(now);
        var links = new ArrayList<>(now.links());
        then.links().stream().filter(link -> !keys.contains(key(link))).forEach(links::add);
        return new NetworkGraph(now.day(), now.mode(), nodes, links);
    }

    private static Set<String> ids(NetworkGraph graph) {
        return graph.nodes().stream().map(Node::id).collect(Collectors.toSet());
    }

    private static Set<String> keys(NetworkGraph graph) {
        return graph.links().stream().map(MapTable::key).collect(Collectors.toCollection(HashSet::new));
    }

    /** The order of two actors in a link follows their names, which may change. */
    private static String key(Link link) {
        return link.from().compareTo(link.to()) < 0 ? link.from() + " " + link.to() : link.to() + " " + link.from();
    }

    private static @Nullable String state(String key, Set<String> now, @Nullable Set<String> then) {
        if (then == null) {
            return null;
        }
        return !then.contains(key) ? "new" : now.contains(key) ? "kept" : "gone";
    }
}
