package cz.propoj.query.filters;

import cz.propoj.query.networkmap.rows.FilterRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saved filters that the person sees: own ones, and those shared with a role of theirs. */
@RestController
class FiltersController {

    FiltersController() {}

    @GetMapping(path = "/api/networks/{network}/filters", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listFilters(MapRequest request) {
        return request.json(Json.object(
                "items",
                request.map().filters().stream().map(FiltersController::json).toList(),
                "position",
                request.map().position()));
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
