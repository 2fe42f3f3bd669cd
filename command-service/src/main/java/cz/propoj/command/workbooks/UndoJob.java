package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.ImportCommand.BeginUndo;
import cz.propoj.command.workbooks.ImportCommand.CompleteUndo;
import cz.propoj.command.workbooks.ImportJob.Progress;
import cz.propoj.command.workbooks.ImportJob.Result;
import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.undoing.UndoPlan;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Action;
import cz.propoj.command.workbooks.undoing.UndoPlanner;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undoes a whole import by ordinary commands. Each start makes a new plan, so a restart after a crash does only what is
 * missing, and whatever somebody changes meanwhile stays.
 */
final class UndoJob {
    private static final Logger log = LoggerFactory.getLogger(UndoJob.class);
    private static final Locale CZECH = Locale.of("cs");

    private final ImportJobViews jobs;
    private final ImportWorkers workers;
    private final CommandSender sender;
    private final StepRunner stepRunner;
    private final EventLog events;
    private final Vault vault;
    private final Clock clock;

    /** What an undo would do. */
    record Preview(LocalDate asOf, UndoPlan plan) {}

    UndoJob(
            ImportJobViews jobs,
            ImportWorkers workers,
            CommandSender sender,
            StepRunner stepRunner,
            EventLog events,
            Vault vault,
            Clock clock) {
        this.jobs = jobs;
        this.workers = workers;
        this.sender = sender;
        this.stepRunner = stepRunner;
        this.events = events;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What an undo would do now.
     *
     * @param account of the person who asks
     * @throws NotThere when the network has no such import
     * @throws RuleBroken when it is not complete, or was undone before
     */
    Preview preview(NetworkId network, ImportId importId, AccountId account, Locale locale) {
        var planner = read(network, importId);
        if (!planner.isComplete()) {
            throw new RuleBroken("workbooks.not-taken-over");
        }
        if (planner.isStarted()) {
            throw new RuleBroken("workbooks.taken-back-already");
        }
        return new Preview(day(planner), planner.plan(account, new VaultTextReader(vault), locale));
    }

    /** The job that undoes the import; empty when nobody has started it. */
    Optional<ImportJob> job(NetworkId network, ImportId importId) {
        return jobs.find(id(importId)).filter(job -> job.network().equals(network));
    }

    /**
     * Starts the undo.
     *
     * @param fingerprint of the plan that the person has seen; null: any plan
     * @throws RuleBroken as {@link #preview}, when something else would be done than was shown, or when other workbooks are
     *     just being stored in the network
     */
    ImportJob begin(
            NetworkId network, ImportId importId, AccountId account, @Nullable String fingerprint, Locale locale) {
        if (job(network, importId).isPresent()) {
            throw new RuleBroken("workbooks.taken-back-already");
        }
        var preview = preview(network, importId, account, locale);
        if (fingerprint != null && !fingerprint.equals(preview.plan().fingerprint())) {
            throw new RuleBroken("workbooks.other-taking-back");
        }
        var id = id(importId);
        if (!jobs.lock(network, id)) {
            throw new RuleBroken("workbooks.another-is-stored");
        }
        var now = clock.instant();
        var job = new ImportJob(
                id,
                network,
                account,
                State.ACCEPTED,
                0,
                now,
                preview.asOf(),
                true,
                new Progress(0, preview.plan().steps().size(), now),
                null,
                importId);
        if (!jobs.insertNew(job, workers.name(), workers.until())) {
            throw new RuleBroken("workbooks.taken-back-already");
        }
        workers.start(id, () -> run(id));
        return job;
    }

    /** The id of the job follows from the import, so that an import can be undone only once. */
    private static ImportId id(ImportId importId) {
        return new ImportId(UUID.nameUUIDFromBytes((importId + "\ntaken back").getBytes(StandardCharsets.UTF_8)));
    }

    /** Does nothing for a finished job. */
    void run(ImportId id) {
        var job = jobs.find(id).filter(found -> found.state().isRunning()).orElse(null);
        if (job == null || job.undoes() == null) {
            return;
        }
        try {
            run(job, job.undoes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The job keeps its state and is resumed by the next worker that finds it.
            log.warn(
                    "The undo of {} stopped and will be resumed: {}",
                    job.undoes(),
                    e.getClass().getName());
        }
    }

    private void run(ImportJob job, ImportId importId) throws InterruptedException {
        var planner = read(job.network(), importId);
        var plan = planner.plan(job.account(), new VaultTextReader(vault), CZECH);
        var asOf = day(planner);
        jobs.transition(job.id(), State.ACCEPTED, State.STORING);
        var context = CommandMetadata.of(job.network(), job.account())
                .on(asOf)
                .takingBack(importId)
                .because("Vrácení převzetí sešitů ke dni " + CellValues.DATE.format(asOf));
        sender.send(new BeginUndo(importId), context);
        var steps = plan.steps();
        var result = stepRunner.run(steps, context, ProgressReporter.of(jobs, job.id(), steps.size(), clock));
        var left = plan.count(Action.LEAVE) + result.refused();
        var withdrawn = plan.count(Action.WITHDRAW);
        var restored = plan.count(Action.RESTORE);
        var last = sender.send(new CompleteUndo(importId, withdrawn, restored, left), context);
        jobs.markDone(job.id(), new Result(0, restored, withdrawn, left, Math.max(last.position(), result.position())));
        jobs.unlock(job.network(), job.id());
    }

    private static LocalDate day(UndoPlanner planner) {
        var asOf = planner.asOf();
        if (asOf == null) {
            throw new RecordNotFound();
        }
        return asOf;
    }

    private UndoPlanner read(NetworkId network, ImportId importId) {
        var planner = new UndoPlanner(importId);
        try (var tagged = events.readTagged(network.value())) {
            tagged.forEach(event -> planner.add(Meta.fact(
                    event.getPayload(),
                    event.trackingToken().position().orElse(0),
                    event.getTimestamp(),
                    event.getMetaData())));
        }
        if (planner.asOf() == null) {
            throw new RecordNotFound();
        }
        return planner;
    }
}
