package cz.propoj.query.revisions;

import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.ReviewRow;
import cz.propoj.query.networkmap.RevisionRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Annual revisions as data. */
@RestController
@RequestMapping("/api/networks/{network}/revisions")
class RevisionsController {
    private final MapReader reader;
    private final Histories histories;
    private final SignedRevision signed;

    RevisionsController(MapReader reader, Histories histories, SignedRevision signed) {
        this.reader = reader;
        this.histories = histories;
        this.signed = signed;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> listRevisions(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(exchange, who, network, asked -> {
            var map = asked.map();
            var items = map.yearToYear().revisions().stream()
                    .map(RevisionJson::revision)
                    .toList();
            var year = map.day().getYear();
            return Optional.of(Json.object(
                    "items", items,
                    "total", items.size(),
                    "calendarYear", year,
                    "missing", map.yearToYear().revision(year).isEmpty(),
                    "position", map.position()));
        });
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getRevision(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return of(exchange, who, network, id, (asked, row) -> {
            var map = asked.map();
            var detail = new LinkedHashMap<>(RevisionJson.revision(row));
            var signature = row.state().signature();
            if (signature != null) {
                detail.put(
                        "lateCorrections",
                        map.yearToYear().lateCorrections(signature).stream()
                                .map(happening -> histories.json(map, happening, asked.locale()))
                                .toList());
            }
            detail.put("mayEdit", map.isNow() && map.mayEdit() && row.state().isOpen());
            return detail;
        });
    }

    /** Filters: {@code kind}, {@code state}. */
    @GetMapping(path = "/{id}/records", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> listReviewedRecords(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return of(exchange, who, network, id, (asked, row) -> {
            var kinds = wanted(asked.parameters(), "kind", RevisedKind.values());
            var states = wanted(asked.parameters(), "state", ReviewState.values());
            var items = asked.map().yearToYear().records(row.id()).stream()
                    .filter(record -> kinds.contains(record.record().kind()) && states.contains(record.state()))
                    .map(RevisionJson::record)
                    .toList();
            return Json.object(
                    "items", items,
                    "total", items.size(),
                    "version", row.info().version(),
                    "position", asked.map().position());
        });
    }

    @GetMapping(path = "/{id}/records/{record}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getReviewedRecord(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id,
            @PathVariable String record) {
        return of(exchange, who, network, id, (asked, row) -> {
            var wanted = MapReader.id(record);
            ReviewRow found = asked.map().yearToYear().records(row.id()).stream()
                    .filter(one -> one.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(NoSuchElementException::new);
            var item = new LinkedHashMap<>(RevisionJson.record(found));
            item.put("version", row.info().version());
            return item;
        });
    }

    /** What was signed, the same to the byte for good; 404 while the revision is not closed. */
    @GetMapping(path = "/{id}/rendering", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> getSignedRevision(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return reader.answer(exchange, who, network, asked -> {
            var row = found(asked, id);
            var signature = row.state().signature();
            if (signature == null) {
                throw new NoSuchElementException(id);
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(signed.rendering(asked.map(), row, signature));
        });
    }

    private interface Answer {
        Map<String, Object> of(MapReader.Asked asked, RevisionRow row);
    }

    private Mono<ResponseEntity<Map<String, Object>>> of(
            ServerWebExchange exchange, SignedIn who, String network, String id, Answer answer) {
        Function<MapReader.Asked, Optional<Map<String, Object>>> made =
                asked -> Optional.of(answer.of(asked, found(asked, id)));
        return reader.json(exchange, who, network, made);
    }

    private static RevisionRow found(MapReader.Asked asked, String id) {
        return asked.map()
                .yearToYear()
                .revision(new RevisionId(MapReader.id(id)))
                .orElseThrow(NoSuchElementException::new);
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
