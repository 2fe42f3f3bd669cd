package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.RuleBroken;
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

/** The process of taking workbooks over, from the upload to the last stored record. */
public final class Imports {
    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    /** Of one account that are being read or stored. */
    private static final int AT_WORK = 4;

    /** Of one account that wait for acceptance; older ones make room. */
    private static final int WAITING = 20;

    /** Uploads at the same time: each keeps a little in memory. */
    private static final int INCOMING = 8;

    private static final int INCOMING_OF_ONE = 2;

    /** A file over which the process ended once may do so again. */
    private static final int CHECKS = 2;

    private static final int BETWEEN_LOOKS = 200;

    private final ImportJobViews jobs;
    private final UploadViews sealed;
    private final UploadQuotaViews kept;
    private final CheckJob checking;
    private final StoreJob storing;
    private final UndoJob takingBack;
    private final ImportWorkers workers;
    private final Semaphore room = new Semaphore(INCOMING);
    private final Map<AccountId, Integer> incoming = new ConcurrentHashMap<>();
    private final Clock clock;
    private boolean isTidied;

    /**
     * What a take-over stored.
     *
     * @param refused records that a rule stood against
     * @param position in the log by which a reader sees all of it; -1: nothing was stored
     */
    public record TakenOver(int added, int changed, int retired, int refused, long position) {}

    Imports(
            ImportJobViews jobs,
            UploadViews sealed,
            UploadQuotaViews kept,
            CheckJob checking,
            StoreJob storing,
            UndoJob takingBack,
            ImportWorkers workers,
            Clock clock) {
        this.jobs = jobs;
        this.sealed = sealed;
        this.kept = kept;
        this.checking = checking;
        this.storing = storing;
        this.takingBack = takingBack;
        this.workers = workers;
        this.clock = clock;
        workers.follow(this::resume, this::forget, this::forgetBrokenUploads);
    }

    /**
     * Takes the files in and begins to read them.
     *
     * @param asOf null: as the files say
     */
    ImportJob upload(NetworkId network, AccountId account, @Nullable LocalDate asOf, List<UploadedFile> files) {
        requireNotToCome(asOf);
        requireRoom(account);
        var id = new ImportId(UUID.randomUUID());
        var bytes = files.stream().mapToLong(UploadedFile::size).sum();
        takeRoom(id, account, bytes);
        sealed.putFiles(id, files);
        var job = received(id, network, account, asOf, files.size());
        kept.arrived(id, bytes);
        return job;
    }

    /**
     * Where the files of a new job are put as they come in. Whoever asks says afterwards that they are {@link #received} or
     * {@link #dropped}.
     *
     * @param id a job of that id is there already if the upload was repeated; then that is the one
     * @param bytes that will come at most
     * @throws RuleBroken when others of the account are still being read or stored, too many come in at once, or there is no
     *     room for so much
     */
    Receiving receive(ImportId id, NetworkId network, AccountId account, long bytes) {
        var known = find(network, account, id).orElse(null);
        if (known == null) {
            requireRoom(account);
        }
        if (incoming.merge(account, 1, Integer::sum) > INCOMING_OF_ONE || !room.tryAcquire()) {
            leave(account);
            throw new RuleBroken("workbooks.too-many-uploads");
        }
        var files = known == null ? id : new ImportId(UUID.randomUUID());
        try {
            takeRoom(files, account, bytes);
        } catch (RuntimeException e) {
            room.release();
            leave(account);
            throw e;
        }
        return new Receiving(id, account, sealed.receive(files), known);
    }

    /** What of the account waits for acceptance makes room, the oldest first. */
    private void takeRoom(ImportId upload, AccountId account, long bytes) {
        for (var waiting = new ArrayDeque<>(jobs.waiting(account)); ; ) {
            switch (kept.take(upload, account, bytes)) {
                case TAKEN -> {
                    return;
                }
                case ALL_IS_FULL -> throw new RuleBroken("workbooks.no-room");
                case ACCOUNT_IS_FULL -> {
                    if (waiting.isEmpty()) {
                        throw new RuleBroken(
                                "workbooks.no-room-of-own", kept.budget().megabytesOfAccount());
                    }
                    forgetUnlessAccepted(waiting.removeLast());
                }
            }
        }
    }

    /**
     * Files that come in.
     *
     * @param known the job, when they came in before
     */
    record Receiving(
            ImportId id,
            AccountId account,
            UploadViews.Incoming files,
            @Nullable ImportJob known) {}

