package cz.propoj.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {
    @Test
    void whatIsWrittenIsReadBackAfterOpeningAgain(@TempDir Path folder) {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            client.getDatabase("town")
                    .getCollection("actors")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .insertOne(new Document("_id", 7L).append("name", "library"));
        }
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(client.getDatabase("town").getCollection("actors").find(eq("_id", 7L)))
                    .containsExactly(new Document("_id", 7L).append("name", "library"));
        }
    }
}
