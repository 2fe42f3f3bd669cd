package cz.propoj.query.interventions;

import cz.propoj.contract.needs.Focus;
import cz.propoj.query.networkmap.NeedRow;
import cz.propoj.query.networkmap.PlatformRow;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is counted before and after an intervention. Names are those of the interface and of the pages' words. */
enum Measure {
    ACTORS(map -> map.actors().stream().filter(row -> row.state().isActive()).count()),
    PLATFORMS_FUNCTIONING(
            map -> platforms(map).filter(row -> row.missing().isEmpty()).count()),
    MEMBERSHIPS(map -> platforms(map).mapToInt(row -> row.members().size()).sum()),
    /** Held, in a month on average. */
    MEETINGS(null),
    ACTIVITIES_WITH_ACTOR(map ->
            activities(map).filter(activity -> !activity.actors().isEmpty()).count()),
    NEEDS_WITHOUT_ACTIVITY(map -> needs(map).filter(NeedRow::isWithoutActivity).count()),
    /** Of activities of which the phase is known: those for prevention, alone or also; in per cent. */
    PREVENTION_SHARE(Measure::prevention);

    private static final double WHOLE = 100;
    private static final double DAYS_OF_MONTH = 365.25 / 12;

    private final @Nullable ToDoubleFunction<VisibleMap> onDay;

    Measure(@Nullable ToDoubleFunction<VisibleMap> onDay) {
        this.onDay = onDay;
    }

    /** Whether it is counted over a time instead of on a day. */
    boolean isOverTime() {
        return onDay == null;
    }

    boolean isShare() {
        return this == PREVENTION_SHARE;
    }

    /** On the day of the map; null: there was no network yet, or there is nothing to take a share of. */
    @Nullable
    Double on(VisibleMap map) {
        if (onDay == null || map.network().isEmpty()) {
            return null;
        }
        var value = onDay.applyAsDouble(map);
        return Double.isNaN(value) ? null : value;
    }

    /** After a day up to another, in a month on average; null: the network began later, or the time has no day. */
    static @Nullable Double meetings(VisibleMap map, LocalDate after, LocalDate to) {
        var days = to.toEpochDay() - after.toEpochDay();
        if (days <= 0 || map.network().isEmpty()) {
            return null;
        }
        var held = map.meetings().stream()
                .filter(row -> !row.state().cancelled())
                .map(row -> row.agenda().date())
                .filter(day -> day.isAfter(after) && !day.isAfter(to))
                .count();
        return held / (days / DAYS_OF_MONTH);
    }

    private static Stream<PlatformRow> platforms(VisibleMap map) {
        return map.platforms().stream().filter(row -> row.state().isActive());
    }

    private static Stream<NeedRow> needs(VisibleMap map) {
        return map.needs().stream().filter(row -> !row.state().retired());
    }

    private static Stream<NeedRow.ActivityNode> activities(VisibleMap map) {
        return needs(map).flatMap(need -> need.forms().stream()).flatMap(form -> form.activities().stream());
    }

    private static double prevention(VisibleMap map) {
        List<Focus> phases = activities(map)
                .map(node -> node.activity().plan().phase())
                .filter(java.util.Objects::nonNull)
                .toList();
        var forPrevention =
                phases.stream().filter(phase -> phase != Focus.INTERVENTION).count();
        return phases.isEmpty() ? Double.NaN : WHOLE * forPrevention / phases.size();
    }
}
