package cz.propoj.query.revisions;

import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.rows.ReviewRow;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Annual revisions as data. */
@RestController
@RequestMapping("/api/networks/{network}/revisions")
class RevisionsController {
    private final Histories histories;
    private final SignedRevision signed;

    RevisionsController(Histories histories, SignedRevision signed) {
        this.histories = histories;
        this.signed = signed;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listRevisions(MapRequest request) {
        var map = request.map();
        var items = map.yearToYear().revisions().stream()
                .map(RevisionJson::revision)
                .toList();
        var year = map.day().getYear();
        return request.json(Json.object(
                "items", items,
                "total", items.size(),
                "calendarYear", year,
                "missing", map.yearToYear().revision(year).isEmpty(),
                "position", map.position()));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getRevision(MapRequest request, @PathVariable String id) {
        var row = found(request, id);
        var map = request.map();
        var detail = new LinkedHashMap<>(RevisionJson.revision(row));
        var signature = row.state().signature();
        if (signature != null) {
            detail.put(
                    "lateCorrections",
                    map.yearToYear().lateCorrections(signature).stream()
                            .map(happening -> histories.json(map, happening, request.locale()))
                            .toList());
        }
        detail.put("mayEdit", map.isNow() && map.mayEdit() && row.state().isOpen());
        return request.json(detail);
    }

    /** Filters: {@code kind}, {@code state}. */
    @GetMapping(path = "/{id}/records", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listReviewedRecords(MapRequest request, @PathVariable String id) {
        var row = found(request, id);
        var kinds = wanted(request.parameters(), "kind", RevisedKind.values());
        var states = wanted(request.parameters(), "state", ReviewState.values());
        var items = request.map().yearToYear().records(row.id()).stream()
                .filter(record -> kinds.contains(record.record().kind()) && states.contains(record.state()))
                .map(RevisionJson::record)
                .toList();
        return request.json(Json.object(
                "items", items,
                "total", items.size(),
                "version", row.info().version(),
                "position", request.map().position()));
    }

    @GetMapping(path = "/{id}/records/{record}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getReviewedRecord(
            MapRequest request, @PathVariable String id, @PathVariable String record) {
        var row = found(request, id);
        var wanted = MapRequests.id(record);
        ReviewRow found = request.map().yearToYear().records(row.id()).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow();
        var item = new LinkedHashMap<>(RevisionJson.record(found));
        item.put("version", row.info().version());
        return request.json(item);
    }

    /** What was signed, the same to the byte for good; 404 while the revision is not closed. */
    @GetMapping(path = "/{id}/rendering", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> getSignedRevision(MapRequest request, @PathVariable String id) {
        var row = found(request, id);
        var signature = row.state().signature();
        if (signature == null) {
            throw new NoSuchElementException(id);
        }
        return request.answer(ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(signed.rendering(request.map(), row, signature)));
    }

    private static RevisionRow found(MapRequest request, String id) {
        return request.map()
                .yearToYear()
                .revision(new RevisionId(MapRequests.id(id)))
                .orElseThrow();
    }

    private static <T extends Enum<T>> List<T> wanted(Map<String, List<String>> parameters, String name, T[] all) {
        var values = Objects.requireNonNullElse(parameters.get(name), List.<String>of());
        for (var value : values) {
            if (Arrays.stream(all).noneMatch(one -> one.name().equals(value))) {
                throw new BadQuery(name, "query.no-such-value", value);
            }
        }
        return Arrays.stream(all)
                .filter(one -> values.isEmpty() || values.contains(one.name()))
                .toList();
    }
}
