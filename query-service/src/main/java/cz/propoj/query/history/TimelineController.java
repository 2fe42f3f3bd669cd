package cz.propoj.query.history;

import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.networkmap.Happening;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who changed what when in a network, the last recorded first. */
@RestController
class TimelineController {
    private final MapReader reader;
    private final Histories histories;

    TimelineController(MapReader reader, Histories histories) {
        this.reader = reader;
        this.histories = histories;
    }

    /** Filters: {@code kind}, {@code record}, {@code account}, {@code import}; with {@code page} and {@code size}. */
    @GetMapping(path = "/api/networks/{network}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> listTimeline(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(exchange, who, network, asked -> {
            var parameters = asked.parameters();
            var wanted = wanted(parameters, "kind", Happening::kind)
                    .and(wanted(parameters, "record", Happening::record))
                    .and(wanted(
                            parameters,
                            "account",
                            happening ->
                                    String.valueOf(happening.fact().origin().account())))
                    .and(wanted(
                            parameters,
                            "import",
                            happening ->
                                    String.valueOf(happening.fact().origin().importId())));
            var page = number(parameters, "page", 0, 1_000_000);
            var size = number(parameters, "size", ListQuery.USUAL_SIZE, ListQuery.LARGEST_SIZE);
            var all = asked.map().timeline().stream().filter(wanted).toList();
            var items = all.stream()
                    .skip((long) page * size)
                    .limit(size)
                    .map(happening -> Histories.json(histories.entry(asked.map(), happening, asked.locale())))
                    .toList();
            return Optional.of(Json.object(
                    "items", items,
                    "total", all.size(),
                    "page", page,
                    "size", size,
                    "position", asked.map().position()));
        });
    }

    private static Predicate<Happening> wanted(
            Map<String, List<String>> parameters, String name, Function<Happening, String> value) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? _ -> true : happening -> values.contains(value.apply(happening));
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual, int most) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty() || values.getFirst().isBlank()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(values.getFirst().strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadQuery(name, "query.number", 0, most);
        }
        throw new BadQuery(name, "query.number", 0, most);
    }
}
