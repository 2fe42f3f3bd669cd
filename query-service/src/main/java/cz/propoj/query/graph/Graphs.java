package cz.propoj.query.graph;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.List;

/** The graph that belongs to a map: that of its network, or for a region those of all its networks put together. */
final class Graphs {
    private Graphs() {}

    static NetworkGraph of(VisibleMap map, Mode mode, NetworkMaps maps) {
        return map.id().isRegion() ? new Union(map, maps).on(mode) : NetworkGraph.of(map, mode);
    }

    static GraphYears overYears(VisibleMap map, Mode mode, NetworkMaps maps) {
        return map.id().isRegion() ? new Union(map, maps).overYears(mode) : GraphYears.of(map, mode, maps);
    }

    /** Days at which it is looked at up to today. */
    static List<LocalDate> points(VisibleMap map, NetworkMaps maps) {
        return map.id().isRegion() ? new Union(map, maps).points() : Points.upTo(maps.today(), map);
    }

    /** Up to which position of the log the graph knows everything that belongs to it. */
    static long position(VisibleMap map, NetworkMaps maps) {
        return map.id().isRegion() ? maps.position() : map.position();
    }
}
