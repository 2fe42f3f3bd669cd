package cz.propoj.query.runtime;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares a few rows with the log at regular intervals, in the background. */
public final class RowSampling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowSampling.class);

    private final Rebuilds rebuilds;
    private final Duration interval;
    private final int events;
    private final Random random = new Random();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("row-sampling").daemon().factory());

    /**
     * Compares with the help of the rebuilds.
     *
     * @param interval between two samples
     * @param events of how many events that stand together the records are compared; and as many of the newest
     */
    public RowSampling(Rebuilds rebuilds, Duration interval, int events) {
        this.rebuilds = rebuilds;
        this.interval = interval;
        this.events = events;
    }

    public void start() {
        var _ = timer.scheduleWithFixedDelay(
                this::sample, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sample() {
        try {
            rebuilds.sample(random, events);
        } catch (RuntimeException | Error e) { // after which the timer would never come again
            LOG.warn(
                    "Rows can't be compared with the log now; trying again later: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
