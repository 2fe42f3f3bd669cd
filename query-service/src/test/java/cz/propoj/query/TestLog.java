package cz.propoj.query;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.domain.PropojLog;
import cz.propoj.testdata.TestNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** A log in a database in memory, to which tests append what they like, at any time they like. */
public final class TestLog implements AutoCloseable {
    public static final NetworkId TACHOV = new NetworkId("orp-3215");

    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client;
    private final MongoDatabase database;
    private final EventLog log;
    private final Map<String, Long> sequences = new HashMap<>();

    public TestLog() {
        this(new CommandListener() {});
    }

    /** With somebody who sees every command before it is sent, and may hold it up. */
    public TestLog(CommandListener listener) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString()))
                .addCommandListener(listener)
                .build());
        database = client.getDatabase("propoj");
        log = PropojLog.open(database);
    }

    /** The network, to make events of it. */
    public static TestNetwork network() {
        return new TestNetwork(TACHOV, (_, _, _, _) -> {
            throw new UnsupportedOperationException("its events are appended by hand");
        });
    }

    public MongoDatabase database() {
        return database;
    }

    public EventLog log() {
        return log;
    }

    /** One fact to append. */
    public record Entry(
            String record,
            Object event,
            Instant at,
            @Nullable LocalDate effectiveOn,
            @Nullable NetworkId network,
            Map<String, String> meta) {
        /** Since which it is true. */
        public LocalDate since() {
            return effectiveOn == null ? LocalDate.ofInstant(at, Meta.ZONE) : effectiveOn;
        }
    }

    /** Appends in one commit for each record's run of events; returns the position of the last. */
    public long append(List<Entry> entries) {
        for (var from = 0; from < entries.size(); ) {
            var to = from + 1;
            while (to < entries.size()
                    && entries.get(to).record().equals(entries.get(from).record())) {
                to++;
            }
            var commit = new ArrayList<DomainEventMessage<?>>();
            entries.subList(from, to).forEach(entry -> commit.add(message(entry)));
            log.eventStore().publish(commit);
            from = to;
        }
        return log.head();
    }

    public long append(
            NetworkId network, String record, Instant at, @Nullable LocalDate effectiveOn, Object... events) {
        var entries = new ArrayList<Entry>();
        for (var event : events) {
            entries.add(new Entry(record, event, at, effectiveOn, network, Map.of()));
        }
        return append(entries);
    }

    private DomainEventMessage<?> message(Entry entry) {
        var meta = new HashMap<String, Object>(entry.meta());
        if (entry.network() != null) {
            meta.put(Meta.NETWORK, entry.network().value());
        }
        if (entry.effectiveOn() != null) {
            meta.put(Meta.EFFECTIVE_ON, entry.effectiveOn().toString());
        }
        var sequence = sequences.merge(entry.record(), 1L, Long::sum) - 1;
        return new GenericDomainEventMessage<>(
                "Record",
                entry.record(),
                sequence,
                entry.event(),
                MetaData.from(meta),
                UUID.nameUUIDFromBytes((entry.record() + sequence).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString(),
                entry.at());
    }

    @Override
    public void close() {
        log.close();
        client.close();
        server.close();
    }
}
