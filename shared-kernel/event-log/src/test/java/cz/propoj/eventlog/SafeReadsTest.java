package cz.propoj.eventlog;

import static cz.propoj.eventlog.StorageEngineTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import cz.propoj.eventlog.vault.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decisions rest on is read so that no fail-over can take it back. */
class SafeReadsTest {
    private static final BsonDocument MAJORITY = new BsonDocument("level", new BsonString("majority"));

    private final List<BsonDocument> reads = new CopyOnWriteArrayList<>();

    private final CommandListener listener = new CommandListener() {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")) {
                reads.add(event.getCommand().clone());
            }
        }
    };

    @Test
    void aggregates_snapshots_and_the_vault_are_read_with_read_concern_majority(@TempDir Path folder) {
        String name = TestDatabase.fresh().getName();
        try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(TestDatabase.connectionString()))
                        .addCommandListener(listener)
                        .build());
                EventLog log = BookEvent.log(client.getDatabase(name)).open()) {
            log.storageEngine().appendEvents(event("a", 0));
            reads.clear();

            assertThat(log.storageEngine().readEvents("a", 0).asStream()).hasSize(1);
            assertThat(log.storageEngine().readSnapshot("a")).isEmpty();
            assertThat(log.head()).isZero();
            assertThat(log.readFrom(0)).hasSize(1);
            UUID person = UUID.randomUUID();
            Vault vault = Vault.open(client.getDatabase(name), folder.resolve("keys.json"));
            vault.putAll(person, Map.of("name", "text"));

            assertThat(reads)
                    .extracting(read -> read.getString("find").getValue())
                    .contains("events", "events_snapshots", "vault");
            assertThat(reads).allSatisfy(read -> assertThat(read.getDocument("readConcern"))
                    .isEqualTo(MAJORITY));
        }
    }
}
