package cz.propoj.query.interventions;

import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.query.measures.Counted;
import cz.propoj.query.measures.Measure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The periods before and after an intervention, and how the values of measures on their days are read.
 *
 * @param reached the last day counted
 */
record EffectPeriods(LocalDate from, LocalDate start, LocalDate end, LocalDate to, LocalDate reached) {
    /**
     * Around an intervention.
     *
     * @param before months
     * @param after months
     * @param day of the map: of what comes later nothing is known
     */
    static EffectPeriods of(Undertaking undertaking, int before, int after, LocalDate day) {
        var start = undertaking.from().minusDays(1);
        var to = undertaking.end().plusMonths(after);
        return new EffectPeriods(start.minusMonths(before), start, undertaking.end(), to, to.isAfter(day) ? day : to);
    }

    /** The days on which a network is counted; the other methods take the values in this order. */
    List<LocalDate> days() {
        return List.of(from, start, reached);
    }

    @Nullable
    Double earlier(Measure measure, List<Counted> counted) {
        return counted.getFirst().on(measure);
    }

    @Nullable
    Double before(Measure measure, List<Counted> counted) {
        if (!measure.isOverTime()) {
            return counted.get(1).on(measure);
        }
        // A network that began within the time before was not there to be counted over all of it.
        return counted.getFirst().isUntold() ? null : counted.get(1).since(from, measure);
    }

    @Nullable
    Double after(Measure measure, List<Counted> counted) {
        if (!reached.isAfter(end)) {
            return null;
        }
        return measure.isOverTime()
                ? counted.getLast().since(end, measure)
                : counted.getLast().on(measure);
    }

    Effect.Coverage told(List<Counted> counted) {
        if (counted.get(1).isUntold()) {
            return Effect.Coverage.NOTHING;
        }
        return counted.getFirst().isUntold() ? Effect.Coverage.SINCE_THEN : Effect.Coverage.ALL;
    }
}
