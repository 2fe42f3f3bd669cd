package cz.propoj.command.workbooks;

import cz.propoj.contract.workbooks.ImportId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of this instance. It renews its claims as long as it lives; a job whose claim has expired is resumed by the
 * first instance that finds it.
 */
final class ImportWorkers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImportWorkers.class);
    private static final Duration RETENTION = Duration.ofHours(24);

    private final String name = UUID.randomUUID().toString();
    private final Set<ImportId> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());
    private final ImportJobViews jobs;
    private final ExecutorService threads;
    private final Clock clock;
    private final Duration claimDuration;

    /** @param claimDuration time after which a job may be claimed from a worker that did not renew its claim */
    ImportWorkers(ImportJobViews jobs, ExecutorService threads, Clock clock, Duration claimDuration) {
        this.jobs = jobs;
        this.threads = threads;
        this.clock = clock;
        this.claimDuration = claimDuration;
    }

    String name() {
        return name;
    }

    /** When a claim that is made now expires. */
    Instant until() {
        return clock.instant().plus(claimDuration);
    }

    /** Starts to resume abandoned jobs, to delete jobs that nobody accepted, and to clean up, at regular intervals. */
    void schedule(Consumer<ImportJob> resume, Consumer<ImportJob> forget, Runnable tidy) {
        var _ = scheduler.scheduleWithFixedDelay(
                () -> poll(resume, forget, tidy), 0, claimDuration.toMillis() / 3, TimeUnit.MILLISECONDS);
    }

    private void poll(Consumer<ImportJob> resume, Consumer<ImportJob> forget, Runnable tidy) {
        try {
            running.forEach(id -> jobs.claim(id, name, clock.instant(), until()));
            for (var job : jobs.findAbandoned(clock.instant())) {
                if (!running.contains(job.id()) && jobs.claim(job.id(), name, clock.instant(), until())) {
                    start(job.id(), () -> resume.accept(job));
                }
            }
            jobs.findStale(clock.instant().minus(RETENTION)).forEach(forget);
            tidy.run();
        } catch (RuntimeException | OutOfMemoryError e) {
            // The next round comes in any case.
            log.warn(
                    "Import jobs could not be looked after this time: {}",
                    e.getClass().getName());
        }
    }

    void start(ImportId id, Runnable work) {
        threads.execute(() -> run(id, work));
    }

    /** Does the work on the calling thread; the claim is renewed meanwhile. */
    void run(ImportId id, Runnable work) {
        running.add(id);
        try {
            work.run();
        } finally {
            running.remove(id);
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
