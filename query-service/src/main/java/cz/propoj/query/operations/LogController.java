package cz.propoj.query.operations;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.chain.ChainReport;
import cz.propoj.eventlog.chain.Checkpoint;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.reading.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the log is whole, for whoever answers for what it says. Reads all of it, so one at a time. */
@RestController
@RequestMapping("/api/operations/log")
class LogController {
    private final EventLog log;
    private final ReentrantLock verifying = new ReentrantLock();

    LogController(EventLog log) {
        this.log = log;
    }

    /**
     * A checkpoint that was kept somewhere else, as it was downloaded.
     *
     * @param position of the last event it vouches for
     * @param hash 64 hexadecimal digits
     * @param at when it was stored, ISO
     */
    record Kept(
            @Nullable Long position,
            @Nullable String hash,
            @Nullable String at) {}

    /** Walks the hash chain of the whole log; with a kept checkpoint also finds out whether the log was rewritten. */
    @PostMapping(path = "/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> verifyLog(
            @AuthenticationPrincipal SignedIn who, @RequestBody(required = false) @Nullable Kept kept) {
        var report = verified(who, kept == null ? List.of() : List.of(checkpoint(kept)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json(report));
    }

    /** The state of the log as a file to keep elsewhere. */
    @GetMapping(path = "/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> exportCheckpoint(@AuthenticationPrincipal SignedIn who) {
        var report = verified(who, List.of());
        var head = report.head();
        if (head == null || !report.isWhole()) {
            throw Problem.of(HttpStatus.CONFLICT, "log-not-whole").thrown();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename("propoj-" + head.position() + ".json")
                        .build()))
                .body(json(head));
    }

    private ChainReport verified(SignedIn who, List<Checkpoint> checkpoints) {
        if (!AccessPolicy.mayVerifyLog(who.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        if (!verifying.tryLock()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "verification-busy")
                    .with("Retry-After", "10")
                    .thrown();
        }
        try {
            return log.verification().verify(checkpoints, _ -> {});
        } finally {
            verifying.unlock();
        }
    }

    private static Checkpoint checkpoint(Kept kept) {
        try {
            if (kept.position() != null && kept.hash() != null && kept.at() != null) {
                return new Checkpoint(kept.position(), kept.hash(), Instant.parse(kept.at()));
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            throw notACheckpoint();
        }
        throw notACheckpoint();
    }

    private static RuntimeException notACheckpoint() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-checkpoint").thrown();
    }

    private static Map<String, Object> json(ChainReport report) {
        var head = report.head();
        var fault = report.fault();
        return Json.object(
                "whole",
                report.isWhole(),
                "commits",
                report.commits(),
                "head",
                head == null ? null : json(head),
                "fault",
                fault == null
                        ? null
                        : Json.object(
                                "position", fault.position(),
                                "kind", fault.kind().name(),
                                "message", fault.message()));
    }

    private static Map<String, Object> json(Checkpoint checkpoint) {
        return Json.object(
                "position", checkpoint.position(),
                "hash", checkpoint.hash(),
                "at", checkpoint.at().toString());
    }
}
