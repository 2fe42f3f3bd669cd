package cz.propoj.query.measures;

import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.Points;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.util.List;

/**
 * The numbers of a network from its beginning to a day.
 *
 * @param points the earliest first; the last one is the day of the map
 */
public record Series(List<Figures> points) {
    /** As known at the moment of the map. Kept with the map. */
    static Series of(VisibleMap map, Mode mode, NetworkMaps maps) {
        return map.keep(
                "measures.series." + mode.code(),
                () -> new Series(Points.upTo(map.day(), map).stream()
                        .map(day -> Figures.of(Points.on(day, map, maps), mode))
                        .toList()));
    }
}