    /** Begins to read what has come in. */
    ImportJob received(Receiving receiving, NetworkId network, @Nullable LocalDate asOf) {
        var known = receiving.known();
        if (known != null) {
            dropped(receiving);
            return known;
        }
        requireNotToCome(asOf);
        receiving.files().done();
        var job = received(
                receiving.id(),
                network,
                receiving.account(),
                asOf,
                receiving.files().files());
        kept.arrived(receiving.files().job(), receiving.files().total());
        over(receiving);
        return job;
    }

    /** Forgets what has come in. */
    void dropped(Receiving receiving) {
        over(receiving);
        sealed.deleteAll(receiving.files().job());
    }

    private void over(Receiving receiving) {
        room.release();
        leave(receiving.account());
    }

    private void leave(AccountId account) {
        incoming.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    }

    private ImportJob received(ImportId id, NetworkId network, AccountId account, @Nullable LocalDate asOf, int files) {
        jobs.waiting(account).stream().skip(WAITING - 1L).forEach(this::forgetUnlessAccepted);
        var job = newJob(id, network, account, asOf, files);
        if (!jobs.insertNew(job, workers.name(), workers.until())) {
            // The same upload, sent again meanwhile.
            return find(network, account, id).orElseThrow(NotThere::new);
        }
        workers.start(job.id(), () -> check(job, asOf));
        return job;
    }

    /**
     * Before anything is taken in.
     *
     * @throws RuleBroken when others of the account are still being read or stored
     */
    void requireRoom(AccountId account) {
        if (jobs.atWork(account) >= AT_WORK) {
            throw new RuleBroken("workbooks.too-many");
        }
    }

    /**
     * Ends a job of which nothing is stored yet, and forgets what was sent.
     *
     * @throws RuleBroken when it was accepted
     */
    void cancel(ImportJob job) {
        if (!forgetUnlessAccepted(job.id())) {
            throw new RuleBroken("workbooks.accepted-already");
        }
    }

