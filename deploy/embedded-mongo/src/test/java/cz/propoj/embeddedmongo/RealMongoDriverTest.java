package cz.propoj.embeddedmongo;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same expectations, checked against the official image where a Docker engine is found. */
@Testcontainers(disabledWithoutDocker = true)
class RealMongoDriverTest extends DriverContract {
    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

    @Override
    String connectionString() {
        String uri = MONGO.getConnectionString();
        return uri + (uri.contains("?") ? "&" : "/?") + "uuidRepresentation=standard";
    }
}
