package cz.propoj.command.revisions;

import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedEvent.NeedIdentified;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformEvent.PlatformFounded;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationEvent.RecommendationRecorded;
import cz.propoj.contract.revisions.Review;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.RevisionState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.chain.Checkpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that a revision is about, from the log itself: a signature must not rest on a view that lags behind. */
@Component
final class ReviewedRecords {
    private final EventLog log;
    private final EventStore store;

    ReviewedRecords(EventLog log, EventStore store) {
        this.log = log;
        this.store = store;
    }

    /** Where all records stood at one end of the log. */
    record Standing(Checkpoint end, Map<ReviewState, List<ReviewedRecord>> records) {
        List<ReviewedRecord> in(ReviewState state) {
            return records.getOrDefault(state, List.of());
        }
    }

    /**
     * The records that have these ids.
     *
     * @throws RuleBroken when one is not in the network, or is no record of a template
     */
    List<ReviewedRecord> require(NetworkId network, List<UUID> ids) {
        var records = new ArrayList<ReviewedRecord>();
        for (var i = 0; i < ids.size(); i++) {
            var at = "/records/" + i;
            records.add(find(network, ids.get(i)).orElseThrow(() -> RuleBroken.at(at, "revision.record-unknown")));
        }
        return records;
    }

    /** As {@link #require}, for the record of an address. */
    ReviewedRecord there(NetworkId network, UUID id) {
        return find(network, id).orElseThrow(RecordNotFound::new);
    }

    /** The first event of a stream says what it is of. */
    private Optional<ReviewedRecord> find(NetworkId network, UUID id) {
        var events = store.readEvents(id.toString());
        var kind = events.hasNext() ? kind(network, events.next().getPayload()) : null;
        return Optional.ofNullable(kind).map(known -> new ReviewedRecord(known, id));
    }

    private static @Nullable RevisedKind kind(NetworkId network, Object beginning) {
        return switch (beginning) {
            case ActorRegistered e when e.network().equals(network) -> RevisedKind.ACTOR;
            case PlatformFounded e when e.network().equals(network) -> RevisedKind.PLATFORM;
            case NeedIdentified e when e.network().equals(network) -> RevisedKind.NEED;
            case RecommendationRecorded e when e.network().equals(network) -> RevisedKind.RECOMMENDATION;
            default -> null;
        };
    }

    /** Reads the network up to the present end of the log. */
    Standing standing(NetworkId network, RevisionId revision, LocalDate day) {
        var end = log.checkpoint();
        var reading = new Reading(revision);
        try (var events = log.readTagged(network.value())) {
            events.takeWhile(event -> position(event) <= end.position()).forEach(reading::take);
        }
        return new Standing(end, reading.records(day));
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(0);
    }

    /** Gathers facts by record. */
    private static final class Reading {
        private final RevisionId revision;
        private final Map<UUID, List<Fact<ActorEvent>>> actors = new LinkedHashMap<>();
        private final Map<UUID, List<Fact<PlatformEvent>>> platforms = new LinkedHashMap<>();
        private final Map<UUID, List<Fact<NeedEvent>>> needs = new LinkedHashMap<>();
        private final Map<UUID, List<Fact<RecommendationEvent>>> recommendations = new LinkedHashMap<>();
        private @Nullable RevisionState state;
        private long opened = Long.MAX_VALUE;

        Reading(RevisionId revision) {
            this.revision = revision;
        }

        void take(TrackedEventMessage<?> message) {
            switch (message.getPayload()) {
                case ActorEvent e -> add(actors, e.actor().value(), e, message);
                case PlatformEvent e -> add(platforms, e.platform().value(), e, message);
                case NeedEvent e -> add(needs, e.need().value(), e, message);
                case RecommendationEvent e ->
                    add(recommendations, e.recommendation().value(), e, message);
                case RevisionEvent e
                when e.revision().equals(revision) -> {
                    state = RevisionState.evolve(state, e);
                    if (e instanceof RevisionEvent.RevisionOpened) {
                        opened = position(message);
                    }
                }
                default -> {
                    // Nothing that a revision goes through.
                }
            }
        }

        private static <E> void add(Map<UUID, List<Fact<E>>> all, UUID id, E event, TrackedEventMessage<?> message) {
            all.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(Meta.fact(event, position(message), message.getTimestamp(), message.getMetaData()));
        }

        Map<ReviewState, List<ReviewedRecord>> records(LocalDate day) {
            var records = new LinkedHashMap<ReviewState, List<ReviewedRecord>>();
            actors.forEach(
                    (id, facts) -> put(records, RevisedKind.ACTOR, id, Review.ofActor(facts, opened, day, mark(id))));
            platforms.forEach((id, facts) ->
                    put(records, RevisedKind.PLATFORM, id, Review.ofPlatform(facts, opened, day, mark(id))));
            needs.forEach(
                    (id, facts) -> put(records, RevisedKind.NEED, id, Review.ofNeed(facts, opened, day, mark(id))));
            recommendations.forEach((id, facts) -> put(
                    records, RevisedKind.RECOMMENDATION, id, Review.ofRecommendation(facts, opened, day, mark(id))));
            return records;
        }

        private @Nullable ReviewState mark(UUID id) {
            return state == null ? null : state.mark(id);
        }

        private static void put(
                Map<ReviewState, List<ReviewedRecord>> records,
                RevisedKind kind,
                UUID id,
                Optional<ReviewState> standing) {
            standing.ifPresent(where ->
                    records.computeIfAbsent(where, _ -> new ArrayList<>()).add(new ReviewedRecord(kind, id)));
        }
    }
}
