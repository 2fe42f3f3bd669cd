package cz.propoj.query.filters;

import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.FilterRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapReader;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Saved filters that the person sees: own ones, and those shared with a role of theirs. */
@RestController
class FiltersController {
    private final MapReader reader;

    FiltersController(MapReader reader) {
        this.reader = reader;
    }

    @GetMapping(path = "/api/networks/{network}/filters", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> listFilters(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(
                exchange,
                who,
                network,
                asked -> Optional.of(Json.object(
                        "items",
                        asked.map().filters().stream()
                                .map(FiltersController::json)
                                .toList(),
                        "position",
                        asked.map().position())));
    }

    private static Map<String, Object> json(FilterRow row) {
        return Json.object(
                "id", row.state().filter().toString(),
                "version", row.version(),
                "list", row.state().list().name(),
                "name", row.state().name(),
                "query", row.state().choice().query(),
                "sharedWith", row.state().sharedWith().stream().map(Enum::name).toList(),
                "mine", row.mine(),
                "mayChange", row.mayChange());
    }
}
