package cz.propoj.query.runtime;

import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.PositionToken;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a projection anew from the log while the others go on: every instance lets go of it, its rows and dead letters
 * are deleted, and it begins at the first event. Whoever holds its rows in memory keeps them until the new ones are there.
 */
public final class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final long RETRY_MILLIS = 50;

    private final Projections projections;
    private final EventLog log;
    private final Clock clock;

    public Rebuilds(Projections projections, EventLog log, Clock clock) {
        this.projections = projections;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Empties the projection and lets it begin; returns as soon as it has begun.
     *
     * @throws IllegalArgumentException if there is no projection of that name
     * @throws UnableToClaimTokenException if another instance did not let go of it in time; nothing is changed then
     */
    public void start(String name) {
        var projection = projections.named(name);
        var progress = projections.progress();
        progress.pause(projection.kind());
        try {
            empty(projection);
        } finally {
            progress.resume(projection.kind());
        }
    }

    /**
     * Rebuilds what another release wrote in forms that this one reads differently. Nobody has to think of it after an
     * update; instances of the older release have to be stopped before.
     */
    public void startOutdated() {
        for (var projection : projections.all()) {
            var current = projections.schema(projection.kind());
            if (!current.equals(projections.progress().schema(projection.kind()))) {
                if (!projection.store().isEmpty()) {
                    LOG.info(
                            "{}: built anew, because events have other forms now",
                            projection.kind().name());
                    start(projection.kind().name());
                }
                projections.progress().writeSchema(projection.kind(), current);
            }
        }
    }

    private void empty(Projection<?, ?> projection) {
        var name = projection.kind().name();
        var segments = projections.tokens().fetchSegments(name);
        for (var segment : segments) {
            claim(name, segment);
        }
        projection.store().clear();
        projection.deadLetters().clear();
        projections.progress().restart(projection.kind(), clock.instant(), log.head());
        for (var segment : segments) {
            projections.tokens().storeToken(PositionToken.BEGINNING, name, segment);
            projections.tokens().releaseClaim(name, segment);
        }
    }

    private void claim(String name, int segment) {
        var deadline = System.nanoTime() + Projections.CLAIM.toNanos() + TimeUnit.SECONDS.toNanos(2);
        while (true) {
            try {
                projections.tokens().fetchToken(name, segment);
                return;
            } catch (UnableToClaimTokenException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
            }
        }
    }
}
