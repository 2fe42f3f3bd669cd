package cz.propoj.query.graph;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The graphs of a network over all its years put together.
 *
 * @param points the days, in order; the last but those in the future is today
 * @param steady which of the points are the same whatever day is asked for; places on the page follow from them
 * @param nodes as they are at the last point at which they are there
 */
public record GraphYears(
        Mode mode, List<LocalDate> points, List<Boolean> steady, List<Present<Node>> nodes, List<Present<Link>> links) {

    /**
     * Something with the points at which it is there.
     *
     * @param at numbers of points, ascending
     */
    public record Present<T>(T what, List<Integer> at) {}

    /** Up to today, and on the day of the map; as known at the moment of the map. Kept with the map. */
    public static GraphYears of(VisibleMap map, Mode mode, NetworkMaps maps, int atLeast) {
        return of(map, mode, maps, Points.upTo(maps.today(), map), atLeast);
    }

    /** On these days, and on the day of the map. */
    static GraphYears of(VisibleMap map, Mode mode, NetworkMaps maps, List<LocalDate> steady, int atLeast) {
        return map.keep(
                "graph.years." + mode.code() + atLeast + steady,
                () -> over(map, mode, maps, new TreeSet<>(steady), atLeast));
    }

    private static GraphYears over(VisibleMap map, Mode mode, NetworkMaps maps, Set<LocalDate> steady, int atLeast) {
        var all = new TreeSet<>(steady);
        all.add(map.day());
        var points = List.copyOf(all);
        var nodes = new LinkedHashMap<String, Present<Node>>();
        var links = new LinkedHashMap<String, Present<Link>>();
        for (var at = 0; at < points.size(); at++) {
            var graph =
                    NetworkGraph.of(Points.on(points.get(at), map, maps), mode).atLeast(atLeast);
            for (var node : graph.nodes()) {
                put(nodes, node.id(), node, at);
            }
            for (var link : graph.links()) {
                put(links, link.from() + " " + link.kind() + " " + link.to(), link, at);
            }
        }
        return new GraphYears(
                mode,
                points,
                points.stream().map(steady::contains).toList(),
                List.copyOf(nodes.values()),
                List.copyOf(links.values()));
    }

    private static <T> void put(Map<String, Present<T>> all, String key, T what, int at) {
        var known = all.get(key);
        var points = known == null ? new ArrayList<Integer>() : new ArrayList<>(known.at());
        points.add(at);
        all.put(key, new Present<>(what, List.copyOf(points)));
    }
}
