package cz.propoj.query.duedates;

import cz.propoj.query.duedates.DueDates.Scope;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.Headings;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Due dates as data: of a network, of the region whose network is asked, or the person's own. */
@RestController
class DueDatesController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MOST_PAGES = 1_000_000;

    private final DueDates dueDates;
    private final NetworkMaps maps;
    private final Headings headings;
    private final JsonMapper json;

    DueDatesController(DueDates dueDates, NetworkMaps maps, Headings headings, JsonMapper json) {
        this.dueDates = dueDates;
        this.maps = maps;
        this.headings = headings;
        this.json = json;
    }

    /**
     * {@code scope}: network (if not given), mine, or, of a region's own network, region; {@code kind}: several if wanted;
     * {@code from}, {@code to}: days.
     */
    @GetMapping("/api/networks/{network}/due-dates")
    ResponseEntity<byte[]> listDueDates(MapRequest request) {
        var map = request.map();
        var question = DueQuestion.of(request.parameters(), Scope.NETWORK);
        if (question.scope() == Scope.REGION && !map.id().isRegion()) {
            throw new BadQuery("scope", "query.choice");
        }
        var found = question.among(dueDates.of(map, question.scope()));
        if (request.accept().stream().anyMatch(type -> type.isConcrete() && type.isCompatibleWith(CSV))) {
            return csv(request, found);
        }
        var size = number(request, "size", ListQuery.USUAL_SIZE, 1, ListQuery.LARGEST_SIZE);
        var page = number(request, "page", 0, 0, MOST_PAGES);
        var items = found.stream()
                .skip((long) page * size)
                .limit(size)
                .map(date -> item(date, map.day(), request.locale()))
                .toList();
        var body = Json.object(
                "items",
                items,
                "total",
                found.size(),
                "page",
                page,
                "size",
                size,
                "overdue",
                found.stream().filter(date -> date.isOverdue(map.day())).count(),
                "position",
                map.position());
        return request.answer(
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body)));
    }

    private static Map<String, Object> item(DueDate date, LocalDate today, Locale locale) {
        return Json.object(
                "day", date.day(),
                "kind", date.kind(),
                "overdue", date.isOverdue(today),
                "name", DueTable.name(date, locale),
                "network", date.network().value(),
                "href", date.href());
    }

    private ResponseEntity<byte[]> csv(MapRequest request, List<DueDate> found) {
        var csv = DueTable.csv(
                found,
                request.map().day(),
                date -> maps.name(date.network()).orElse(date.network().value()),
                field -> headings.of(field, request.locale()),
                request.locale());
        var name = "due-dates-" + request.map().id() + "-" + request.map().day() + ".csv";
        return request.answer(ResponseEntity.ok()
                .contentType(CSV)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static int number(MapRequest request, String name, int usual, int from, int to) {
        var text = DueQuestion.first(request.parameters(), name);
        if (text == null) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadQuery(name, "query.number", from, to);
        }
        throw new BadQuery(name, "query.number", from, to);
    }
}
