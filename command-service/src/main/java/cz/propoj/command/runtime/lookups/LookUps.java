package cz.propoj.command.runtime.lookups;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import cz.propoj.contract.access.AccountEvent;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.EventLogUnavailable;
import cz.propoj.httpedge.Blocking;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the look-ups of this process by the log: each knows all events up to a position, whoever stored them and whatever
 * failed meanwhile. Whoever looks something up asks for {@link #upToDate} first. The position is stored now and then, so
 * that a start goes on from there.
 */
@Component
public final class LookUps implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(LookUps.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String ID = "look-ups";
    private static final long UNKNOWN = -1;
    private static final int STORED_AFTER = 1000;

    private final EventLog events;
    private final ObjectProvider<LookUp> lookUps;
    private final MongoCollection<Document> positions;
    private final ExecutorService threads;
    private final Semaphore stored = new Semaphore(0);
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean closed;
    private volatile long next = UNKNOWN;
    private long known = UNKNOWN;
    private List<LookUp> all = List.of();

    public LookUps(
            EventLog events,
            EventStore store,
            ObjectProvider<LookUp> lookUps,
            MongoDatabase database,
            Blocking blocking) {
        this.events = events;
        this.lookUps = lookUps;
        this.positions = database.getCollection("look_ups");
        this.threads = blocking.threads();
        var _ = store.subscribe(this::stored);
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        threads.execute(this::follow);
    }

    /**
     * Returns once the look-ups know everything that is stored by now.
     *
     * @throws EventLogUnavailable when that takes too long, as after the first start over an old log
     */
    public void upToDate() {
        var end = events.head() + 1;
        if (next >= end) {
            return;
        }
        try {
            if (!working.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EventLogUnavailable("The look-ups are still being brought up to date", null, false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventLogUnavailable("Interrupted while look-ups are brought up to date", e, false);
        }
        try {
            catchUp(end);
        } finally {
            working.unlock();
        }
    }

    /** What is granted counts from the next request on; all else is looked up when somebody needs it. */
    private void stored(List<? extends EventMessage<?>> commit) {
        stored.release();
        if (commit.stream().anyMatch(event -> event.getPayload() instanceof AccountEvent)) {
            try {
                upToDate();
            } catch (RuntimeException e) {
                log.warn("Grants are told to this process a little later", e);
            }
        }
    }

    private void follow() {
        while (!closed) {
            try {
                upToDate();
            } catch (RuntimeException e) {
                log.warn(
                        "The look-ups could not be brought up to date: {}",
                        e.getClass().getSimpleName());
            }
            try {
                var _ = stored.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                stored.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void catchUp(long end) {
        if (next == UNKNOWN) {
            all = lookUps.orderedStream().toList();
            begin(end);
        }
        if (next < end) {
            try (var missing = events.readFrom(next)) {
                missing.forEach(event -> {
                    if (event instanceof DomainEventMessage<?> fact) {
                        all.forEach(one ->
                                one.told(fact.getPayload(), fact.getAggregateIdentifier(), fact.getSequenceNumber()));
                    }
                    next = position(event) + 1;
                });
            }
        }
        if (next - known >= STORED_AFTER) {
            storePosition();
        }
    }

    private void storePosition() {
        positions.updateOne(
                eq("_id", ID), combine(set("next", next), set("kept", kept())), new UpdateOptions().upsert(true));
        known = next;
    }

    private String kept() {
        return all.stream().map(one -> one.getClass().getSimpleName()).sorted().collect(Collectors.joining(" "));
    }

    /** From the beginning when there is another look-up than before, or another log. */
    private void begin(long end) {
        var before = positions.find(eq("_id", ID)).first();
        next = before != null && kept().equals(before.getString("kept")) && before.getLong("next") <= end
                ? before.getLong("next")
                : 0;
        known = next;
    }

    @Override
    public void destroy() {
        closed = true;
        stored.release();
        working.lock();
        try {
            if (next > known) {
                storePosition();
            }
        } catch (RuntimeException e) {
            log.info(
                    "The next start tells the look-ups a little again ({})",
                    e.getClass().getSimpleName());
        } finally {
            working.unlock();
        }
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
