package cz.propoj.query.recommendations;

import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.RecommendationOutcome;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.records.RecordsController;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recommendations as data. */
@RestController
@RequestMapping("/api/networks/{network}/recommendations")
class RecommendationsController extends RecordsController<RecommendationRow> {
    private final PageWords words;

    RecommendationsController(ListAnswers lists, Histories histories, PageWords words) {
        super(
                lists,
                histories,
                new Kind<>(
                        RecommendationListing::of,
                        _ -> _ -> Stream.empty(),
                        RecommendationRow::info,
                        (map, id) -> map.recommendation(new RecommendationId(id)),
                        RecommendationsController::detail,
                        (map, row) -> map.history("recommendations", row.id().toString())));
        this.words = words;
    }

    /** What became of the recommendations that each closed revision left open, also in a sentence. */
    @GetMapping(path = "/years", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listRecommendationYears(MapRequest request) {
        var say = Wording.in(request.locale(), words);
        var items = RecommendationOutcome.ofRevisions(request.map()).stream()
                .map(one -> year(one, say))
                .toList();
        return request.json(
                Json.object("items", items, "position", request.map().position()));
    }

    private static Map<String, Object> year(RecommendationOutcome.OfYear one, Wording say) {
        var outcome = one.outcome();
        return Json.object(
                "year", one.year(),
                "total", outcome.total(),
                "fulfilled", outcome.fulfilled(),
                "dropped", outcome.dropped(),
                "open", outcome.open(),
                "withoutStep", outcome.withoutStep(),
                "sentence", say.outcome(outcome, say.text("recommendations.ofYear", String.valueOf(one.year()))));
    }

    private static Map<String, Object> detail(VisibleMap map, RecommendationRow row) {
        var detail = Json.item(RecommendationListing.of(map).listing(), row, row.info());
        detail.put("goneActors", Json.links(row.gone()));
        detail.put("mayEdit", map.isNow() && map.mayEdit());
        return detail;
    }
}
