package cz.propoj.eventlog;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database is away, said once when it goes and once when it is back, however many have to do with it. */
final class Outage {
    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final AtomicBoolean away = new AtomicBoolean();

    /** Somebody got no answer. */
    void noAnswer(Exception why) {
        if (away.compareAndSet(false, true)) {
            log.warn(
                    "The database does not answer ({}); writers and followers try again until it does",
                    why.getClass().getSimpleName());
        } else {
            log.debug("The database still does not answer", why);
        }
    }

    /** Somebody got an answer. */
    void answered() {
        if (away.get() && away.compareAndSet(true, false)) {
            log.info("The database answers again; writing and following go on");
        }
    }
}
