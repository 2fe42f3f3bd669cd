package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.ImportJob.Progress;
import cz.propoj.command.workbooks.ImportJob.Result;
import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of an import, from the upload of workbooks to the last stored record. */
public final class Imports {
    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    /** Jobs of one account that are being read or stored. */
    private static final int MAX_RUNNING = 4;

    /** Jobs of one account that wait for acceptance; older ones are deleted. */
    private static final int MAX_WAITING = 20;

    /** Uploads at the same time, because each needs some memory. */
    private static final int MAX_UPLOADS = 8;

    private static final int MAX_UPLOADS_PER_ACCOUNT = 2;

    /** A file during whose check the process died may make it die again, so checks are not repeated for ever. */
    private static final int MAX_CHECKS = 2;

    private static final int POLL_MILLIS = 200;

    private final ImportJobViews jobs;
    private final UploadViews uploads;
    private final UploadQuotaViews quota;
    private final CheckJob checkJob;
    private final StoreJob storeJob;
    private final UndoJob undoJob;
    private final ImportWorkers workers;
    private final Semaphore uploadSlots = new Semaphore(MAX_UPLOADS);
    private final Map<AccountId, Integer> uploadsByAccount = new ConcurrentHashMap<>();
    private final Clock clock;
    private boolean hasCleanedUp;

    /**
     * The counts of an import.
     *
     * @param refused records that were not stored because a rule forbids it
     * @param position in the log at which a reader sees the whole import; -1: nothing was stored
     */
    public record Summary(int added, int changed, int retired, int refused, long position) {}

