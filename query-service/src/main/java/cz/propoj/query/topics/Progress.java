package cz.propoj.query.topics;

import cz.propoj.contract.topics.Target;
import cz.propoj.query.measures.Counted;
import cz.propoj.query.measures.Measure;
import cz.propoj.query.measures.Unit;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal that is followed by a measure has come. All values are read from the map of their day as it is known at the
 * moment of the map; none was ever typed.
 *
 * @param measure null: nobody knows a measure of that name
 * @param points the first is the day on which the goal was set, the last the day of the map, or the one until which the value is
 *     wished for if that has passed
 * @param wished worked with as {@link Measure} gives it
 */
record Progress(
        Knowledge knowledge, Target target, @Nullable Measure measure, List<Point> points, double wished) {
    private static final double WHOLE = 100;

    /** Whether there is anything to be told. */
    enum Knowledge {
        KNOWN("known"),
        /** Nobody knows a measure of that name, or it is not counted on a day. */
        NO_SUCH_MEASURE("noSuchMeasure"),
        /** The day on which the goal was set is later than that of the map. */
        NOT_YET("notYet"),
        /** On the day on which the goal was set there was nothing to count. */
        UNKNOWN_THEN("unknownThen");

        private final String key;

        Knowledge(String key) {
            this.key = key;
        }

        /** In words. */
        String key() {
            return key;
        }
    }

    /** A value on a day; null: there was nothing to count. */
    record Point(LocalDate day, @Nullable Double value) {}

    /**
     * Looks at the network on the first day and the last, and on some between.
     *
     * @param most of the points, 2 or more
     */
    static Progress of(VisibleMap map, NetworkMaps maps, Target target, int most) {
        var measure =
                Measure.of(target.measure()).filter(one -> !one.isOverTime()).orElse(null);
        if (measure == null) {
            return new Progress(Knowledge.NO_SUCH_MEASURE, target, null, List.of(), 0);
        }
        var wished = target.wished().doubleValue() / (measure.unit() == Unit.PER_CENT ? WHOLE : 1);
        if (target.setOn().isAfter(map.day())) {
            return new Progress(Knowledge.NOT_YET, target, measure, List.of(), wished);
        }
        var points = days(target, map.day(), most).stream()
                .map(day -> new Point(day, on(day, map, maps).on(measure)))
                .toList();
        return new Progress(
                points.getFirst().value() == null ? Knowledge.UNKNOWN_THEN : Knowledge.KNOWN,
                target,
                measure,
                points,
                wished);
    }

    private static Counted on(LocalDate day, VisibleMap map, NetworkMaps maps) {
        return Counted.of(maps.on(day, map), maps);
    }

    private static List<LocalDate> days(Target target, LocalDate day, int most) {
        var last = target.by().isBefore(day) ? target.by() : day;
        var length = ChronoUnit.DAYS.between(target.setOn(), last);
        var steps = (int) Math.min(most - 1L, Math.max(length, 0));
        var days = new ArrayList<LocalDate>();
        for (var i = 0; i <= steps; i++) {
            days.add(target.setOn().plusDays(steps == 0 ? 0 : length * i / steps));
        }
        return days;
    }

    boolean isKnown() {
        return knowledge == Knowledge.KNOWN;
    }

    /** What it was when the goal was set. */
    @Nullable
    Double first() {
        return points.isEmpty() ? null : points.getFirst().value();
    }

    /** What it is. */
    @Nullable
    Double last() {
        return points.isEmpty() ? null : points.getLast().value();
    }

    /** 0 to 100 of the way from the first value to the wished one; null: not known, or there is no way to go. */
    @Nullable
    Integer share() {
        var from = first();
        var to = last();
        if (from == null || to == null || from == wished) {
            return null;
        }
        return (int) Math.round(Math.clamp((to - from) / (wished - from), 0.0, 1.0) * WHOLE);
    }

    /** Whether the wished value is reached, from whichever side. */
    boolean isReached() {
        var from = first();
        var to = last();
        return from != null && to != null && (from <= wished ? to >= wished : to <= wished);
    }
}
