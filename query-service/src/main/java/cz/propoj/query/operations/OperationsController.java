package cz.propoj.query.operations;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.Json;
import cz.propoj.query.runtime.Projection;
import cz.propoj.query.runtime.Projections;
import cz.propoj.query.runtime.Rebuilds;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The projections, for administrators. */
@RestController
@RequestMapping("/api/operations/projections")
class OperationsController {
    private static final int MOST_LETTERS = 100;

    private final Projections projections;
    private final Rebuilds rebuilds;
    private final EventLog log;
    private final NetworkMaps maps;
    private final ReentrantLock comparing = new ReentrantLock();

    OperationsController(Projections projections, Rebuilds rebuilds, EventLog log, NetworkMaps maps) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.log = log;
        this.maps = maps;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> listProjections(@AuthenticationPrincipal SignedIn who) {
        requireAdministrator(who);
        var head = log.head();
        return Json.object(
                "head", head,
                "maps", maps.position(),
                "items",
                        projections.all().stream()
                                .map(projection -> state(projection, head))
                                .toList());
    }

    /** Builds all rows of the projection anew from the log, in the background; the old ones answer meanwhile. */
    @PostMapping(path = "/{name}/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> rebuildProjection(@AuthenticationPrincipal SignedIn who, @PathVariable String name) {
        requireAdministrator(who);
        var projection = named(name);
        try {
            var _ = rebuilds.start(name);
        } catch (IllegalStateException e) {
            throw busy();
        }
        return state(projection, log.head());
    }

    /** Compares every row of the projection with the log, and puts right what differs. Takes its time: one at a time. */
    @PostMapping(path = "/{name}/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> compareProjection(@AuthenticationPrincipal SignedIn who, @PathVariable String name) {
        requireAdministrator(who);
        var projection = named(name);
        if (!comparing.tryLock()) {
            throw busy();
        }
        try {
            var report = rebuilds.compare(projection);
            return Json.object("records", report.records(), "repaired", report.repaired(), "left", report.left());
        } finally {
            comparing.unlock();
        }
    }

    private static RuntimeException busy() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "projection-busy")
                .with("Retry-After", "10")
                .thrown();
    }

    /** Records of the projection that wait because an event could not be applied, with the cause. */
    @GetMapping(path = "/{name}/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> listDeadLetters(@AuthenticationPrincipal SignedIn who, @PathVariable String name) {
        requireAdministrator(who);
        return Json.object(
                "items",
                named(name).waiting(MOST_LETTERS).stream()
                        .map(waiting -> Json.object(
                                "record", waiting.record(),
                                "event", waiting.event(),
                                "cause", waiting.cause(),
                                "message", waiting.message(),
                                "since", waiting.since().toString()))
                        .toList());
    }

    /** Tries the events once more that could not be applied. */
    @PostMapping(path = "/{name}/dead-letters/retry", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> retryDeadLetters(@AuthenticationPrincipal SignedIn who, @PathVariable String name) {
        requireAdministrator(who);
        var projection = named(name);
        var through = projection.retryDeadLetters();
        var state = state(projection, log.head());
        state.put("through", through);
        return state;
    }

    private Projection<?, ?> named(String name) {
        return projections.all().stream()
                .filter(projection -> projection.kind().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    private static void requireAdministrator(SignedIn who) {
        if (!AccessPolicy.mayAdminister(who.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
    }

    private Map<String, Object> state(Projection<?, ?> projection, long head) {
        var position = projections.progress().position(projection.kind());
        var control = projections.progress().control(projection.kind());
        var failure = projection.failure();
        var rebuiltFrom = control.rebuiltFrom();
        return Json.object(
                "name", projection.kind().name(),
                "position", position,
                "lag", Math.max(0, head - position),
                "running", projection.isRunning(),
                "deadLetters", projection.deadLetterCount(),
                "waitingRecords", projection.deadLetterRecords(),
                "gaps", projection.gaps(),
                "repaired", projection.repaired(),
                "failure", failure == null ? null : failure.getMessage(),
                "rebuild",
                        rebuiltFrom == null
                                ? null
                                : Json.object(
                                        "since", rebuiltFrom.toString(),
                                        "target", control.rebuiltTo(),
                                        "percent", control.percent(),
                                        "complete", !control.rebuilding()));
    }
}
