package cz.propoj.query.comparison;

import cz.propoj.query.measures.MeasuresBetween;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.ListAddress;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measures of both sides. They are asked for by themselves, because the time they take follows the number of records
 * and not that of changes. This is the one place that says whose measures they are: a region is sent to its own page of
 * measures.
 */
final class ComparedMeasures {
    private ComparedMeasures() {}

    /** Null: for a region. May wait for the database. */
    static @Nullable MeasuresBetween of(NetworkMaps maps, VisibleMap map, Asked asked) {
        return map.id().isRegion()
                ? null
                : MeasuresBetween.of(
                        maps.visible(map.viewer(), map.id(), asked.from().side()),
                        maps.visible(map.viewer(), map.id(), asked.to().side()));
    }

    /** The page of measures on the second day, compared with the first. */
    static String page(VisibleMap map, Asked asked, @Nullable String mode) {
        var known = asked.to().nearestKnownAt();
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("mode", mode == null ? List.of() : List.of(mode));
        parameters.put("compareTo", List.of(asked.from().day().toString()));
        parameters.put("stav", List.of(asked.to().day().toString()));
        parameters.put("znamo", known == null ? List.of() : List.of(known.toString()));
        return ListAddress.of("/site/" + map.id() + "/ukazatele", parameters).href();
    }
}
