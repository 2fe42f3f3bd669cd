package cz.propoj.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/** The server all peers share: the embedded one on a fresh file, or the one named in PROPOJ_MONGO_URI. */
public final class BenchServer implements AutoCloseable {
    private final @Nullable EmbeddedMongo embedded;
    private final @Nullable Path folder;
    private final MongoClient client;

    public BenchServer() throws IOException {
        var uri = Optional.ofNullable(System.getenv("PROPOJ_MONGO_URI"));
        if (uri.isPresent()) {
            folder = null;
            embedded = null;
            client = client(uri.get());
        } else {
            folder = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "propoj-bench");
            embedded = EmbeddedMongo.open(folder);
            client = client(embedded.connectionString());
        }
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    /** An empty database of that name. */
    public MongoDatabase fresh(String name) {
        var database = client.getDatabase("bench_" + name);
        database.drop();
        return database;
    }

    @Override
    public void close() throws IOException {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
