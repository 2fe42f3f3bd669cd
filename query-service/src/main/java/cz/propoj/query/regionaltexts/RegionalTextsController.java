package cz.propoj.query.regionaltexts;

import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.RegionalTexts.Published;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import cz.propoj.query.records.RecordsController;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Texts of the region as data. */
@RestController
@RequestMapping("/api/networks/{network}/regional-texts")
class RegionalTextsController extends RecordsController<RegionalTextRow> {
    private final NetworkMaps maps;

    RegionalTextsController(ListAnswers lists, Histories histories, NetworkMaps maps) {
        super(
                lists,
                histories,
                new Kind<>(
                        RegionalTextListing::of,
                        _ -> _ -> Stream.empty(),
                        RegionalTextRow::info,
                        (map, id) -> map.regionalText(new RegionalTextId(id)),
                        RegionalTextsController::detail,
                        (map, row) ->
                                map.history(RegionalTextPages.SECTION, row.id().toString())));
        this.maps = maps;
    }

    /** What the region has published, with what the network has made of it; nothing for whoever does not run the network. */
    @GetMapping(path = "/offers", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listOfferedRegionalTexts(MapRequest request) {
        var map = request.map();
        var items = maps.regionalTexts().published(map).stream()
                .map(one -> offer(map, one))
                .toList();
        return fresh(Json.object("items", items));
    }

    /** Which networks have taken over which texts, in which version; nothing for whoever does not run the region. */
    @GetMapping(path = "/take-overs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listRegionalTextTakeOvers(MapRequest request) {
        var items = TakeOvers.of(request.map(), maps).stream()
                .map(one -> Json.object(
                        "text", one.original().id().toString(),
                        "title", one.original().title(),
                        "network", one.taken().network().value(),
                        "networkName", one.taken().name(),
                        "version", one.taken().version(),
                        "newestVersion", one.original().version(),
                        "changed", one.taken().isChanged()))
                .toList();
        return fresh(Json.object("items", items));
    }

    /**
     * How the newest version differs from the one that was taken over and from what the network made of it, part by part; not
     * there when there is no newer one.
     */
    @GetMapping(path = "/{id}/differences", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getRegionalTextDifferences(MapRequest request, @PathVariable String id) {
        var map = request.map();
        var row = map.regionalText(new RegionalTextId(MapRequests.id(id))).orElseThrow();
        var origin = row.state().origin();
        if (origin == null) {
            throw new NoSuchElementException(id);
        }
        var newer = maps.regionalTexts()
                .published(map, origin.original())
                .filter(one -> Differences.areThere(row.state(), one))
                .orElseThrow();
        var found = Differences.of(row.state(), newer);
        return fresh(Json.object(
                "version", found.version(),
                "of", found.of(),
                "conflicts", found.conflicts(),
                "offered", Differences.areOffered(row, newer),
                "title", parts(found.title()),
                "body", parts(found.body()),
                "usual", Json.object("title", found.usualTitle(), "body", found.usualBody())));
    }

    /** It follows from another network too, so the tag of this one's map says nothing of it. */
    private static ResponseEntity<Map<String, Object>> fresh(Map<String, Object> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static Map<String, Object> offer(VisibleMap map, Published one) {
        var wording = one.newest().wording();
        var copy = map.regionalText(one.id().copyIn(map.id())).orElse(null);
        return Json.object(
                "id", one.id().toString(),
                "region", one.region(),
                "version", one.version(),
                "kind", wording.kind(),
                "field", wording.field(),
                "title", wording.title(),
                "body", wording.body(),
                "withdrawn", one.withdrawn(),
                "copy", copy == null ? null : copy.id().toString(),
                "copyVersion", copy == null ? null : copy.version(),
                "copyWithdrawn", copy == null ? null : copy.state().withdrawn(),
                "newerOffered", copy == null ? null : Differences.areOffered(copy, one));
    }

    private static List<Map<String, Object>> parts(List<ThreeWay.Part> parts) {
        return parts.stream()
                .map(part -> Json.object(
                        "changed", part.changed().name(),
                        "base", part.base(),
                        "ours", part.ours(),
                        "theirs", part.theirs()))
                .toList();
    }

    private static Map<String, Object> detail(VisibleMap map, RegionalTextRow row) {
        var detail = Json.item(RegionalTextListing.of(map).listing(), row, row.info());
        var origin = row.state().origin();
        if (origin != null) {
            detail.put(
                    "origin",
                    Json.object(
                            "network", origin.region().value(),
                            "name", origin.regionName(),
                            "text", origin.original().toString(),
                            "version", origin.version(),
                            "title", origin.base().title(),
                            "body", origin.base().body()));
        }
        detail.put(
                "versions",
                row.state().editions().stream()
                        .map(one -> Json.object(
                                "version", one.version(),
                                "title", one.wording().title(),
                                "body", one.wording().body()))
                        .toList());
        detail.put("mayEdit", map.isNow() && map.mayEdit());
        return detail;
    }
}
