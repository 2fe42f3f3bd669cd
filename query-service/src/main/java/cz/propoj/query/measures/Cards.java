package cz.propoj.query.measures;

import cz.propoj.query.graph.Mode;
import cz.propoj.query.web.Say;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    private enum Form {
        COUNT,
        MEAN,
        PERCENT,
        BALANCE
    }

    private record Kind(String key, Form form, Function<Figures, @Nullable Double> value) {}

    private static final List<Kind> OF_BOTH = List.of(
            new Kind("actors", Form.COUNT, figures -> (double) figures.actors()),
            new Kind("links", Form.COUNT, figures -> (double) figures.links()),
            new Kind("meanDegree", Form.MEAN, Figures::meanDegree),
            new Kind("isolated", Form.COUNT, figures -> (double) figures.isolated()),
            new Kind("components", Form.COUNT, figures -> (double) figures.components()),
            new Kind("largestShare", Form.PERCENT, Figures::largestShare),
            new Kind("cutPoints", Form.COUNT, figures -> (double) figures.cutPoints()),
            new Kind("actorBalance", Form.BALANCE, figures -> figures.actorBalance()
                    .value()),
            new Kind("activityBalance", Form.BALANCE, figures -> figures.activityBalance()
                    .value()));
    private static final Kind PLATFORMS = new Kind("platforms", Form.COUNT, figures -> (double) figures.platforms());
    private static final Kind USED = new Kind("usedParticipation", Form.PERCENT, Figures::usedParticipation);
    private static final Kind DENSITY = new Kind("density", Form.PERCENT, Figures::density);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Say say;

    Cards(Say say) {
        this.say = say;
    }

    List<Card> of(Figures now, @Nullable Figures then, Series series) {
        return kinds(now.mode()).stream()
                .map(kind -> card(kind, now, then, series))
                .toList();
    }

    /** The same numbers as they are, for those who count on with them. */
    static List<MeasuresBetween.Value> values(Figures before, Figures after) {
        return kinds(after.mode()).stream()
                .map(kind -> new MeasuresBetween.Value(kind.key, kind.value.apply(before), kind.value.apply(after)))
                .toList();
    }

    private static List<Kind> kinds(Mode mode) {
        var kinds = new ArrayList<>(OF_BOTH);
        if (mode == Mode.PLATFORMS) {
            kinds.add(1, PLATFORMS);
            kinds.add(3, USED);
        }
        kinds.add(3, DENSITY);
        return kinds;
    }

    private Card card(Kind kind, Figures now, @Nullable Figures then, Series series) {
        var value = kind.value.apply(now);
        var before = then == null ? null : kind.value.apply(then);
        var values = series.points().stream()
                .map(point -> new Chart.Value(point.day(), kind.value.apply(point)))
                .toList();
        return new Card(
                kind.key,
                written(kind.form, value),
                then == null ? null : written(kind.form, before),
                value == null || before == null ? null : change(kind.form, value - before),
                Chart.of(values, kind.form == Form.BALANCE, say::date, number -> written(kind.form, number)));
    }

    private String written(Form form, @Nullable Double value) {
        if (value == null) {
            return "–";
        }
        return switch (form) {
            case COUNT -> say.number(value);
            case MEAN -> decimal(value, 1);
            case PERCENT -> percent(value);
            case BALANCE -> signed(decimal(value, 2), value);
        };
    }

    /** Of shares in percentage points. */
    private String change(Form form, double by) {
        return switch (form) {
            case COUNT -> signed(say.number(by), by);
            case MEAN -> signed(decimal(by, 1), by);
            case PERCENT -> signed(say.text("measures.points", decimal(by * HUNDRED.intValue(), 1)), by);
            case BALANCE -> signed(decimal(by, 2), by);
        };
    }

    private static String signed(String written, double value) {
        return (value > 0 ? "+" + written : written).replace('-', '−');
    }

    /** A share with one decimal place. */
    String percent(double share) {
        return say.text("measures.percent", decimal(share * HUNDRED.intValue(), 1));
    }

    String decimal(double value, int places) {
        return say.decimal(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP));
    }
}
