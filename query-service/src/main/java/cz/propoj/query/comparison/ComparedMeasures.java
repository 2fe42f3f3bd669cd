package cz.propoj.query.comparison;

import cz.propoj.query.measures.MeasuresBetween;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.web.ListAddress;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measures of both sides. They are asked for by themselves, because the time they take follows the number of records
 * and not that of changes.
 */
final class ComparedMeasures {
    private ComparedMeasures() {}

    /** Of a region those of all its networks together. Blocks while it reads from the database. */
    static MeasuresBetween of(NetworkMaps maps, VisibleMap map, ComparisonRequest asked) {
        return MeasuresBetween.of(
                maps.visible(map.viewer(), map.id(), side(map, asked.from())),
                maps.visible(map.viewer(), map.id(), side(map, asked.to())),
                maps);
    }

    /** The networks of a region did not sign its revision; the moment of the signature says the same of them. */
    private static ResolvedPointInTime side(VisibleMap map, ComparedMoment end) {
        return map.id().isRegion() ? new ResolvedPointInTime(end.day(), end.nearestKnownAt()) : end.side();
    }

    /** The page of measures on the second day, compared with the first. */
    static String page(VisibleMap map, ComparisonRequest asked, @Nullable String mode) {
        var known = asked.to().nearestKnownAt();
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("mode", mode == null ? List.of() : List.of(mode));
        parameters.put("compareTo", List.of(asked.from().day().toString()));
        parameters.put("stav", List.of(asked.to().day().toString()));
        parameters.put("znamo", known == null ? List.of() : List.of(known.toString()));
        return ListAddress.of("/site/" + map.id() + "/ukazatele", parameters).href();
    }
}
