package cz.propoj.query.graph;

import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.MapReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The graph of a network or a region as data: {@code mode} is {@code platforms} (if not given) or {@code meetings}. */
@RestController
@RequestMapping("/api/networks/{network}")
class GraphController {
    private final MapReader reader;
    private final NetworkMaps maps;
    private final MapPlaces places;

    GraphController(MapReader reader, NetworkMaps maps, MapPlaces places) {
        this.reader = reader;
        this.maps = maps;
        this.places = places;
    }

    @GetMapping(path = "/graph", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getGraph(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(exchange, who, network, asked -> {
            var graphs = Graphs.of(asked.map(), maps);
            return Optional.of(GraphJson.of(graphs.on(mode(asked)), graphs.position()));
        });
    }

    /** The graphs of all quarters (years) put together, each node and link with the points at which it is there. */
    @GetMapping(path = "/graph/years", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getGraphOverYears(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(exchange, who, network, asked -> {
            var graphs = Graphs.of(asked.map(), maps);
            var mode = mode(asked);
            var years = graphs.overYears(mode, MapFilter.atLeast(asked.parameters()));
            var nodes = years.nodes().stream().map(GraphYears.Present::what).toList();
            return Optional.of(GraphJson.of(
                    years,
                    places.of(nodes, asked.map(), graphs, mode),
                    asked.map().day().toString(),
                    graphs.position()));
        });
    }

    /** {@code file}: {@code graphml}, {@code gexf} or {@code kumu.json}. */
    @GetMapping(path = "/export/{file:graphml|gexf|kumu\\.json}")
    Mono<ResponseEntity<byte[]>> exportGraph(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String file) {
        return reader.answer(exchange, who, network, asked -> {
            var graph = Graphs.of(asked.map(), maps).on(mode(asked));
            var text =
                    switch (file) {
                        case "graphml" -> GraphMl.of(graph);
                        case "gexf" -> Gexf.of(graph);
                        case "kumu.json" -> Kumu.of(graph, asked.locale());
                        default -> throw new NoSuchElementException(file);
                    };
            var name = network + "-" + graph.day() + "." + file;
            return ResponseEntity.ok()
                    .contentType(file.equals("kumu.json") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                    .headers(headers -> headers.setContentDisposition(
                            ContentDisposition.attachment().filename(name).build()))
                    .body(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Mode mode(MapReader.Asked asked) {
        var said = asked.parameters().getOrDefault("mode", List.of());
        return said.isEmpty()
                ? Mode.PLATFORMS
                : Mode.of(said.getFirst()).orElseThrow(() -> new BadQuery("mode", "query.mode"));
    }
}
