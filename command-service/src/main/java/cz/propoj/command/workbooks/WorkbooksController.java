package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.Networks;
import cz.propoj.command.workbooks.JobPresenter.Page;
import cz.propoj.command.workbooks.JobView.ProgressView;
import cz.propoj.command.workbooks.TakeOvers.WrongState;
import cz.propoj.command.workbooks.reading.Limits;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Upload, what was found, progress and acceptance of workbooks. */
@RestController
@RequestMapping("/api/networks/{network}/workbooks")
final class WorkbooksController {
    private static final int MOST_ITEMS = 1000;
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TakeOvers takeOvers;
    private final JobPresenter presenter;
    private final Networks networks;
    private final Blocking blocking;

    WorkbooksController(TakeOvers takeOvers, JobPresenter presenter, Networks networks, Blocking blocking) {
        this.takeOvers = takeOvers;
        this.presenter = presenter;
        this.networks = networks;
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

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<JobView>> upload(
            @PathVariable String network,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody Flux<PartEvent> parts,
            @AuthenticationPrincipal SignedIn who,
            ServerWebExchange exchange) {
        if (!dryRun) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "workbooks.dry-run-first").thrown();
        }
        return blocking.call(() -> editable(who, network))
                .flatMap(id -> UploadParts.collect(parts, Limits.DEFAULT.uploadBytes())
                        .flatMap(upload -> blocking.call(() -> {
                            if (upload.files().isEmpty()) {
                                throw Problem.of(HttpStatus.BAD_REQUEST, "workbooks.no-file").thrown();
                            }
                            var job = translated(() -> takeOvers.upload(
                                    id, who.viewer().account(), date(upload.asOf()), upload.files()));
                            var path = exchange.getRequest().getPath().value() + "/" + job;
                            return ResponseEntity.accepted()
                                    .location(URI.create(path))
                                    .body(view(find(id, who, job.toString()), new Page(0, 0), exchange));
                        })));
    }

    /**
     * The state of a job, with the differences page by page.
     *
     * @param size of the items of each group
     */
    @GetMapping("/{job}")
    Mono<JobView> job(
            @PathVariable String network,
            @PathVariable String job,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            @AuthenticationPrincipal SignedIn who,
            ServerWebExchange exchange) {
        return blocking.call(() -> view(
                find(editable(who, network), who, job),
                new Page(Math.max(0, page), Math.clamp(size, 0, MOST_ITEMS)),
                exchange));
    }

    /** How it goes on, until it is over; the id of each event is the job's revision, from which a reader resumes. */
    @GetMapping(path = "/{job}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<ProgressView>> events(
            @PathVariable String network, @PathVariable String job, @AuthenticationPrincipal SignedIn who) {
        return blocking.call(() -> find(editable(who, network), who, job)).flatMapMany(first -> {
            var states = Flux.concat(Mono.just(first), Flux.interval(LOOK).onBackpressureDrop().concatMap(
                            _ -> blocking.call(() -> find(first.network(), who, job)), 1))
                    .distinctUntilChanged(Job::revision)
                    .takeUntil(found -> found.state().isOver())
                    .map(found -> ServerSentEvent.builder(presenter.progress(found))
                            .id(String.valueOf(found.revision()))
                            .event("progress")
                            .build())
                    .take(LONGEST)
                    .share();
            var heartbeats = Flux.interval(HEARTBEAT)
                    .map(_ -> ServerSentEvent.<ProgressView>builder().comment("").build())
                    .takeUntilOther(states.ignoreElements().then(Mono.just(true)).onErrorReturn(true));
            return states.mergeWith(heartbeats);
        });
    }

    /** Accepts, or with {@code dryRun=true} compares anew with another day or with what was chosen for problems. */
    @PostMapping("/{job}/acceptance")
    Mono<ResponseEntity<JobView>> accept(
            @PathVariable String network,
            @PathVariable String job,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody AcceptanceBody body,
            @AuthenticationPrincipal SignedIn who,
            ServerWebExchange exchange) {
        return blocking.call(() -> {
            var id = editable(who, network);
            var found = find(id, who, job);
            var acceptance = body.acceptance();
            translated(() -> {
                if (dryRun) {
                    return takeOvers.recheck(found, acceptance);
                }
                takeOvers.accept(found, acceptance);
                return found;
            });
            return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .body(view(find(id, who, job), new Page(0, dryRun ? MOST_ITEMS : 0), exchange));
        });
    }

    private JobView view(Job job, Page page, ServerWebExchange exchange) {
        var report = job.state() == Job.State.CHECKED ? takeOvers.report(job).orElse(null) : null;
        return presenter.job(job, report, page, Languages.of(exchange));
    }

    /** To whom the network is nothing it is not there; who may only read it is told so. */
    private NetworkId editable(SignedIn who, String network) {
        var state = NetworkId.isValid(network) ? networks.find(new NetworkId(network)).orElse(null) : null;
        if (state == null || !AccessPolicy.mayRead(who.viewer(), state.network(), state.territory())) {
            throw notFound();
        }
        if (!AccessPolicy.mayEdit(who.viewer(), state.network())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        return state.network();
    }

    private Job find(NetworkId network, SignedIn who, String job) {
        try {
            return takeOvers
                    .find(network, who.viewer().account(), new ImportId(UUID.fromString(job)))
                    .orElseThrow(WorkbooksController::notFound);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static RuntimeException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "not-found").thrown();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-values")
                    .with(List.of(new Problem.BadValue("/asOf", "value.unreadable", List.of())))
                    .thrown();
        }
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T translated(Work<T> work) {
        try {
            return work.done();
        } catch (WrongState e) {
            throw switch (e.reason()) {
                case NOT_CHECKED -> Problem.of(HttpStatus.CONFLICT, "workbooks.not-checked").thrown();
                case CHANGED_MEANWHILE -> Problem.of(HttpStatus.CONFLICT, "workbooks.changed-meanwhile").thrown();
                case OTHER_DIFFERENCES -> Problem.of(HttpStatus.CONFLICT, "workbooks.other-differences").thrown();
                case ANOTHER_IS_STORED -> Problem.of(HttpStatus.CONFLICT, "workbooks.another-is-stored").thrown();
                case TOO_MANY -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "workbooks.too-many").thrown();
                case DATE_NEEDED -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-values")
                        .with(List.of(new Problem.BadValue("/asOf", "workbooks.date-needed", List.of())))
                        .thrown();
            };
        }
    }
}
