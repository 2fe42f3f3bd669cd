package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.workbooks.ImportCommand.AcceptWorkbooks;
import cz.propoj.command.workbooks.ImportCommand.CompleteImport;
import cz.propoj.command.workbooks.ImportJob.Result;
import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.command.workbooks.differences.AcceptedDifferences;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what was accepted. Each start compares the files with the network again, so a restart after a crash does only what
 * is missing; new records get the same ids as before.
 */
final class StoreJob {
    private static final Logger log = LoggerFactory.getLogger(StoreJob.class);

    private final ImportJobViews jobs;
    private final UploadViews uploads;
    private final CheckJob checkJob;
    private final CommandSender sender;
    private final StepRunner stepRunner;
    private final Clock clock;

    StoreJob(
            ImportJobViews jobs,
            UploadViews uploads,
            CheckJob checkJob,
            CommandSender sender,
            StepRunner stepRunner,
            Clock clock) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.checkJob = checkJob;
        this.sender = sender;
        this.stepRunner = stepRunner;
        this.clock = clock;
    }

    /** Does nothing for a job that is not accepted, or is done. */
    void store(ImportId id) {
        var found = jobs.find(id);
        var acceptance = jobs.acceptance(id)
                .map(bytes -> uploads.open(id, UploadViews.ACCEPTANCE, bytes, Acceptance.class))
                .or(() -> uploads.json(id, UploadViews.ACCEPTANCE, Acceptance.class));
        if (found.isEmpty()
                || acceptance.isEmpty()
                || !(found.get().state() == State.ACCEPTED || found.get().state() == State.STORING)) {
            return;
        }
        var job = found.get();
        var asOf = acceptance.get().asOf();
        try {
            store(job, acceptance.get(), asOf == null ? checkJob.today() : asOf);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The job keeps its state and is resumed by the next worker that finds it.
            log.warn(
                    "The import {} stopped and will be resumed: {}",
                    id,
                    e.getClass().getName());
        }
    }

    private void store(ImportJob job, Acceptance acceptance, LocalDate asOf) throws InterruptedException {
        var id = job.id();
        var checked = checkJob.check(job, uploads.files(id), asOf, acceptance.resolutions(), _ -> {});
        var decision = AcceptedDifferences.of(checked.outcome(), checked.network(), acceptance::accepts);
        checkJob.remember(job, checked);
        var before = job.result();
        var counts = before == null
                ? new Result(
                        decision.count(DifferenceKind.ADDED),
                        decision.count(DifferenceKind.CHANGED) + decision.count(DifferenceKind.CHANGED_BY_BOTH),
                        decision.count(DifferenceKind.MISSING),
                        0,
                        -1)
                : before;
        var steps = decision.steps();
        if (before == null && steps.isEmpty()) {
            finish(job, Result.NOTHING);
            return;
        }
        jobs.saveResult(id, counts);
        jobs.transition(id, State.ACCEPTED, State.STORING);
        var context = CommandMetadata.of(job.network(), job.account()).on(asOf).with(id);
        sender.send(
                new AcceptWorkbooks(id, job.network(), asOf, checked.report().templates()), context);
        var result = stepRunner.run(steps, context, ProgressReporter.of(jobs, job.id(), steps.size(), clock));
        var last = sender.send(new CompleteImport(id, counts.added(), counts.changed(), counts.retired()), context);
        finish(
                job,
                new Result(
                        counts.added(),
                        counts.changed(),
                        counts.retired(),
                        result.refused(),
                        Math.max(last.position(), result.position())));
    }

    private void finish(ImportJob job, Result result) {
        jobs.markDone(job.id(), result);
        uploads.deleteAll(job.id());
        jobs.unlock(job.network(), job.id());
    }
}
