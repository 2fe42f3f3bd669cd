package cz.propoj.query.measures;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A network, or the networks of a region together, on one day, for whoever asks for measures of it. */
public final class Counted {
    private static final double DAYS_OF_MONTH = 365.25 / 12;

    private final LocalDate day;
    private final List<VisibleMap> told;
    private final Supplier<Figures> figures;

    private Counted(LocalDate day, List<VisibleMap> parts, Supplier<Figures> figures) {
        this.day = day;
        this.told = parts.stream().filter(part -> !isUntold(part)).toList();
        this.figures = figures;
    }

    /** Of a region all its networks that the person may read. */
    public static Counted of(VisibleMap map, NetworkMaps maps) {
        var graphs = Graphs.of(map, maps);
        return new Counted(map.day(), graphs.parts(), () -> Figures.of(graphs, Mode.PLATFORMS));
    }

    /** Of a map that stands for itself alone. */
    public static Counted alone(VisibleMap map) {
        return new Counted(map.day(), List.of(map), () -> Figures.of(map, Mode.PLATFORMS));
    }

    /** There was no network yet, or nobody had written anything down of it: that is no zero. */
    private static boolean isUntold(VisibleMap map) {
        return map.network().isEmpty()
                || (map.actors().isEmpty()
                        && map.platforms().isEmpty()
                        && map.needs().isEmpty());
    }

    /** Whether there is nothing to count. */
    public boolean isUntold() {
        return told.isEmpty();
    }

    /** On the day; null: nothing to count, nothing to take a share of, or it is counted over a time. */
    public @Nullable Double on(Measure measure) {
        if (isUntold()) {
            return null;
        }
        return switch (measure.way()) {
            case Way.OfFigures(var value) -> value.apply(figures.get());
            case Way.OfEach(var count) -> (double) sum(count);
            case Way.OverTime _ -> null;
        };
    }

    /** After that day up to this one; null: nothing to count, the time has no day, or it is counted on a day. */
    public @Nullable Double since(LocalDate after, Measure measure) {
        var days = day.toEpochDay() - after.toEpochDay();
        if (isUntold() || days <= 0) {
            return null;
        }
        return switch (measure.way()) {
            case Way.OfFigures _, Way.OfEach _ -> null;
            case Way.OverTime(var happened) -> sum(map -> happened.count(map, after)) / (days / DAYS_OF_MONTH);
        };
    }

    private long sum(ToLongFunction<VisibleMap> count) {
        return told.stream().mapToLong(count).sum();
    }
}
