package cz.propoj.query.graph;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The graphs that belong to a map: those of its network, or for a region those of all its networks put together. */
public sealed interface Graphs permits OneNetwork, Union {
    static Graphs of(VisibleMap map, NetworkMaps maps) {
        return map.id().isRegion() ? new Union(map, maps) : new OneNetwork(map, maps);
    }

    /** The maps from which it is made; of a region those of the networks that the person may read. */
    List<VisibleMap> parts();

    /** On the day of the map. */
    NetworkGraph on(Mode mode);

    /**
     * Over all years together.
     *
     * @param atLeast how many meetings a link between two actors stands for; see {@link NetworkGraph#atLeast}
     */
    GraphYears overYears(Mode mode, int atLeast);

    /** Days at which it is looked at up to the last one. */
    List<LocalDate> points(LocalDate last);

    /**
     * The graph of each of the days, and beside it what else is wanted of its maps on that day: these maps themselves are
     * too many to be kept.
     *
     * @param key of what else is wanted
     */
    <T> List<Point<T>> onEach(List<LocalDate> days, Mode mode, String key, Function<VisibleMap, T> beside);

    /**
     * One day.
     *
     * @param beside for each of the maps
     */
    record Point<T>(NetworkGraph graph, List<T> beside) {}

    /** Up to which position of the log the graph knows everything that belongs to it. */
    long position();

    /** Something that follows from the graphs and is kept as long as none of the maps changes. */
    <T> T keep(String key, Supplier<T> supplier);
}
