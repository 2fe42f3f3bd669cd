package cz.propoj.query.graph;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Days at which a network is looked at to see how it develops: ends of quarters, or of years when it is old. */
public final class Points {
    private static final int MOST_QUARTERS = 24;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    private Points() {}

    /**
     * From the beginning of the network to the last day, which is always the last point; none before the beginning. Up to
     * 24 quarters, otherwise years.
     */
    public static List<LocalDate> upTo(LocalDate last, VisibleMap map) {
        return upTo(last, map.firstRecord().orElse(last));
    }

    /** As for a network whose first record is of that day. */
    static List<LocalDate> upTo(LocalDate last, LocalDate beginning) {
        if (beginning.isAfter(last)) {
            return List.of(last);
        }
        var points = every(MONTHS_OF_A_QUARTER, beginning, last);
        return points.size() <= MOST_QUARTERS + 1 ? points : every(MONTHS_OF_A_YEAR, beginning, last);
    }

    private static List<LocalDate> every(int months, LocalDate first, LocalDate last) {
        var points = new TreeSet<LocalDate>();
        var end = LocalDate.of(first.getYear(), 1, 1).plusMonths(months);
        while (!end.minusDays(1).isAfter(last)) {
            if (!end.minusDays(1).isBefore(first)) {
                points.add(end.minusDays(1));
            }
            end = end.plusMonths(months);
        }
        points.add(last);
        return List.copyOf(points);
    }

    /** The same network for the same person on another day, as known at the same moment. */
    public static VisibleMap on(LocalDate day, VisibleMap map, NetworkMaps maps) {
        return maps.on(day, map);
    }
}
