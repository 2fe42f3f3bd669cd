package cz.propoj.query.graph;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The graphs of one network of a region on several days. Kept with its map, so that a change in one network of the region
 * does not build the past of all of them anew.
 */
record Days<T>(List<NetworkGraph> graphs, List<T> beside) {
    static <T> Days<T> of(
            VisibleMap map,
            NetworkMaps maps,
            List<LocalDate> days,
            Mode mode,
            String key,
            Function<VisibleMap, T> beside) {
        return map.keep("graph.days." + key + mode.code() + days, () -> {
            var nodes = Days.<Node>once();
            var links = Days.<Link>once();
            var graphs = new ArrayList<NetworkGraph>();
            var more = new ArrayList<T>();
            for (var day : days) {
                var on = Points.on(day, map, maps);
                var graph = NetworkGraph.of(on, mode);
                graphs.add(new NetworkGraph(
                        day,
                        mode,
                        graph.nodes().stream().map(nodes).toList(),
                        graph.links().stream().map(links).toList()));
                more.add(beside.apply(on));
            }
            return new Days<>(List.copyOf(graphs), List.copyOf(more));
        });
    }

    /** What stays the same from one day to another is held once. */
    private static <E> UnaryOperator<E> once() {
        var all = new HashMap<E, E>();
        return one -> all.computeIfAbsent(one, same -> same);
    }
}
