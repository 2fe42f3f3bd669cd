package cz.propoj.query.comparison;

import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What differs between two days, each as it is known now or as it was known at an earlier moment. */
@RestController
class ComparisonController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Locale CZECH = Locale.of("cs");

    private final NetworkMaps maps;
    private final Histories histories;
    private final PageWords words;

    ComparisonController(NetworkMaps maps, Histories histories, PageWords words) {
        this.maps = maps;
        this.histories = histories;
        this.words = words;
    }

    /**
     * Takes {@code from}, {@code to} (days, or ids of closed revisions), {@code knownAtFrom}, {@code knownAtTo}; for a
     * region also its networks together, where {@code section}, {@code page}, {@code size} and {@code of} (one of its
     * networks) choose the items. With {@code measures=true} also the measures of both sides, which take longer.
     */
    @GetMapping(path = "/api/networks/{network}/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> compareDates(MapRequest request) {
        var outcome = outcome(request);
        var told = new ChangeWording(histories, request.locale());
        var json = new ComparisonJson(outcome, told, request.parameters()).whole();
        var recommendations = ComparedRecommendations.sentence(
                maps, request.map(), outcome.asked(), Wording.in(request.locale(), words));
        if (recommendations != null) {
            json.put("recommendations", recommendations);
        }
        if (request.parameters().getOrDefault("measures", List.of()).contains("true")) {
            json.put(
                    "measures",
                    ComparedMeasures.of(maps, request.map(), outcome.asked()).json());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json);
    }

    /** The same as an Excel workbook, with all items. */
    @GetMapping(path = "/api/networks/{network}/comparison.xlsx", produces = XLSX)
    ResponseEntity<byte[]> exportComparison(MapRequest request) {
        var outcome = outcome(request);
        var asked = outcome.asked();
        var name = "porovnani-" + request.map().id() + "-" + asked.from().day() + "-"
                + asked.to().day() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(ComparisonWorkbook.of(
                        outcome,
                        new ChangeWording(histories, request.locale()),
                        ComparedMeasures.of(maps, request.map(), asked),
                        Wording.in(CZECH, words)));
    }

    private ComparisonResult outcome(MapRequest request) {
        var asked = ComparisonRequest.of(ComparisonRequest.OF_INTERFACE, request.parameters(), request.map(), maps);
        return ComparisonResult.of(maps, request.map(), asked, request.locale());
    }
}
