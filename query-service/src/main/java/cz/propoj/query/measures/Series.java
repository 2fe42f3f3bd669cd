package cz.propoj.query.measures;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.util.List;

/**
 * The numbers of a network or a region from its beginning to a day.
 *
 * @param points the earliest first; the last one is the day of the map
 */
public record Series(List<Figures> points) {
    /** As known at the moment of the map, up to its day. */
    static Series of(VisibleMap map, Mode mode, NetworkMaps maps) {
        var graphs = Graphs.of(map, maps);
        return graphs.keep(
                "measures.series." + mode.code(),
                () -> new Series(
                        graphs.onEach(graphs.points(map.day()), mode, "activities", Balance::ofActivities).stream()
                                .map(point -> Figures.of(point.graph(), Balance.sum(point.beside())))
                                .toList()));
    }
}
