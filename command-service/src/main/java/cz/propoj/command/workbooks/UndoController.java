package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.workbooks.JobView.ProgressView;
import cz.propoj.command.workbooks.UndoView.State;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Action;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Languages;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** The undo of a whole import: its plan, its start and its progress. For everybody who may import. */
@RestController
@RequestMapping("/api/networks/{network}/workbooks/{takeOver}/undo")
final class UndoController {
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final UndoJob undoJob;
    private final ChangeRequests changes;
    private final Accounts accounts;
    private final Blocking blocking;
    private final Clock clock;

    UndoController(UndoJob undoJob, ChangeRequests changes, Accounts accounts, Blocking blocking, Clock clock) {
        this.undoJob = undoJob;
        this.changes = changes;
        this.accounts = accounts;
        this.blocking = blocking;
        this.clock = clock;
    }

    /** @param fingerprint of what was shown; null: whatever it is */
    record UndoBody(@Nullable String fingerprint) {}

    /** The plan of the undo, with what is left and why; after its start, the progress. */
    @GetMapping
    UndoView undo(ChangeRequest request, @PathVariable("takeOver") String importId, ServerWebExchange exchange) {
        var id = id(importId);
        var in = changes.editable(request);
        return undoJob.job(in, id)
                .map(job -> view(id, job))
                .orElseGet(() -> preview(in, id, changes.account(request), Languages.of(exchange)));
    }

    /** Starts the undo. */
    @PostMapping
    ResponseEntity<UndoView> begin(
            ChangeRequest request,
            @PathVariable("takeOver") String importId,
            @RequestBody UndoBody body,
            ServerWebExchange exchange) {
        var id = id(importId);
        var in = changes.editable(request);
        var job = undoJob.begin(in, id, changes.account(request), body.fingerprint(), Languages.of(exchange));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(view(id, job));
    }

    /** The progress until the undo is done; the id of each event is the revision of the job. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<UndoView>> events(ChangeRequest request, @PathVariable("takeOver") String importId) {
        var look = blocking.call(
                () -> undoJob.job(changes.editable(request), id(importId)).orElseThrow(RecordNotFound::new));
        return Flux.concat(look, Flux.interval(LOOK).onBackpressureDrop().concatMap(_ -> look, 1))
                .distinctUntilChanged(ImportJob::revision)
                .takeUntil(job -> job.state().isFinished())
                .map(job -> ServerSentEvent.builder(view(id(importId), job))
                        .id(String.valueOf(job.revision()))
                        .event("progress")
                        .build())
                .take(LONGEST);
    }

    private static ImportId id(String text) {
        try {
            return ImportId.of(text);
        } catch (IllegalArgumentException e) {
            throw new RecordNotFound();
        }
    }

    private UndoView preview(NetworkId network, ImportId importId, AccountId account, Locale locale) {
        var preview = undoJob.preview(network, importId, account, locale);
        var plan = preview.plan();
        var names = new HashMap<String, String>();
        return new UndoView(
                importId.toString(),
                State.OFFERED,
                preview.asOf(),
                plan.fingerprint(),
                plan.count(Action.WITHDRAW),
                plan.count(Action.RESTORE),
                plan.count(Action.LEAVE),
                plan.lines().stream().map(line -> line(line, names)).toList(),
                null,
                null);
    }

    private Line line(Line line, Map<String, String> names) {
        var account = line.account();
        return account == null
                ? line
                : line.by(names.computeIfAbsent(account, id -> accounts.displayName(AccountId.of(id))));
    }

    private UndoView view(ImportId importId, ImportJob job) {
        var progress = job.progress();
        var result = job.result();
        var isDone = job.state() == ImportJob.State.DONE;
        return new UndoView(
                importId.toString(),
                isDone ? State.DONE : State.RUNNING,
                job.asOf(),
                null,
                result == null ? null : result.retired(),
                result == null ? null : result.changed(),
                result == null ? null : result.refused(),
                List.of(),
                new ProgressView(
                        progress.done(), progress.total(), isDone ? null : progress.remainingSeconds(clock.instant())),
                result == null ? null : result.position());
    }
}
