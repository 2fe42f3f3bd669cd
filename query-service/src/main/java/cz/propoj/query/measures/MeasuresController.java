package cz.propoj.query.measures;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.MapRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The measures of a network or a region as data: {@code mode} is {@code platforms} (if not given) or {@code meetings}. */
@RestController
class MeasuresController {
    private final NetworkMaps maps;

    MeasuresController(NetworkMaps maps) {
        this.maps = maps;
    }

    @GetMapping(path = "/api/networks/{network}/measures", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getMeasures(MapRequest request) {
        var map = request.map();
        var said = request.parameters().getOrDefault("mode", List.of());
        var mode = said.isEmpty()
                ? Mode.PLATFORMS
                : Mode.of(said.getFirst()).orElseThrow(() -> new BadQuery("mode", "query.mode"));
        var graphs = Graphs.of(map, maps);
        return request.json(MeasuresJson.of(
                Measures.of(graphs, mode), Series.of(map, mode, maps), maps.inRegion(map), graphs.position()));
    }
}
