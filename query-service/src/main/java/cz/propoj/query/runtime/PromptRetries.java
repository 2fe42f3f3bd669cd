package cz.propoj.query.runtime;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Where Axon's coordinators plan their next turn. After each failure they wait twice as long, up to a minute, and that
 * can't be set: projections would follow again half a minute after a database that was away for half a minute. Here
 * nobody waits longer than a second.
 */
final class PromptRetries extends ScheduledThreadPoolExecutor {
    static final long LONGEST_MILLIS = 1000;

    PromptRetries(int threads, ThreadFactory factory) {
        super(threads, factory);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return super.schedule(command, Math.min(unit.toMillis(delay), LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    }
}
