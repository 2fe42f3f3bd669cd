package cz.propoj.query.comparison;

import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.MapReader;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Say;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What differs between two days, each as it is known now or as it was known at an earlier moment. */
@RestController
class ComparisonController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Locale CZECH = Locale.of("cs");

    private final MapReader reader;
    private final NetworkMaps maps;
    private final Histories histories;
    private final Blocking blocking;
    private final PageWords words;

    ComparisonController(MapReader reader, NetworkMaps maps, Histories histories, Blocking blocking, PageWords words) {
        this.reader = reader;
        this.maps = maps;
        this.histories = histories;
        this.blocking = blocking;
        this.words = words;
    }

    /**
     * Takes {@code from}, {@code to} (days, or ids of closed revisions), {@code knownAtFrom}, {@code knownAtTo}; for a
     * region also its networks together, where {@code section}, {@code page}, {@code size} and {@code of} (one of its
     * networks) choose the items. With {@code measures=true} also the measures of both sides, which take longer.
     */
    @GetMapping(path = "/api/networks/{network}/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> compareDates(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return blocking.call(() -> {
            var read = reader.ask(exchange, who, network);
            var outcome = outcome(read);
            var told = new Told(histories, read.locale());
            var json = new ComparisonJson(outcome, told, read.parameters()).whole();
            if (read.parameters().getOrDefault("measures", List.of()).contains("true")) {
                json.put(
                        "measures",
                        ComparedMeasures.of(maps, read.map(), outcome.asked()).json());
            }
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json);
        });
    }

    /** The same as an Excel workbook, with all items. */
    @GetMapping(path = "/api/networks/{network}/comparison.xlsx", produces = XLSX)
    Mono<ResponseEntity<byte[]>> exportComparison(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return blocking.call(() -> {
            var read = reader.ask(exchange, who, network);
            var outcome = outcome(read);
            var asked = outcome.asked();
            var name = "porovnani-" + read.map().id() + "-" + asked.from().day() + "-"
                    + asked.to().day() + ".xlsx";
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(XLSX))
                    .cacheControl(CacheControl.noStore())
                    .headers(headers -> headers.setContentDisposition(
                            ContentDisposition.attachment().filename(name).build()))
                    .body(ComparisonWorkbook.of(
                            outcome,
                            new Told(histories, read.locale()),
                            ComparedMeasures.of(maps, read.map(), asked),
                            Say.in(CZECH, words)));
        });
    }

    private Outcome outcome(MapReader.Asked read) {
        var asked = Asked.of(Asked.OF_INTERFACE, read.parameters(), read.map(), maps);
        return Outcome.of(maps, read.map(), asked, read.locale());
    }
}
