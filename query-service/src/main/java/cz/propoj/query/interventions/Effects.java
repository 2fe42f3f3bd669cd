package cz.propoj.query.interventions;

import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.query.measures.Counted;
import cz.propoj.query.measures.Measure;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the measures of a network before and after an intervention, as known at the point in time of the given map. */
@Component
final class Effects {
    static final int USUAL_MONTHS = 6;
    static final int MOST_MONTHS = 60;

    private final NetworkMaps maps;

    Effects(NetworkMaps maps) {
        this.maps = maps;
    }

    /** Both periods are in months, 1 to {@link #MOST_MONTHS}. */
    Effect of(VisibleMap map, Undertaking undertaking, int before, int after, List<Measure> measures) {
        var times = EffectPeriods.of(undertaking, before, after, map.day());
        var phase = Effect.Phase.on(map.day(), undertaking.from(), times.end(), times.to());
        return phase == Effect.Phase.PLANNED
                ? effect(phase, times, Effect.Coverage.ALL, 0, measures.stream().map(Effects::uncounted))
                : counted(phase, map, times, measures);
    }

    private static Effect effect(
            Effect.Phase phase,
            EffectPeriods times,
            Effect.Coverage told,
            int networks,
            Stream<Effect.MeasureEffect> lines) {
        return new Effect(
                phase,
                times.from(),
                times.start(),
                times.end(),
                times.to(),
                times.reached(),
                told,
                networks,
                lines.toList());
    }

    private static Effect.MeasureEffect uncounted(Measure measure) {
        return new Effect.MeasureEffect(measure, null, null, null, null);
    }

    private Effect counted(Effect.Phase phase, VisibleMap map, EffectPeriods times, List<Measure> measures) {
        var here = times.days().stream()
                .map(day -> maps.on(day, map))
                .map(on -> Counted.of(on, maps))
                .toList();
        var elsewhere = times.reached().isAfter(times.end())
                ? maps.ofComparable(map, times.days(), several -> changes(several, times, measures))
                : List.<Map<Measure, Double>>of();
        return effect(
                phase,
                times,
                times.told(here),
                elsewhere.size(),
                measures.stream()
                        .map(measure -> new Effect.MeasureEffect(
                                measure,
                                times.earlier(measure, here),
                                times.before(measure, here),
                                times.after(measure, here),
                                median(measure, elsewhere))));
    }

    private static Map<Measure, Double> changes(List<VisibleMap> several, EffectPeriods times, List<Measure> measures) {
        var there = several.stream().map(Counted::alone).toList();
        var changes = new EnumMap<Measure, Double>(Measure.class);
        for (var measure : measures) {
            var before = times.before(measure, there);
            var after = times.after(measure, there);
            if (before != null && after != null) {
                changes.put(measure, after - before);
            }
        }
        return changes;
    }

    private static @Nullable Double median(Measure measure, List<Map<Measure, Double>> elsewhere) {
        var changes = elsewhere.stream()
                .map(of -> of.get(measure))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (changes.length < Effect.FEWEST_NETWORKS) {
            return null;
        }
        var middle = changes.length / 2;
        return changes.length % 2 == 1 ? changes[middle] : (changes[middle - 1] + changes[middle]) / 2;
    }
}
