package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.workbooks.ImportPresenter.Page;
import cz.propoj.command.workbooks.JobView.StateView;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Languages;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** The report on uploaded workbooks, its acceptance, and the progress of the import. */
@RestController
@RequestMapping("/api/networks/{network}/workbooks/{job}")
final class WorkbooksController {
    private static final int MOST_ITEMS = 1000;
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Imports imports;
    private final ImportPresenter presenter;
    private final ChangeRequests changes;
    private final Blocking blocking;

    WorkbooksController(Imports imports, ImportPresenter presenter, ChangeRequests changes, Blocking blocking) {
        this.imports = imports;
        this.presenter = presenter;
        this.changes = changes;
        this.blocking = blocking;
    }

    /** What the user decides; see {@link Acceptance}. */
    record AcceptanceBody(
            @Nullable LocalDate asOf,
            @Nullable Map<String, Boolean> accept,
            @Nullable Map<String, String> resolutions) {
        Acceptance acceptance() {
            return new Acceptance(
                    asOf, accept == null ? Map.of() : accept, resolutions == null ? Map.of() : resolutions);
        }
    }

    /**
     * The state of a job and what was found.
     *
     * @param size of the part of each group of differences; nothing: all of them
     */
    @GetMapping
    JobView job(
            ChangeRequest request,
            @PathVariable String job,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Integer size,
            ServerWebExchange exchange) {
        return view(
                find(request, job),
                size == null ? Page.ALL : new Page(Math.max(0, page), Math.clamp(size, 0, MOST_ITEMS)),
                exchange);
    }

    /** How it goes on, until it is over; the id of each event is the job's revision. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<StateView>> events(ChangeRequest request, @PathVariable String job) {
        var look = blocking.call(() -> find(request, job));
        var states = Flux.concat(look, Flux.interval(LOOK).onBackpressureDrop().concatMap(_ -> look, 1))
                .distinctUntilChanged(ImportJob::revision)
                .takeUntil(found -> found.state().isFinished())
                .map(found -> ServerSentEvent.builder(presenter.state(found))
                        .id(String.valueOf(found.revision()))
                        .event("progress")
                        .build());
        Flux<ServerSentEvent<StateView>> heartbeats = Flux.interval(HEARTBEAT)
                .map(_ -> ServerSentEvent.<StateView>builder().comment("").build());
        return states.publish(shared -> shared.mergeWith(heartbeats.takeUntilOther(
                        shared.ignoreElements().cast(Object.class).defaultIfEmpty(true))))
                .take(LONGEST);
    }

    /** Accepts, or with {@code dryRun=true} compares anew with another day or with what was chosen for problems. */
    @PostMapping("/acceptance")
    ResponseEntity<JobView> accept(
            ChangeRequest request,
            @PathVariable String job,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody AcceptanceBody body,
            ServerWebExchange exchange) {
        var found = find(request, job);
        if (dryRun) {
            var _ = imports.recheck(found, body.acceptance());
        } else {
            imports.accept(found, body.acceptance());
        }
        return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(view(find(request, job), dryRun ? Page.ALL : Page.NONE, exchange));
    }

    /** Ends a job of which nothing is stored yet, also while its files are read. */
    @DeleteMapping
    ResponseEntity<Void> cancel(ChangeRequest request, @PathVariable String job) {
        imports.cancel(find(request, job));
        return ResponseEntity.noContent().build();
    }

    private ImportJob find(ChangeRequest request, String job) {
        return imports.require(changes.editable(request), changes.account(request), job);
    }

    private JobView view(ImportJob job, Page page, ServerWebExchange exchange) {
        return presenter.job(job, imports.report(job).orElse(null), page, Languages.of(exchange));
    }
}
