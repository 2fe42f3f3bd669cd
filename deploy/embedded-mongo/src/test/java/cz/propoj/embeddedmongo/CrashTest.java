package cz.propoj.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the server at random moments under load; nothing that was acknowledged may be missing, nothing half-done. */
class CrashTest {
    private static final int ROUNDS = 5;
    private static final int WRITERS = 4;
    private static final int BATCH = 5;

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> counted = new ConcurrentHashMap<>();

    @Test
    void whatWasAcknowledgedSurvivesKillMinusNine(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            try (ServerProcess server = new ServerProcess(folder)) {
                assertThat(server.firstLine())
                        .as("seed %d, round %d", seed, round)
                        .startsWith("ready ");
                checkEverything(server, "seed " + seed + ", round " + round);
                List<Thread> writers = startWriters(server.connectionString(), round);
                int wanted = before + 500 + random.nextInt(4_000);
                await().until(() -> acknowledged.size() >= wanted);
                server.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        try (ServerProcess server = new ServerProcess(folder)) {
            checkEverything(server, "seed " + seed + ", at the end");
        }
    }

    private List<Thread> startWriters(String uri, int round) {
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> write(uri, round, writer)))
                .toList();
    }

    /** Inserts batches that are complete or absent, and counts up one document; until the server is gone. */
    private void write(String uri, int round, int writer) {
        try (MongoClient client = MongoClients.create(uri + "&serverSelectionTimeoutMS=500")) {
            MongoCollection<Document> rows = client.getDatabase("crash").getCollection("rows");
            MongoCollection<Document> counts = client.getDatabase("crash").getCollection("counts");
            if (writer == 0) {
                rows.createIndex(Indexes.ascending("batch", "part"));
            }
            long next = ((long) round * WRITERS + writer) << 32;
            while (true) {
                List<Document> batch = new ArrayList<>();
                long first = next;
                for (int part = 0; part < BATCH; part++) {
                    batch.add(new Document("_id", next++).append("batch", first).append("part", part));
                }
                rows.insertMany(batch);
                batch.forEach(row -> acknowledged.add(row.getLong("_id")));
                counts.updateOne(Filters.eq("_id", writer), Updates.inc("n", 1), new UpdateOptions().upsert(true));
                counted.merge(writer, 1, Integer::sum);
            }
        } catch (MongoException | IllegalStateException _) {
            // The server was killed.
        }
    }

    private void checkEverything(ServerProcess server, String where) {
        try (MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> rows = client.getDatabase("crash").getCollection("rows");
            Set<Long> stored = new HashSet<>();
            rows.find().forEach(row -> stored.add(row.getLong("_id")));
            assertThat(stored).as(where).containsAll(acknowledged);
            assertThat(stored.size() % BATCH).as("half a batch, %s", where).isZero();
            List<Long> byIndex = new ArrayList<>();
            rows.find(Filters.gte("batch", 0L))
                    .sort(Sorts.ascending("batch", "part"))
                    .forEach(row -> byIndex.add(row.getLong("_id")));
            assertThat(byIndex)
                    .as("the index, %s", where)
                    .hasSize(stored.size())
                    .isSorted();
            client.getDatabase("crash").getCollection("counts").find().forEach(count -> {
                int acknowledgedCount = counted.getOrDefault(count.getInteger("_id"), 0);
                // The last one may have been stored and not answered, once in each round.
                assertThat(count.getInteger("n")).as(where).isBetween(acknowledgedCount, acknowledgedCount + ROUNDS);
            });
        }
    }
}
