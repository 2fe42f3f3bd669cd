package cz.propoj.benchmarks.eventlog;

import com.mongodb.client.MongoDatabase;
import cz.propoj.benchmarks.eventlog.CapacityEvent.BenchCapacityReported;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.EventTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The engines that are measured, and the events they are given. */
final class MeasuredEngines {
    private static final Map<String, String> METADATA = Map.of(
            "network", "orp-3215",
            "account", "0a1b2c3d-0000-4000-8000-000000000001",
            "trace", "b7d1c5e2f3a4");

    private MeasuredEngines() {}

    static EventLog ours(MongoDatabase database) {
        return EventLog.builder(database)
                .types(EventTypes.of(CapacityEvent.class))
                .tagKey("network")
                .open();
    }

    /** Axon's engine as it comes: one document per event, events as JSON. */
    static EventStorageEngine stock(MongoDatabase database) {
        var serializer = Jackson3Serializer.builder().build();
        return MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .domainEventsCollectionName("events")
                        .snapshotEventsCollectionName("snapshots")
                        .build())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    static DomainEventMessage<?> event(UUID aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "BenchActor",
                aggregate.toString(),
                sequence,
                new BenchCapacityReported(
                        aggregate, 40, (int) (sequence % 40), LocalDate.of(2025, 12, 1), "kapacita podle přehledu"),
                METADATA);
    }

    static List<DomainEventMessage<?>> events(UUID aggregate, long first, int count) {
        var events = new ArrayList<DomainEventMessage<?>>(count);
        for (var i = 0; i < count; i++) {
            events.add(event(aggregate, first + i));
        }
        return events;
    }

    /** Fills a log with aggregates of 100 events in commits of 20. */
    static List<UUID> fill(EventStorageEngine engine, int events) {
        var aggregates = new ArrayList<UUID>();
        for (var stored = 0; stored < events; stored += 100) {
            var aggregate = UUID.randomUUID();
            aggregates.add(aggregate);
            for (var first = 0; first < 100; first += 20) {
                engine.appendEvents(events(aggregate, first, 20));
            }
        }
        return aggregates;
    }
}
