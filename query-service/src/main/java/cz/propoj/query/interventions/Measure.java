package cz.propoj.query.interventions;

import cz.propoj.contract.needs.Focus;
import cz.propoj.query.networkmap.NeedRow;
import cz.propoj.query.networkmap.PlatformRow;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is counted before and after an intervention. Names are those of the interface and of the pages' words. */
enum Measure {
    ACTORS,
    PLATFORMS_FUNCTIONING,
    MEMBERSHIPS,
    /** Held, in a month on average. */
    MEETINGS,
    ACTIVITIES_WITH_ACTOR,
    NEEDS_WITHOUT_ACTIVITY,
    /** Of activities of which the phase is known: those for prevention, alone or also; in per cent. */
    PREVENTION_SHARE;

    private static final double WHOLE = 100;
    private static final double DAYS_OF_MONTH = 365.25 / 12;

    /** Whether it is counted over a time instead of on a day. */
    boolean isOverTime() {
        return this == MEETINGS;
    }

    boolean isShare() {
        return this == PREVENTION_SHARE;
    }

    /** On the day of the map; null: there was no network yet, or there is nothing to take a share of. */
    @Nullable
    Double on(VisibleMap map) {
        if (isUntold(map)) {
            return null;
        }
        return switch (this) {
            case ACTORS -> of(map.actors().stream().filter(row -> row.state().isActive()));
            case PLATFORMS_FUNCTIONING ->
                of(platforms(map).filter(row -> row.missing().isEmpty()));
            case MEMBERSHIPS -> of(platforms(map).flatMap(row -> row.members().stream()));
            case MEETINGS -> null;
            case ACTIVITIES_WITH_ACTOR ->
                of(activities(map).filter(activity -> !activity.actors().isEmpty()));
            case NEEDS_WITHOUT_ACTIVITY -> of(needs(map).filter(NeedRow::isWithoutActivity));
            case PREVENTION_SHARE -> prevention(map);
        };
    }

    /** There was no network yet, or nobody had written anything down of it: that is no zero. */
    static boolean isUntold(VisibleMap map) {
        return map.network().isEmpty()
                || (map.actors().isEmpty()
                        && map.platforms().isEmpty()
                        && map.needs().isEmpty());
    }

    private static Double of(Stream<?> counted) {
        return (double) counted.count();
    }

    /** After a day up to another, in a month on average; null: the network began later, or the time has no day. */
    static @Nullable Double meetings(VisibleMap map, LocalDate after, LocalDate to) {
        var days = to.toEpochDay() - after.toEpochDay();
        if (days <= 0 || isUntold(map)) {
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

    private static @Nullable Double prevention(VisibleMap map) {
        List<Focus> phases = activities(map)
                .map(node -> node.activity().plan().phase())
                .filter(Objects::nonNull)
                .toList();
        var forPrevention =
                phases.stream().filter(phase -> phase != Focus.INTERVENTION).count();
        return phases.isEmpty() ? null : WHOLE * forPrevention / phases.size();
    }
}
