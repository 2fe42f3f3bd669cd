package cz.propoj.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many writers at once, the same documents again and again, and a disk that runs full. */
class LoadTest {
    private static final int THREADS = 64;
    private static final int EACH = 60;
    private static final int ROUNDS = 60;

    @Test
    void manyWritersLoseNothingAndManyRowsAreOneSync(@TempDir Path folder) throws InterruptedException {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> rows = client.getDatabase("load").getCollection("rows");
            rows.insertOne(new Document("_id", -1L));
            AtomicLong ids = new AtomicLong();
            List<Thread> writers = IntStream.range(0, THREADS)
                    .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < EACH; i++) {
                            rows.insertOne(new Document("_id", ids.getAndIncrement()));
                        }
                    }))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(rows.countDocuments()).isEqualTo(THREADS * EACH + 1);
            long syncs = server.syncs();
            rows.insertMany(IntStream.range(0, 5_000)
                    .mapToObj(i -> new Document("_id", "many" + i))
                    .toList());
            assertThat(server.syncs() - syncs).isEqualTo(1);
        }
    }

    @Test
    void theFileStaysSmallWhenTheSameDocumentsAreWrittenAgainAndAgain(@TempDir Path folder) throws Exception {
        int documents = 2_000;
        int bytes = 1_000;
        Random random = new Random(42);
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> rows = client.getDatabase("load").getCollection("rows");
            rows.createIndex(Indexes.ascending("round"));
            for (int round = 0; round < ROUNDS; round++) {
                byte[] content = new byte[bytes];
                random.nextBytes(content);
                if (round == 0) {
                    rows.insertMany(IntStream.range(0, documents)
                            .mapToObj(id -> new Document("_id", id))
                            .toList());
                }
                rows.updateMany(
                        Filters.gte("_id", 0),
                        Updates.combine(Updates.set("round", round), Updates.set("content", new Binary(content))));
            }
            long written = (long) ROUNDS * documents * bytes;
            assertThat(size(folder)).isLessThan(written / 2);
        }
        assertThat(Files.size(folder.resolve(EmbeddedMongo.FILE))).isLessThan(6L * documents * bytes);
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(client.getDatabase("load").getCollection("rows").countDocuments(Filters.eq("round", ROUNDS - 1)))
                    .isEqualTo(documents);
        }
    }

    private static long size(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void onAFullDiskWritesAreRefusedAndWorkAgainWhenThereIsRoom(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()), "Only root can mount");
        try {
            Path filler = Files.write(disk.resolve("filler"), new byte[24 << 20]);
            List<Long> acknowledged = new ArrayList<>();
            try (EmbeddedMongo server = EmbeddedMongo.open(disk.resolve("db"));
                    MongoClient client = MongoClients.create(server.connectionString())) {
                MongoCollection<Document> rows = client.getDatabase("full").getCollection("rows");
                rows.createIndex(Indexes.ascending("n"));
                assertThatThrownBy(() -> insertUntilRefused(rows, acknowledged))
                        .isInstanceOf(MongoException.class)
                        .hasMessageContaining("no room");
                assertThat(acknowledged).isNotEmpty();
                check(rows, acknowledged);
                Files.delete(filler);
                int before = acknowledged.size();
                for (int i = 0; i < 100; i++) {
                    insert(rows, acknowledged);
                }
                assertThat(acknowledged).hasSize(before + 100);
            }
            try (EmbeddedMongo server = EmbeddedMongo.open(disk.resolve("db"));
                    MongoClient client = MongoClients.create(server.connectionString())) {
                check(client.getDatabase("full").getCollection("rows"), acknowledged);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void insertUntilRefused(MongoCollection<Document> rows, List<Long> acknowledged) {
        while (acknowledged.size() < 100_000) {
            insert(rows, acknowledged);
        }
    }

    private static void insert(MongoCollection<Document> rows, List<Long> acknowledged) {
        long id = acknowledged.size();
        rows.insertOne(new Document("_id", id).append("n", id % 10).append("content", new Binary(new byte[20_000])));
        acknowledged.add(id);
    }

    private static void check(MongoCollection<Document> rows, List<Long> acknowledged) {
        List<Long> stored = new ArrayList<>();
        rows.find().sort(Sorts.ascending("_id")).forEach(row -> stored.add(row.getLong("_id")));
        assertThat(stored).isEqualTo(acknowledged);
        assertThat(rows.countDocuments(Filters.gte("n", 0L))).isEqualTo(acknowledged.size());
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
