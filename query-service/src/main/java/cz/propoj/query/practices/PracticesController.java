package cz.propoj.query.practices;

import cz.propoj.contract.practices.PracticeId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.PracticeRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.records.RecordsController;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Practices as data. */
@RestController
@RequestMapping("/api/networks/{network}/practices")
class PracticesController extends RecordsController<PracticeRow> {
    private final NetworkMaps maps;

    PracticesController(ListAnswers lists, Histories histories, NetworkMaps maps) {
        super(
                lists,
                histories,
                new Kind<>(
                        PracticeListing::of,
                        _ -> _ -> Stream.empty(),
                        PracticeRow::info,
                        (map, id) -> map.practices().find(new PracticeId(id)),
                        PracticesController::detail,
                        (map, row) -> map.history("practices", row.id().toString())));
        this.maps = maps;
    }

    /** What other networks share now, and who took over what from here. Without an entity tag: it changes with other networks. */
    @GetMapping(path = "/shared", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listSharedPractices(MapRequest request) {
        var map = request.map();
        var shared = maps.sharedPractices(map);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(Json.object(
                        "items",
                        Elsewhere.all(maps, map).stream()
                                .map(PracticesController::json)
                                .toList(),
                        "takenOver",
                        map.practices().all().stream()
                                .filter(row -> !shared.takenOverBy(row.id()).isEmpty())
                                .map(row -> Json.object(
                                        "id", row.id().toString(), "networks", shared.takenOverBy(row.id())))
                                .toList()));
    }

    private static Map<String, Object> json(Elsewhere elsewhere) {
        var practice = elsewhere.practice();
        var own = elsewhere.own();
        return Json.object(
                "network", practice.network().value(),
                "networkName", practice.networkName(),
                "id", practice.practice().toString(),
                "title", practice.title(),
                "what", practice.what(),
                "place", practice.place(),
                "origin", practice.origin(),
                "whomToAsk", practice.whomToAsk(),
                "stage", practice.stage().name(),
                "own", own == null ? null : Json.link(own));
    }

    private static Map<String, Object> detail(VisibleMap map, PracticeRow row) {
        var detail = Json.item(PracticeListing.of(map).listing(), row, row.info());
        var source = row.state().source();
        if (source != null) {
            detail.put(
                    "source",
                    Json.object(
                            "network",
                            source.network().value(),
                            "practice",
                            source.practice().toString()));
        }
        return detail;
    }
}
