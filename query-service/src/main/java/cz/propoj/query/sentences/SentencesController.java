package cz.propoj.query.sentences;

import cz.propoj.query.comparison.ComparisonRequest;
import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What happened between two moments as sentences, for programs and for whoever pastes them into a text. */
@RestController
class SentencesController {
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final NetworkMaps maps;
    private final Histories histories;
    private final PageWords words;
    private final JsonMapper json;

    SentencesController(NetworkMaps maps, Histories histories, PageWords words, JsonMapper json) {
        this.maps = maps;
        this.histories = histories;
        this.words = words;
        this.json = json;
    }

    /**
     * Takes {@code from}, {@code to}, {@code knownAtFrom}, {@code knownAtTo} as the comparison does; {@code form=short} gives
     * the weightiest sentences only. Plain text has a sentence in each line.
     */
    @GetMapping(
            path = "/api/networks/{network}/comparison/sentences",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<byte[]> tellDifferences(MapRequest request) {
        var asked = ComparisonRequest.of(ComparisonRequest.OF_INTERFACE, request.parameters(), request.map(), maps);
        var year = YearInSentences.of(
                maps, request.map(), asked.from().side(), asked.to().side(), Wording.in(request.locale(), words));
        var form = request.parameters().getOrDefault("form", List.of("long")).getFirst();
        var sentences =
                switch (form) {
                    case "short" -> year.first(YearInSentences.SHORT);
                    case "long" -> year.all();
                    default -> throw new BadQuery("form", "query.no-such-value", form);
                };
        return request.accept().stream().anyMatch(type -> type.isConcrete() && type.isCompatibleWith(PLAIN))
                ? answer(
                        PLAIN,
                        sentences.stream()
                                .map(one -> one.text() + "\n")
                                .collect(Collectors.joining())
                                .getBytes(StandardCharsets.UTF_8))
                : answer(
                        MediaType.APPLICATION_JSON,
                        json.writeValueAsBytes(Json.object(
                                "from", end(asked.from().value(), asked.from().day()),
                                "to", end(asked.to().value(), asked.to().day()),
                                "items",
                                        sentences.stream()
                                                .map(one -> json(request, year, one))
                                                .toList(),
                                "total", year.size(),
                                "position", request.map().position())));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(body);
    }

    private static Map<String, Object> end(String value, Object day) {
        return Json.object("asOf", day, "revision", value.equals(day.toString()) ? null : value);
    }

    private Map<String, Object> json(MapRequest request, YearInSentences year, ChangeSentence sentence) {
        return Json.object(
                "rule", sentence.rule(),
                "text", sentence.text(),
                "records",
                        sentence.records().stream()
                                .map(one -> Json.object(
                                        "network", one.network(),
                                        "kind", one.kind(),
                                        "id", one.id(),
                                        "name", one.name(),
                                        "href", one.href()))
                                .toList(),
                "events",
                        year.events(sentence).stream()
                                .map(step -> histories.entry(year.now(), step, request.locale()))
                                .map(entry -> Json.object(
                                        "position", entry.position(),
                                        "kind", entry.kind(),
                                        "record", entry.record(),
                                        "event", entry.event(),
                                        "sentence", entry.sentence(),
                                        "effectiveOn", entry.effectiveOn()))
                                .toList(),
                "timeline", sentence.timeline(),
                "source", sentence.source());
    }
}
