package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.ImportJob.Progress;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** Stores the progress of a job, but not after every single step. */
final class ProgressReporter {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);

    private ProgressReporter() {}

    /** Starts at zero. The consumer takes the number of steps done so far and may be called from several threads. */
    static IntConsumer of(ImportJobViews jobs, ImportId job, int total, Clock clock) {
        var since = clock.instant();
        var reported = new AtomicLong();
        jobs.saveProgress(job, new Progress(0, total, since));
        return done -> {
            var now = System.nanoTime();
            var last = reported.get();
            if ((last == 0 || now - last > BETWEEN_REPORTS.toNanos()) && reported.compareAndSet(last, now)) {
                jobs.saveProgress(job, new Progress(done, total, since));
            }
        };
    }
}
