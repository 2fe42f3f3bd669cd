package cz.propoj.query.needs;

import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The needs of a network beside the general template, and those of a region's networks together, as data. */
@RestController
@RequestMapping("/api/networks/{network}/needs")
class NeedOverviewsController {
    private final NetworkMaps maps;

    NeedOverviewsController(NetworkMaps maps) {
        this.maps = maps;
    }

    @GetMapping(path = "/template/differences", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> compareWithTemplate(MapRequest request) {
        var comparison = new TemplateComparison(NeedsTemplate.general(), request.map());
        return request.json(Json.object(
                "version",
                comparison.version(),
                "needs",
                comparison.differing().stream()
                        .map(TemplateComparison.ComparedNeed::json)
                        .toList(),
                "position",
                request.map().position()));
    }

    /** For a region. Not cached, because it depends on the networks of the region, too. */
    @GetMapping(path = "/region", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getNeedsOfRegion(MapRequest request) {
        var found = RegionNeeds.of(maps, request.map(), request.locale());
        if (found == null) {
            throw new NoSuchElementException("region");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found.json());
    }
}
