package cz.propoj.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens in the midst of the work of the database does not end it. */
class SurvivalTest {
    private static final int ROWS = 400;
    private static final long PAUSE_NANOS = 1_000_000;

    @TempDir
    private Path folder;

    private static MongoCollection<Document> rows(MongoClient client) {
        return client.getDatabase("town").getCollection("rows");
    }

    private void assertEverythingIsThere() {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(rows(client).countDocuments()).isEqualTo(ROWS);
        }
    }

    @Test
    void threadsOfConnectionsThatAreInterruptedAgainAndAgainLoseNothing() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            rows(client).countDocuments();
            Thread interrupting = Thread.ofPlatform().daemon().start(() -> {
                while (!over.get()) {
                    interruptConnections();
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            });
            for (int n = 0; n < ROWS; n++) {
                rows(client).insertOne(new Document("_id", n).append("text", "x".repeat(200)));
                if (n % 100 == 0) {
                    server.engine().store().getFileStore().sync();
                }
            }
            assertThat(rows(client).countDocuments()).isEqualTo(ROWS);
            over.set(true);
            interrupting.join();
        }
        assertEverythingIsThere();
    }

    private static void interruptConnections() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mongo-")
                        && !thread.getName().startsWith("mongo-wire")
                        && !thread.getName().equals("mongo-checkpoint"))
                .forEach(Thread::interrupt);
    }

    @Test
    void aStoreThatClosedItselfAfterAnErrorIsOpenedAgain() {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            for (int n = 0; n < ROWS; n++) {
                rows(client).insertOne(new Document("_id", n));
                if (n == ROWS / 2) {
                    server.engine().store().closeImmediately();
                }
            }
            assertThat(rows(client).countDocuments()).isEqualTo(ROWS);
        }
        assertEverythingIsThere();
    }
}
