package cz.propoj.query.needs;

import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapReader;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The needs of a network beside the general template, and those of a region's networks together, as data. */
@RestController
@RequestMapping("/api/networks/{network}/needs")
class NeedOverviewsController {
    private final MapReader reader;
    private final NetworkMaps maps;
    private final Blocking blocking;

    NeedOverviewsController(MapReader reader, NetworkMaps maps, Blocking blocking) {
        this.reader = reader;
        this.maps = maps;
        this.blocking = blocking;
    }

    @GetMapping(path = "/template/differences", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> compareWithTemplate(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(exchange, who, network, asked -> {
            var comparison = new TemplateComparison(NeedsTemplate.general(), asked.map());
            return Optional.of(Json.object(
                    "version",
                    comparison.version(),
                    "needs",
                    comparison.differing().stream()
                            .map(TemplateComparison.Compared::json)
                            .toList(),
                    "position",
                    asked.map().position()));
        });
    }

    /** For a region; it depends on more than the region's own network, so it is made anew each time. */
    @GetMapping(path = "/region", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getNeedsOfRegion(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return blocking.call(() -> {
            var asked = reader.ask(exchange, who, network);
            var found = RegionNeeds.of(maps, asked.map(), asked.locale());
            if (found == null) {
                throw new NoSuchElementException(network);
            }
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found.json());
        });
    }
}