    Imports(
            ImportJobViews jobs,
            UploadViews uploads,
            UploadQuotaViews quota,
            CheckJob checkJob,
            StoreJob storeJob,
            UndoJob undoJob,
            ImportWorkers workers,
            Clock clock) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.quota = quota;
        this.checkJob = checkJob;
        this.storeJob = storeJob;
        this.undoJob = undoJob;
        this.workers = workers;
        this.clock = clock;
        workers.schedule(this::resume, this::deleteExpired, this::deleteAbandonedUploads);
    }

    /**
     * Stores the files and starts to read them.
     *
     * @param asOf null: as the files say
     */
    ImportJob upload(NetworkId network, AccountId account, @Nullable LocalDate asOf, List<UploadedFile> files) {
        requireNotInFuture(asOf);
        requireCapacity(account);
        var id = new ImportId(UUID.randomUUID());
        var bytes = files.stream().mapToLong(UploadedFile::size).sum();
        reserveSpace(id, account, bytes);
        uploads.putFiles(id, files);
        var job = start(id, network, account, asOf, files.size());
        quota.complete(id, bytes);
        return job;
    }

    /**
     * Opens an upload, into which the caller writes the files as they arrive. The caller then calls {@link #completeUpload} or
     * {@link #abandonUpload}.
     *
     * @param id of the new job; if there is a job with it already, the upload was repeated
     * @param bytes that the files have at most
     * @throws RuleBroken when too many jobs of the account are running, too many uploads are open, or the quota is exceeded
     */
    Upload beginUpload(ImportId id, NetworkId network, AccountId account, long bytes) {
        var known = find(network, account, id).orElse(null);
        if (known == null) {
            requireCapacity(account);
        }
        if (uploadsByAccount.merge(account, 1, Integer::sum) > MAX_UPLOADS_PER_ACCOUNT || !uploadSlots.tryAcquire()) {
            releaseSlot(account);
            throw new RuleBroken("workbooks.too-many-uploads");
        }
        var files = known == null ? id : new ImportId(UUID.randomUUID());
        try {
            reserveSpace(files, account, bytes);
        } catch (RuntimeException e) {
            uploadSlots.release();
            releaseSlot(account);
            throw e;
        }
        return new Upload(id, account, uploads.beginUpload(files), known);
    }

    /** Reserves space; jobs of the account that wait for acceptance are deleted for it, the oldest first. */
    private void reserveSpace(ImportId upload, AccountId account, long bytes) {
        for (var waiting = new ArrayDeque<>(jobs.findWaiting(account)); ; ) {
            switch (quota.reserve(upload, account, bytes)) {
                case GRANTED -> {
                    return;
                }
                case TOTAL_FULL -> throw new RuleBroken("workbooks.no-room");
                case ACCOUNT_FULL -> {
                    if (waiting.isEmpty()) {
                        throw new RuleBroken(
                                "workbooks.no-room-of-own", quota.limits().megabytesPerAccount());
                    }
                    deleteUnlessAccepted(waiting.removeLast());
                }
            }
        }
    }

    /**
     * An open upload.
     *
     * @param known the job of an earlier, equal upload
     */
    record Upload(
            ImportId id,
            AccountId account,
            UploadViews.IncomingFiles incoming,
            @Nullable ImportJob known) {}

    /** Closes the upload and starts to read the files. */
    ImportJob completeUpload(Upload upload, NetworkId network, @Nullable LocalDate asOf) {
        var known = upload.known();
        if (known != null) {
            abandonUpload(upload);
            return known;
        }
        requireNotInFuture(asOf);
        upload.incoming().done();
        var job = start(
                upload.id(), network, upload.account(), asOf, upload.incoming().files());
        quota.complete(upload.incoming().job(), upload.incoming().total());
        endUpload(upload);
        return job;
    }

    /** Closes the upload and deletes what has arrived. */
    void abandonUpload(Upload upload) {
        endUpload(upload);
        uploads.deleteAll(upload.incoming().job());
    }

    private void endUpload(Upload upload) {
        uploadSlots.release();
        releaseSlot(upload.account());
    }

    private void releaseSlot(AccountId account) {
        uploadsByAccount.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    }

    private ImportJob start(ImportId id, NetworkId network, AccountId account, @Nullable LocalDate asOf, int files) {
        jobs.findWaiting(account).stream().skip(MAX_WAITING - 1L).forEach(this::deleteUnlessAccepted);
        var job = newJob(id, network, account, asOf, files);
        if (!jobs.insertNew(job, workers.name(), workers.until())) {
            // The same upload was repeated meanwhile.
            return find(network, account, id).orElseThrow(RecordNotFound::new);
        }
        workers.start(job.id(), () -> check(job, asOf));
        return job;
    }

    /**
     * Checked before an upload is accepted.
     *
     * @throws RuleBroken when others of the account are still being read or stored
     */
    void requireCapacity(AccountId account) {
        if (jobs.countRunning(account) >= MAX_RUNNING) {
            throw new RuleBroken("workbooks.too-many");
        }
    }

    /**
     * Deletes a job of which nothing is stored yet, with its files.
     *
     * @throws RuleBroken when it was accepted
     */
    void cancel(ImportJob job) {
        if (!deleteUnlessAccepted(job.id())) {
            throw new RuleBroken("workbooks.accepted-already");
        }
    }

    private boolean deleteUnlessAccepted(ImportId id) {
        var isDeleted = jobs.cancel(id);
        if (isDeleted) {
            uploads.deleteAll(id);
        }
        return isDeleted;
    }

    private ImportJob newJob(ImportId id, NetworkId network, AccountId account, @Nullable LocalDate asOf, int files) {
        var now = clock.instant();
        return new ImportJob(
                id,
                network,
                account,
                State.READING,
                0,
                now,
                asOf,
                asOf != null,
                new Progress(0, files, now),
                null,
                null);
    }

    /** Only the uploader may see the job: the files may hold private notes. */
    Optional<ImportJob> find(NetworkId network, AccountId account, ImportId id) {
        return jobs.find(id)
                .filter(job -> job.network().equals(network) && job.account().equals(account) && job.undoes() == null);
    }

    ImportJob require(NetworkId network, AccountId account, String id) {
        try {
            return find(network, account, new ImportId(UUID.fromString(id))).orElseThrow(RecordNotFound::new);
        } catch (IllegalArgumentException e) {
            throw new RecordNotFound();
        }
    }

    /** The report, while the job waits for acceptance. */
    Optional<ImportReport> report(ImportJob job) {
        return job.state() == State.CHECKED
                ? uploads.json(job.id(), UploadViews.REPORT, ImportReport.class)
                : Optional.empty();
    }

    private void check(ImportJob job, @Nullable LocalDate asOf) {
        try {
            if (jobs.countAttempt(job.id()) > MAX_CHECKS) {
                jobs.transition(job.id(), State.READING, State.FAILED);
                return;
            }
            var files = uploads.files(job.id());
            var since = clock.instant();
            var checked = checkJob.check(
                    job,
                    files,
                    asOf,
                    Map.of(),
                    read -> jobs.saveProgress(job.id(), new Progress(read, files.size(), since)));
            uploads.putJson(job.id(), UploadViews.REPORT, checked.report());
            if (!jobs.markChecked(job.id(), checked.asOf(), checked.dateIsKnown())) {
                // Cancelled meanwhile.
                uploads.deleteAll(job.id());
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            log.error("Workbooks could not be read: {}", e.getClass().getName(), withoutMessages(e));
            jobs.transition(job.id(), State.READING, State.FAILED);
        }
    }

    /** An exception's message may quote a file, so only its stack trace is logged. */
    private static Throwable withoutMessages(Throwable e) {
        var plain = new IllegalStateException(e.getClass().getName());
        plain.setStackTrace(e.getStackTrace());
        return plain;
    }

    /**
     * Compares again, for another day or with choices for problems, and stores the new report.
     *
     * @throws RuleBroken when the job is not waiting for acceptance
     */
    ImportReport recheck(ImportJob job, Acceptance acceptance) {
        var shown = requireReport(job);
        requireNotInFuture(acceptance.asOf());
        var asOf = acceptance.asOf() == null ? job.asOf() : acceptance.asOf();
        var resolutions = acceptance.resolutions().isEmpty() ? shown.resolutions() : acceptance.resolutions();
        var checked = checkJob.check(job, uploads.files(job.id()), asOf, resolutions, _ -> {});
        saveReport(job, checked, acceptance.asOf() != null || job.dateIsKnown());
        return checked.report();
    }

    /** Data of a future day would be invisible until then. */
    private void requireNotInFuture(@Nullable LocalDate day) {
        if (day != null && day.isAfter(checkJob.today())) {
            throw RuleBroken.at("/asOf", "workbooks.day-to-come");
        }
    }

    private ImportReport requireReport(ImportJob job) {
        return report(job).orElseThrow(() -> new RuleBroken("workbooks.not-checked"));
    }

    private void saveReport(ImportJob job, CheckJob.CheckResult checked, boolean dateIsKnown) {
        uploads.putJson(job.id(), UploadViews.REPORT, checked.report());
        if (!jobs.markChecked(job.id(), checked.asOf(), dateIsKnown)) {
            throw new RuleBroken("workbooks.not-checked");
        }
    }

    /**
     * Accepts the report and starts to store it.
     *
     * @throws RuleBroken when it is not waiting for acceptance, when the network has changed since it was shown or the day
     *     makes other differences (what is shown is then brought up to date), or when another import is being stored
     */
    void accept(ImportJob job, Acceptance acceptance) {
        var shown = requireReport(job);
        var asOf = acceptance.asOf() == null ? job.asOf() : acceptance.asOf();
        if (asOf == null || (acceptance.asOf() == null && !job.dateIsKnown())) {
            throw RuleBroken.at("/asOf", "workbooks.date-needed");
        }
        requireNotInFuture(asOf);
        var files = uploads.files(job.id());
        var now = checkJob.check(job, files, asOf, shown.resolutions(), _ -> {});
        if (!now.report().fingerprint().equals(shown.fingerprint())) {
            saveReport(job, now, true);
            throw new RuleBroken(
                    asOf.equals(job.asOf()) ? "workbooks.changed-meanwhile" : "workbooks.other-differences");
        }
        if (!jobs.lock(job.network(), job.id())) {
            throw new RuleBroken("workbooks.another-is-stored");
        }
        var resolutions = acceptance.resolutions().isEmpty() ? shown.resolutions() : acceptance.resolutions();
        if (!accept(job.id(), new Acceptance(asOf, acceptance.accept(), resolutions))) {
            throw new RuleBroken("workbooks.not-checked");
        }
        workers.start(job.id(), () -> storeJob.store(job.id()));
    }

    private boolean accept(ImportId id, Acceptance acceptance) {
        var accepted = uploads.seal(id, UploadViews.ACCEPTANCE, acceptance);
        return jobs.accept(id, accepted, workers.name(), workers.until());
    }

    /**
     * Imports workbooks at once, without showing the differences, and waits until everything is stored. If
     * another import of the network is being stored, perhaps one that an earlier run left behind, it waits for that.
     *
     * @param account who is the author of the notes and whose private notes the files hold
     * @param retireMissing whether records that the files no longer list are retired
     * @throws IllegalStateException when it stopped half way; the next worker that finds it resumes it
     */
    public Summary importFiles(
            NetworkId network, AccountId account, LocalDate asOf, List<UploadedFile> files, boolean retireMissing) {
        var id = new ImportId(UUID.randomUUID());
        quota.add(id, account, 0);
        uploads.putFiles(id, files);
        jobs.insert(newJob(id, network, account, asOf, files.size()), workers.name(), workers.until());
        workers.run(id, () -> {
            awaitLock(network, id);
            if (jobs.markChecked(id, asOf, true) && accept(id, Acceptance.ofAll(asOf, retireMissing))) {
                storeJob.store(id);
            }
        });
        return jobs.find(id)
                .filter(found -> found.state() == State.DONE)
                .map(ImportJob::result)
                .map(Imports::summary)
                .orElseThrow(() -> new IllegalStateException("the import " + id + " stopped half way"));
    }

    private void awaitLock(NetworkId network, ImportId id) {
        try {
            while (!jobs.lock(network, id)) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            uploads.deleteAll(id);
            jobs.delete(id);
            throw new IllegalStateException("interrupted while another import is being stored", e);
        }
    }

    private static Summary summary(Result result) {
        return new Summary(result.added(), result.changed(), result.retired(), result.refused(), result.position());
    }

    private void resume(ImportJob job) {
        if (job.undoes() != null) {
            undoJob.run(job.id());
            return;
        }
        switch (job.state()) {
            case READING -> check(job, job.asOf());
            case ACCEPTED, STORING -> storeJob.store(job.id());
            case CHECKED, DONE, FAILED -> {}
        }
    }

    /** Deletes uploads that a process left behind when it died; once also files from before the quota was introduced. */
    private void deleteAbandonedUploads() {
        if (!hasCleanedUp) {
            uploads.jobs().stream()
                    .filter(id -> !quota.exists(id) && jobs.find(id).isEmpty())
                    .forEach(uploads::deleteAll);
            hasCleanedUp = true;
        }
        for (var id : quota.findAbandoned()) {
            if (jobs.find(id).isEmpty()) {
                uploads.deleteAll(id);
            } else {
                quota.complete(id, uploads.bytes(id));
            }
        }
    }

    /** Deletes a job that nobody accepted for a day. */
    private void deleteExpired(ImportJob job) {
        uploads.deleteAll(job.id());
        jobs.delete(job.id());
    }
}
