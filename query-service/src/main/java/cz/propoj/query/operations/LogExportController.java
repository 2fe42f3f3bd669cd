package cz.propoj.query.operations;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.chain.Checkpoint;
import cz.propoj.eventlog.chain.ExportedCommit;
import cz.propoj.eventlog.domain.PropojLog;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.reading.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The log as a file that is verified where there is no service: {@code deploy/verifier}. A line for the state of the log,
 * then one for each commit, with the stored bytes where the person may have them. Reads all of it, so one at a time.
 */
@RestController
class LogExportController {
    private static final String FORMAT = "propoj-log-1";

    private static final String VERIFIER = "propoj-verifier.html";

    private final EventLog log;
    private final Semaphore reading = new Semaphore(1);

    LogExportController(EventLog log) {
        this.log = log;
    }

    @GetMapping(path = "/api/operations/log/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<Flux<Map<String, Object>>> exportLog(@AuthenticationPrincipal SignedIn who) {
        if (!AccessPolicy.mayVerifyLog(who.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        var head = log.checkpoint();
        var content = new ExportableContent(PropojLog.types(), who.viewer());
        var lines = Flux.using(
                this::begin,
                _ -> Flux.fromStream(() -> Stream.concat(
                        Stream.of(first(head)),
                        log.export().upTo(head.position()).map(commit -> line(commit, content)))),
                _ -> reading.release());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename("propoj-log-" + head.position() + ".ndjson")
                        .build()))
                .body(lines.subscribeOn(Schedulers.boundedElastic()));
    }

    /** The page that verifies the file, to be kept and opened from the disk. It holds nothing of the log. */
    @GetMapping(path = "/api/operations/log/verifier", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> downloadVerifier() throws IOException {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(VERIFIER).build()))
                .body(new ClassPathResource(VERIFIER, LogExportController.class).getContentAsByteArray());
    }

    private Semaphore begin() {
        if (!reading.tryAcquire()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "verification-busy")
                    .with("Retry-After", "10")
                    .thrown();
        }
        return reading;
    }

    private static Map<String, Object> first(Checkpoint head) {
        return Json.object(
                "format", FORMAT,
                "position", head.position(),
                "hash", head.hash(),
                "at", head.at().toString());
    }

    private static Map<String, Object> line(ExportedCommit commit, ExportableContent content) {
        return Json.object(
                "position", commit.position(),
                "events", commit.events().size(),
                "at", commit.at().toString(),
                "prev", commit.prev(),
                "hash", commit.hash(),
                "commit", content.holds(commit) ? Base64.getEncoder().encodeToString(commit.document()) : null);
    }
}
