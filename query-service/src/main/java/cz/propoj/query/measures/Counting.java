package cz.propoj.query.measures;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What is counted in the records of one network and does not follow from its graph. */
final class Counting {
    private Counting() {}

    /** Active platforms that have all the marks of a functioning one. */
    static long functioning(VisibleMap map) {
        return platforms(map).filter(row -> row.missing().isEmpty()).count();
    }

    static long memberships(VisibleMap map) {
        return platforms(map).mapToLong(row -> row.members().size()).sum();
    }

    /** Held after the day, up to that of the map. */
    static long meetings(VisibleMap map, LocalDate after) {
        return map.meetings().stream()
                .filter(row -> !row.state().cancelled())
                .map(row -> row.agenda().date())
                .filter(day -> day.isAfter(after) && !day.isAfter(map.day()))
                .count();
    }

    static long activitiesWithActor(VisibleMap map) {
        return needs(map)
                .flatMap(need -> need.forms().stream())
                .flatMap(form -> form.activities().stream())
                .filter(NeedRow.ActivityNode::isCovered)
                .count();
    }

    static long needsWithoutActivity(VisibleMap map) {
        return needs(map).filter(NeedRow::isWithoutActivity).count();
    }

    private static Stream<PlatformRow> platforms(VisibleMap map) {
        return map.platforms().stream().filter(row -> row.state().isActive());
    }

    private static Stream<NeedRow> needs(VisibleMap map) {
        return map.needs().stream().filter(row -> !row.state().retired());
    }
}
