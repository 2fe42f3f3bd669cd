package cz.propoj.httpedge;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A process that was told to end is gone after {@link #LONGEST}, whatever still waits for a database that is away. Ending in
 * order comes first and usually takes a second or two; everything acknowledged is stored before.
 */
@Component
final class ShutdownDeadline implements DisposableBean {
    static final Duration LONGEST = Duration.ofSeconds(40);

    private static final int ENDED_BY_SIGNAL = 143;

    private final Thread hook = new Thread(ShutdownDeadline::count, "shutdown-deadline");

    ShutdownDeadline() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Counts beside the other hooks, as the process waits for all hooks but for no daemon. */
    private static void count() {
        Thread.ofPlatform().daemon().name("shutdown-deadline").start(() -> {
            try {
                Thread.sleep(LONGEST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            Runtime.getRuntime().halt(ENDED_BY_SIGNAL);
        });
    }

    /** The context ended and the process goes on, as in tests. */
    @Override
    public void destroy() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending: the hook has done its work.
            return;
        }
    }
}
