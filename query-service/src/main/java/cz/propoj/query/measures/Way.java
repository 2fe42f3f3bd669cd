package cz.propoj.query.measures;

import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How a measure is come by. */
sealed interface Way {
    /** From the graph and what is figured from it; of a region from that of all its networks together. */
    record OfFigures(Function<Figures, @Nullable Double> value) implements Way {}

    /** Counted in each network; of a region added up. */
    record OfEach(ToLongFunction<VisibleMap> count) implements Way {}

    /** What happened in each network over a time, in a month on average; of a region added up. */
    record OverTime(Happened happened) implements Way {}

    /** Counts what happened after a day up to that of the map. */
    @FunctionalInterface
    interface Happened {
        long count(VisibleMap map, LocalDate after);
    }
}
