package cz.propoj.query.comparison;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.RecommendationOutcome;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Wording;
import org.jspecify.annotations.Nullable;

/** What became, up to the second moment, of the recommendations that were open at the first. */
final class ComparedRecommendations {
    private ComparedRecommendations() {}

    /** Null: none was open. Blocks while it reads from the database. */
    static @Nullable String sentence(NetworkMaps maps, VisibleMap map, ComparisonRequest asked, Wording say) {
        var from = asked.from();
        var outcome = RecommendationOutcome.between(
                maps.visible(map.viewer(), map.id(), from.side()),
                maps.visible(map.viewer(), map.id(), asked.to().side()));
        var revision = from.revision();
        var which = revision == null
                ? say.text("recommendations.ofDay", say.date(from.day()))
                : say.text("recommendations.ofYear", String.valueOf(revision.year()));
        return outcome.total() == 0 ? null : say.outcome(outcome, which);
    }
}
