package cz.propoj.httpedge;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.mongodb.MongoException;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Says once that the database is away, and once that it answers again. Everything that follows the log, here and in
 * libraries, tries again several times a second meanwhile and would say so each time; what is logged with such a failure is
 * left out until the database is back.
 */
final class DatabaseWatch implements CommandListener, ClusterListener, AutoCloseable {
    private static final org.slf4j.Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    /** Whoever stands in front of a database answers these by itself. */
    private static final Set<String> SAYS_NOTHING =
            Set.of("ping", "hello", "ismaster", "buildInfo", "endSessions", "killCursors");

    private final AtomicBoolean away = new AtomicBoolean();
    private final Silence silence = new Silence();
    private volatile boolean wasThere;

    DatabaseWatch() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            silence.setContext(logging);
            silence.start();
            logging.addTurboFilter(silence);
        }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        var cause = event.getThrowable();
        if (DatabaseFailure.isAway(cause)) {
            isAway(cause.getClass().getSimpleName()
                    + (cause instanceof MongoException e && e.getCode() > 0 ? " " + e.getCode() : ""));
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (!SAYS_NOTHING.contains(event.getCommandName())) {
            wasThere = true;
            if (away.compareAndSet(true, false)) {
                log.info("The database answers again");
            }
        }
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        if (wasThere && !event.getNewDescription().hasWritableServer()) {
            isAway("no server that takes writes");
        }
    }

    private void isAway(String what) {
        if (away.compareAndSet(false, true)) {
            log.warn("The database does not answer ({}); it is tried again until it does", what);
        }
    }

    @Override
    public void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getTurboFilterList().remove(silence);
        }
    }

    private final class Silence extends TurboFilter {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] params,
                @Nullable Throwable failure) {
            return away.get() && level.isGreaterOrEqual(Level.WARN) && isOfDatabase(params, failure)
                    ? FilterReply.DENY
                    : FilterReply.NEUTRAL;
        }

        /** An exception may also stand as the last parameter. */
        private static boolean isOfDatabase(Object @Nullable [] params, @Nullable Throwable failure) {
            if (failure != null) {
                return DatabaseFailure.isAway(failure);
            }
            return params != null
                    && params.length > 0
                    && params[params.length - 1] instanceof Throwable last
                    && DatabaseFailure.isAway(last);
        }
    }
}
