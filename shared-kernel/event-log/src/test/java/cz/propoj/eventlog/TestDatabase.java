package cz.propoj.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import java.util.UUID;

/** A fresh database on an embedded server in memory that all tests of a run share. */
public final class TestDatabase {
    private static final EmbeddedMongo SERVER = EmbeddedMongo.inMemory();
    private static final MongoClient CLIENT = MongoClients.create(SERVER.connectionString());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            CLIENT.close();
            SERVER.close();
        }));
    }

    private TestDatabase() {}

    /** An empty database of its own. */
    public static MongoDatabase fresh() {
        return CLIENT.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
    }

    static String connectionString() {
        return SERVER.connectionString();
    }

    /** Another client of the same server, as another process would have. */
    static MongoClient anotherClient() {
        return MongoClients.create(SERVER.connectionString());
    }
}
