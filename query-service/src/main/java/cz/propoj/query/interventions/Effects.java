package cz.propoj.query.interventions;

import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.query.networkmap.Moment;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts before and after; as it is known at the moment of the map that is asked. */
@Component
final class Effects {
    static final int USUAL_MONTHS = 6;
    static final int MOST_MONTHS = 60;

    private final NetworkMaps maps;

    Effects(NetworkMaps maps) {
        this.maps = maps;
    }

    /** Both times in months, 1 to {@link #MOST_MONTHS}. */
    Effect of(VisibleMap map, Undertaking undertaking, int before, int after) {
        var start = undertaking.from().minusDays(1);
        var from = start.minusMonths(before);
        var end = undertaking.end();
        var to = end.plusMonths(after);
        var reached = to.isAfter(map.day()) ? map.day() : to;
        var days = List.of(from, start, reached);
        var here = days.stream()
                .map(day -> maps.visible(map.viewer(), map.id(), new Moment(day, map.knownAt())))
                .toList();
        var elsewhere = reached.isAfter(end)
                ? maps.ofComparable(map, days, several -> changes(several, from, start, end, reached))
                : List.<Map<Measure, Double>>of();
        var lines = Arrays.stream(Measure.values())
                .map(measure -> line(measure, here, from, start, end, reached, elsewhere))
                .toList();
        return new Effect(from, start, end, to, reached, elsewhere.size(), lines);
    }

    private static Effect.Line line(
            Measure measure,
            List<VisibleMap> here,
            LocalDate from,
            LocalDate start,
            LocalDate end,
            LocalDate reached,
            List<Map<Measure, Double>> elsewhere) {
        var changes = elsewhere.stream()
                .map(of -> of.get(measure))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new Effect.Line(
                measure,
                measure.on(here.getFirst()),
                before(measure, here, from, start),
                after(measure, here, end, reached),
                changes.length < Effect.FEWEST_NETWORKS ? null : median(changes),
                changes.length);
    }

    private static Map<Measure, Double> changes(
            List<VisibleMap> several, LocalDate from, LocalDate start, LocalDate end, LocalDate reached) {
        var changes = new EnumMap<Measure, Double>(Measure.class);
        for (var measure : Measure.values()) {
            var before = before(measure, several, from, start);
            var after = after(measure, several, end, reached);
            if (before != null && after != null) {
                changes.put(measure, after - before);
            }
        }
        return changes;
    }

    private static @Nullable Double before(Measure measure, List<VisibleMap> maps, LocalDate from, LocalDate start) {
        // A network that began within the time before was not there to be counted over all of it.
        return measure.isOverTime()
                ? Measure.isUntold(maps.getFirst()) ? null : Measure.meetings(maps.get(1), from, start)
                : measure.on(maps.get(1));
    }

    private static @Nullable Double after(Measure measure, List<VisibleMap> maps, LocalDate end, LocalDate reached) {
        if (!reached.isAfter(end)) {
            return null;
        }
        return measure.isOverTime() ? Measure.meetings(maps.getLast(), end, reached) : measure.on(maps.getLast());
    }

    private static double median(double... sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
