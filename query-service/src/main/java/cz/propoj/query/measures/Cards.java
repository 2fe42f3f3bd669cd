package cz.propoj.query.measures;

import cz.propoj.query.graph.Mode;
import cz.propoj.query.web.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of the whole network as the page shows them: each with its past, and with the same number on another day. */
final class Cards {
    /**
     * One number.
     *
     * @param key of its words
     * @param value as it is written
     * @param then the same on the other day; null: nothing is compared
     * @param change from then to now; null as above, or when one of the two is not known
     */
    record Card(
            String key,
            String value,
            @Nullable String then,
            @Nullable String change,
            Chart chart) {}

    private static final List<Measure> WITH_PLATFORMS = List.of(
            Measure.ACTORS,
            Measure.PLATFORMS,
            Measure.LINKS,
            Measure.DENSITY,
            Measure.USED_PARTICIPATION,
            Measure.MEAN_DEGREE,
            Measure.ISOLATED,
            Measure.COMPONENTS,
            Measure.LARGEST_SHARE,
            Measure.CUT_POINTS,
            Measure.ACTOR_BALANCE,
            Measure.ACTIVITY_BALANCE);
    private static final List<Measure> OF_MEETINGS = WITH_PLATFORMS.stream()
            .filter(measure -> measure != Measure.PLATFORMS && measure != Measure.USED_PARTICIPATION)
            .toList();

    private final Wording say;
    private final Amounts amounts;

    Cards(Wording say) {
        this.say = say;
        this.amounts = new Amounts(say);
    }

    List<Card> of(Figures now, @Nullable Figures then, Series series) {
        return measures(now.mode()).stream()
                .map(measure -> card(measure, now, then, series))
                .toList();
    }

    /** Those that the page shows of a graph. */
    static List<Measure> measures(Mode mode) {
        return switch (mode) {
            case PLATFORMS -> WITH_PLATFORMS;
            case MEETINGS -> OF_MEETINGS;
        };
    }

    private Card card(Measure measure, Figures now, @Nullable Figures then, Series series) {
        var unit = measure.unit();
        var value = measure.of(now);
        var before = then == null ? null : measure.of(then);
        var values = series.points().stream()
                .map(point -> new Chart.Value(point.day(), measure.of(point)))
                .toList();
        return new Card(
                measure.key(),
                amounts.value(unit, value),
                then == null ? null : amounts.value(unit, before),
                value == null || before == null ? null : amounts.change(unit, value - before),
                Chart.of(values, unit == Unit.BALANCE, say::date, number -> amounts.value(unit, number)));
    }
}
