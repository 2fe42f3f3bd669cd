package cz.propoj.query.measures;

import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.MapReader;
import java.util.List;
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

/** The measures of a network or a region as data: {@code mode} is {@code platforms} (if not given) or {@code meetings}. */
@RestController
class MeasuresController {
    private final MapReader reader;
    private final NetworkMaps maps;

    MeasuresController(MapReader reader, NetworkMaps maps) {
        this.reader = reader;
        this.maps = maps;
    }

    @GetMapping(path = "/api/networks/{network}/measures", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getMeasures(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(exchange, who, network, asked -> {
            var map = asked.map();
            var said = asked.parameters().getOrDefault("mode", List.of());
            var mode = said.isEmpty()
                    ? Mode.PLATFORMS
                    : Mode.of(said.getFirst()).orElseThrow(() -> new BadQuery("mode", "query.mode"));
            var graphs = Graphs.of(map, maps);
            return Optional.of(MeasuresJson.of(
                    Measures.of(graphs, mode), Series.of(map, mode, maps), maps.inRegion(map), graphs.position()));
        });
    }
}
