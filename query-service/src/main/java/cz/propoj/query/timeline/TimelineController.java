package cz.propoj.query.timeline;

import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.Timeline;
import cz.propoj.query.networkmap.TimelineQuery;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.web.page.PagePointInTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what when in a network, the last recorded first. */
@RestController
class TimelineController {
    private static final int LAST_PAGE = 1_000_000;

    private final NetworkMaps maps;
    private final Histories histories;

    TimelineController(NetworkMaps maps, Histories histories) {
        this.maps = maps;
        this.histories = histories;
    }

    /**
     * Filters: {@code kind}, {@code record}, {@code account}, {@code import}, {@code from} and {@code to} (days on which
     * it was written down); {@code together=true} makes one item of a take-over, and one of what took it back; with {@code
     * page} and {@code size}. {@code import=back:<id>} asks for what took a take-over back.
     */
    @GetMapping(path = "/api/networks/{network}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listTimeline(MapRequest request) {
        var parameters = request.parameters();
        var wanted = new TimelineQuery(
                all(parameters, "kind"),
                all(parameters, "record"),
                all(parameters, "account"),
                all(parameters, "import"),
                PagePointInTime.day("from", first(parameters, "from"), maps.today()),
                PagePointInTime.day("to", first(parameters, "to"), maps.today()));
        var page = number(parameters, "page", 0, LAST_PAGE);
        var size = number(parameters, "size", ListQuery.USUAL_SIZE, ListQuery.LARGEST_SIZE);
        var timeline = request.map().timeline(wanted, "true".equals(first(parameters, "together")));
        var items = timeline.page(Math.multiplyExact(page, size), size).stream()
                .map(episode -> json(request, episode))
                .toList();
        return request.json(Json.object(
                "items", items,
                "total", timeline.size(),
                "page", page,
                "size", size,
                "position", request.map().position()));
    }

    private Map<String, Object> json(MapRequest request, Timeline.Episode episode) {
        var json = Histories.json(histories.entry(request.map(), episode.happening(), request.locale()));
        if (episode.importId() != null) {
            json.put("import", episode.importId());
        }
        if (episode.takesBack() != null) {
            json.put("takesBack", episode.takesBack());
        }
        if (episode.isGroup()) {
            json.put("counts", episode.counts());
        }
        return json;
    }

    private static Set<String> all(Map<String, List<String>> parameters, String name) {
        return Set.copyOf(parameters.getOrDefault(name, List.of()));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual, int most) {
        var text = first(parameters, name);
        if (text.isBlank()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadQuery(name, "query.number", 0, most);
        }
        throw new BadQuery(name, "query.number", 0, most);
    }
}
