package cz.propoj.query.comparison;

import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import java.util.List;
import java.util.Locale;

/**
 * Two moments of one network beside each other.
 *
 * @param before figures of the first
 * @param after figures of the second
 */
record NetworkComparison(Between between, List<Section> sections, Tally before, Tally after) {
    /** Blocks while it reads from the database. */
    static NetworkComparison of(
            NetworkMaps maps, Viewer viewer, NetworkId network, ComparisonRequest asked, Locale locale) {
        var between =
                maps.between(viewer, network, asked.from().side(), asked.to().side());
        var after = tally(maps, between, asked);
        return new NetworkComparison(between, new Comparison(between, locale).sections(), after.before(between), after);
    }

    /** Figures of the second day, computed from those of today by undoing the changes since; cached until the next change. */
    private static Tally tally(NetworkMaps maps, Between between, ComparisonRequest asked) {
        var now = between.now();
        var to = asked.to().side();
        return now.keep("comparison.tally " + to, () -> Tally.of(now)
                .before(maps.between(now.viewer(), now.id(), to, new ResolvedPointInTime(now.day(), null))));
    }

    boolean isEmpty() {
        return sections.stream().allMatch(section -> section.items().isEmpty());
    }

    Section section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
