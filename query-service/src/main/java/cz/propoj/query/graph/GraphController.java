package cz.propoj.query.graph;

import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.MapRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The graph of a network or a region as data: {@code mode} is {@code platforms} (if not given) or {@code meetings}. */
@RestController
@RequestMapping("/api/networks/{network}")
class GraphController {
    private final NetworkMaps maps;
    private final MapPlaces places;

    GraphController(NetworkMaps maps, MapPlaces places) {
        this.maps = maps;
        this.places = places;
    }

    @GetMapping(path = "/graph", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getGraph(MapRequest request) {
        var graphs = Graphs.of(request.map(), maps);
        return request.json(GraphJson.of(graphs.on(mode(request)), graphs.position()));
    }

    /** The graphs of all quarters (years) put together, each node and link with the points at which it is there. */
    @GetMapping(path = "/graph/years", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getGraphOverYears(MapRequest request) {
        var graphs = Graphs.of(request.map(), maps);
        var mode = mode(request);
        var years = graphs.overYears(mode, MapFilter.atLeast(request.parameters()));
        var nodes = years.nodes().stream().map(GraphYears.Present::what).toList();
        return request.json(GraphJson.of(
                years,
                places.of(nodes, request.map(), graphs, mode),
                request.map().day().toString(),
                graphs.position()));
    }

    /** {@code file}: {@code graphml}, {@code gexf} or {@code kumu.json}. */
    @GetMapping(path = "/export/{file:graphml|gexf|kumu\\.json}")
    ResponseEntity<byte[]> exportGraph(MapRequest request, @PathVariable String file) {
        var graph = Graphs.of(request.map(), maps).on(mode(request));
        var text =
                switch (file) {
                    case "graphml" -> GraphMl.of(graph);
                    case "gexf" -> Gexf.of(graph);
                    case "kumu.json" -> Kumu.of(graph, request.locale());
                    default -> throw new NoSuchElementException(file);
                };
        var name = request.map().id() + "-" + graph.day() + "." + file;
        return request.answer(ResponseEntity.ok()
                .contentType(file.equals("kumu.json") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mode mode(MapRequest request) {
        var said = request.parameters().getOrDefault("mode", List.of());
        return said.isEmpty()
                ? Mode.PLATFORMS
                : Mode.of(said.getFirst()).orElseThrow(() -> new BadQuery("mode", "query.mode"));
    }
}
