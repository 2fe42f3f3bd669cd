package cz.propoj.query.practices;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.SharedPractices.SharedPractice;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.PracticeRow;
import cz.propoj.query.networkmap.rows.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practice of another network.
 *
 * @param own the record by which this network has taken it over; null: it has not
 */
record Elsewhere(SharedPractice practice, @Nullable Ref own) {
    static List<Elsewhere> all(NetworkMaps maps, VisibleMap map) {
        var mine = map.practices().all();
        return maps.sharedPractices(map).all().stream()
                .map(shared -> new Elsewhere(shared, own(shared, mine)))
                .toList();
    }

    private static @Nullable Ref own(SharedPractice shared, List<PracticeRow> mine) {
        return mine.stream()
                .filter(row -> !row.state().withdrawn()
                        && shared.source().equals(row.state().source()))
                .map(PracticeRow::ref)
                .findFirst()
                .orElse(null);
    }
}
