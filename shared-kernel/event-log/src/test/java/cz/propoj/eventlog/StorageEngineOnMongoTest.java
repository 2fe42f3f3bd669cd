package cz.propoj.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same on the official image, a replica set of one, where a container engine is found. */
@Testcontainers(disabledWithoutDocker = true)
class StorageEngineOnMongoTest extends StorageEngineTest {
    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

    private static final List<MongoClient> CLIENTS = new ArrayList<>();

    @Override
    MongoDatabase database() {
        MongoClient client = MongoClients.create(MONGO.getReplicaSetUrl());
        CLIENTS.add(client);
        return client.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
    }

    @AfterAll
    static void closeClients() {
        CLIENTS.forEach(MongoClient::close);
    }
}
