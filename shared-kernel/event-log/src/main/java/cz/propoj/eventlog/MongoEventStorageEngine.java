package cz.propoj.eventlog;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The log as Axon's storage engine: one gapless order, one document per commit, tokens that are one number. It is made
 * by {@link EventLog}.
 */
public final class MongoEventStorageEngine implements EventStorageEngine {
    private final CommitLog commits;
    private final Appender appender;
    private final EventPayloads payloads;
    private final Snapshots snapshots;
    private final String tagKey;

    MongoEventStorageEngine(
            CommitLog commits, Appender appender, EventPayloads payloads, Snapshots snapshots, String tagKey) {
        this.commits = commits;
        this.appender = appender;
        this.payloads = payloads;
        this.snapshots = snapshots;
        this.tagKey = tagKey;
    }

    /**
     * Stores the events as one commit, all or none, and returns when they are durable. In a unit of work the position
     * of the last one is left for {@link EventLog#lastPosition}.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException if a sequence number of an aggregate is taken
     * @throws EventLogUnavailable if the database is away
     * @throws IllegalArgumentException if an event's class isn't registered, or metadata is no flat map of strings
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        long first = appender.append(new PendingCommit(events, payloads, tagKey));
        CurrentUnitOfWork.ifStarted(current -> EventLog.remember(current.root(), first + events.size() - 1));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier);
    }

    /**
     * Reads to the present end; {@code mayBlock} is not made use of. Who asks once more at the end gets what has come since:
     * Axon's own event store keeps the iterator of a stream and asks it again and again.
     */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return readFrom(positionAfter(token));
    }

    /** {@return the position of the first event that a follower with this token has not handled} */
    static long positionAfter(@Nullable TrackingToken token) {
        TrackingToken plain = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return plain == null ? 0 : PositionToken.of(plain).value() + 1;
    }

    Stream<TrackedEventMessage<?>> readFrom(long position) {
        CommitScan scan = new CommitScan(commits, position);
        return messages(position, _ -> scan.batch());
    }

    Stream<TrackedEventMessage<?>> readTagged(String tag, long position) {
        StoredCommit holding = position == 0 ? null : commits.upTo(position);
        long begin = holding == null ? 0 : holding.position();
        return messages(position, after -> commits.tagged(tag, after == position ? begin : after, 1000))
                .filter(event -> tag.equals(event.getMetaData().get(tagKey)));
    }

    /** @param batches gives the commits from a position on, empty at the present end */
    private Stream<TrackedEventMessage<?>> messages(long position, LongFunction<List<StoredCommit>> batches) {
        Iterator<TrackedEventMessage<?>> iterator = new Iterator<>() {
            private final ArrayDeque<StoredCommit> buffer = new ArrayDeque<>();
            private long next = position;

            @Override
            public boolean hasNext() {
                while (!buffer.isEmpty() && buffer.getFirst().next() <= next) {
                    buffer.removeFirst();
                }
                if (buffer.isEmpty()) {
                    buffer.addAll(batches.apply(next));
                }
                return !buffer.isEmpty();
            }

            @Override
            public TrackedEventMessage<?> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                StoredCommit commit = buffer.getFirst();
                next = Math.max(next, commit.position());
                return commit.message(next++, payloads);
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        iterator, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL),
                false);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        long expected = -1;
        for (StoredCommit commit : commits.ofAggregate(aggregateIdentifier, Math.max(0, firstSequenceNumber))) {
            for (int i = 0; i < commit.events().size(); i++) {
                StoredEvent.Aggregate place = commit.events().get(i).aggregate();
                if (place == null || !place.id().equals(aggregateIdentifier) || place.seq() < firstSequenceNumber) {
                    continue;
                }
                if (expected >= 0 && place.seq() != expected) {
                    throw new BrokenLog("An event is missing: " + place.type() + " " + aggregateIdentifier
                            + " at sequence number " + expected + "; verify the chain and restore a back-up");
                }
                expected = place.seq() + 1;
                events.add((DomainEventMessage<?>) commit.message(commit.position() + i, payloads));
            }
        }
        return DomainEventStream.of(events);
    }

    @Override
    public TrackingToken createTailToken() {
        return PositionToken.BEGINNING;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new PositionToken(commits.followedHead().next() - 1);
    }

    /**
     * The token before the first commit that was stored at or after the instant. Found by bisection, as the time of
     * storing never goes backwards along the log; an event is stored after it happened, so none is missed.
     */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        long low = 0;
        long high = commits.followedHead().next();
        while (low < high) {
            long middle = (low + high) >>> 1;
            Instant at = commits.storedAt(middle);
            if (at != null && at.isBefore(dateTime)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new PositionToken(low - 1);
    }
}