    private boolean forgetUnlessAccepted(ImportId id) {
        var isForgotten = jobs.cancel(id);
        if (isForgotten) {
            sealed.deleteAll(id);
        }
        return isForgotten;
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

    /** Only whoever uploaded the files knows of the job. */
    Optional<ImportJob> find(NetworkId network, AccountId account, ImportId id) {
        return jobs.find(id)
                .filter(job ->
                        job.network().equals(network) && job.account().equals(account) && job.takesBack() == null);
    }

    ImportJob require(NetworkId network, AccountId account, String id) {
        try {
            return find(network, account, new ImportId(UUID.fromString(id))).orElseThrow(NotThere::new);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    /** What is shown while the job waits for acceptance. */
    Optional<ImportReport> report(ImportJob job) {
        return job.state() == State.CHECKED
                ? sealed.json(job.id(), UploadViews.REPORT, ImportReport.class)
                : Optional.empty();
    }

    private void check(ImportJob job, @Nullable LocalDate asOf) {
        try {
            if (jobs.tried(job.id()) > CHECKS) {
                jobs.move(job.id(), State.READING, State.FAILED);
                return;
            }
            var files = sealed.files(job.id());
            var since = clock.instant();
            var checked = checking.check(
                    job,
                    files,
                    asOf,
                    Map.of(),
                    read -> jobs.progress(job.id(), new Progress(read, files.size(), since)));
            sealed.putJson(job.id(), UploadViews.REPORT, checked.report());
            if (!jobs.checked(job.id(), checked.asOf(), checked.dateIsKnown())) {
                // Cancelled meanwhile.
                sealed.deleteAll(job.id());
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            log.error("Workbooks could not be read: {}", e.getClass().getName(), withoutWords(e));
            jobs.move(job.id(), State.READING, State.FAILED);
        }
    }

    /** Messages may quote what stands in a file; where it happened does not. */
    private static Throwable withoutWords(Throwable e) {
        var plain = new IllegalStateException(e.getClass().getName());
        plain.setStackTrace(e.getStackTrace());
        return plain;
    }

    /**
     * Compares anew with another day or with what was chosen for problems, and keeps that as what is shown.
     *
     * @throws RuleBroken when the job is not waiting for acceptance
     */
    ImportReport recheck(ImportJob job, Acceptance wish) {
        var shown = shown(job);
        requireNotToCome(wish.asOf());
        var asOf = wish.asOf() == null ? job.asOf() : wish.asOf();
        var resolutions = wish.resolutions().isEmpty() ? shown.resolutions() : wish.resolutions();
        var checked = checking.check(job, sealed.files(job.id()), asOf, resolutions, _ -> {});
        keep(job, checked, wish.asOf() != null || job.dateIsKnown());
        return checked.report();
    }

    /** Nobody would see what was taken over before that day has come. */
    private void requireNotToCome(@Nullable LocalDate day) {
        if (day != null && day.isAfter(checking.today())) {
            throw RuleBroken.at("/asOf", "workbooks.day-to-come");
        }
    }

    private ImportReport shown(ImportJob job) {
        return report(job).orElseThrow(() -> new RuleBroken("workbooks.not-checked"));
    }

    private void keep(ImportJob job, CheckJob.Checked checked, boolean dateIsKnown) {
        sealed.putJson(job.id(), UploadViews.REPORT, checked.report());
        if (!jobs.checked(job.id(), checked.asOf(), dateIsKnown)) {
            throw new RuleBroken("workbooks.not-checked");
        }
    }

    /**
     * Accepts what was shown and begins to store it.
     *
     * @throws RuleBroken when it is not waiting for acceptance, when the network has changed since it was shown or the day
     *     makes other differences (what is shown is then brought up to date), or when another take-over is being stored
     */
    void accept(ImportJob job, Acceptance acceptance) {
        var shown = shown(job);
        var asOf = acceptance.asOf() == null ? job.asOf() : acceptance.asOf();
        if (asOf == null || (acceptance.asOf() == null && !job.dateIsKnown())) {
            throw RuleBroken.at("/asOf", "workbooks.date-needed");
        }
        requireNotToCome(asOf);
        var files = sealed.files(job.id());
        var now = checking.check(job, files, asOf, shown.resolutions(), _ -> {});
        if (!now.report().fingerprint().equals(shown.fingerprint())) {
            keep(job, now, true);
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
        workers.start(job.id(), () -> storing.store(job.id()));
    }

    private boolean accept(ImportId id, Acceptance acceptance) {
        var accepted = sealed.seal(id, UploadViews.ACCEPTANCE, acceptance);
        return jobs.accept(id, accepted, workers.name(), workers.until());
    }

    /**
     * Takes workbooks over at once, without anybody looking at the differences, and waits until everything is stored. If
     * another take-over of the network is being stored, perhaps one that an earlier run left behind, it waits for that.
     *
     * @param account who is the author of the notes and whose private notes the files hold
     * @param retireMissing whether records that the files no longer list are retired
     * @throws IllegalStateException when it stopped half way; it then goes on as soon as a worker finds it
     */
    public TakenOver takeOver(
            NetworkId network, AccountId account, LocalDate asOf, List<UploadedFile> files, boolean retireMissing) {
        var id = new ImportId(UUID.randomUUID());
        kept.begins(id, account, 0);
        sealed.putFiles(id, files);
        jobs.insert(newJob(id, network, account, asOf, files.size()), workers.name(), workers.until());
        workers.run(id, () -> {
            awaitLock(network, id);
            if (jobs.checked(id, asOf, true) && accept(id, Acceptance.ofAll(asOf, retireMissing))) {
                storing.store(id);
            }
        });
        return jobs.find(id)
                .filter(found -> found.state() == State.DONE)
                .map(ImportJob::result)
                .map(Imports::taken)
                .orElseThrow(() -> new IllegalStateException("the take-over " + id + " stopped half way"));
    }

    private void awaitLock(NetworkId network, ImportId id) {
        try {
            while (!jobs.lock(network, id)) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sealed.deleteAll(id);
            jobs.delete(id);
            throw new IllegalStateException("interrupted while another take-over is being stored", e);
        }
    }

    private static TakenOver taken(Result result) {
        return new TakenOver(result.added(), result.changed(), result.retired(), result.refused(), result.position());
    }

    private void resume(ImportJob job) {
        if (job.takesBack() != null) {
            takingBack.carryOut(job.id());
            return;
        }
        switch (job.state()) {
            case READING -> check(job, job.asOf());
            case ACCEPTED, STORING -> storing.store(job.id());
            case CHECKED, DONE, FAILED -> {}
        }
    }

    /** What a process that ended has left of uploads; once also what was left before room was counted. */
    private void forgetBrokenUploads() {
        if (!isTidied) {
            sealed.jobs().stream()
                    .filter(id -> !kept.knows(id) && jobs.find(id).isEmpty())
                    .forEach(sealed::deleteAll);
            isTidied = true;
        }
        for (var id : kept.brokenOff()) {
            if (jobs.find(id).isEmpty()) {
                sealed.deleteAll(id);
            } else {
                kept.arrived(id, sealed.bytes(id));
            }
        }
    }

    /** What nobody accepted for a day. */
    private void forget(ImportJob job) {
        sealed.deleteAll(job.id());
        jobs.delete(job.id());
    }
}
