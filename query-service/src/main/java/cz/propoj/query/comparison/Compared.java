package cz.propoj.query.comparison;

import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.Moment;
import cz.propoj.query.networkmap.NetworkMaps;
import java.util.List;
import java.util.Locale;

/**
 * Two moments of one network beside each other.
 *
 * @param before figures of the first
 * @param after figures of the second
 */
record Compared(Between between, List<Section> sections, Tally before, Tally after) {
    /** May wait for the database. */
    static Compared of(NetworkMaps maps, Viewer viewer, NetworkId network, Asked asked, Locale locale) {
        var between = maps.between(viewer, network, asked.first(), asked.second());
        var sinceThen = maps.between(viewer, network, asked.second(), Moment.NOW);
        var after = Tally.of(between.now()).before(sinceThen);
        return new Compared(between, new Comparison(between, locale).sections(), after.before(between), after);
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
