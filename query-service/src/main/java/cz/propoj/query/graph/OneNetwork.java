package cz.propoj.query.graph;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The graphs of a single network; all of them follow from its map. */
record OneNetwork(VisibleMap map, NetworkMaps maps) implements Graphs {
    @Override
    public List<VisibleMap> parts() {
        return List.of(map);
    }

    @Override
    public NetworkGraph on(Mode mode) {
        return NetworkGraph.of(map, mode);
    }

    @Override
    public GraphYears overYears(Mode mode, int atLeast) {
        return GraphYears.of(map, mode, maps, atLeast);
    }

    @Override
    public List<LocalDate> points(LocalDate last) {
        return Points.upTo(last, map);
    }

    @Override
    public <T> List<Point<T>> onEach(List<LocalDate> days, Mode mode, String key, Function<VisibleMap, T> beside) {
        return days.stream()
                .map(day -> Points.on(day, map, maps))
                .map(on -> new Point<>(NetworkGraph.of(on, mode), List.of(beside.apply(on))))
                .toList();
    }

    @Override
    public long position() {
        return map.position();
    }

    @Override
    public <T> T keep(String key, Supplier<T> supplier) {
        return map.keep(key, supplier);
    }
}
