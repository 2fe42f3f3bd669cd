package cz.propoj.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

    @Test
    void whatItDoesNotKnowIsRefusedWithWords() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> rows = client.getDatabase("town").getCollection("rows");
            rows.insertOne(new Document("_id", 1));
            assertThatThrownBy(() -> rows.createIndex(Indexes.text("name"))).hasMessageContaining("only ascending");
            assertThatThrownBy(() -> rows.createIndex(
                            Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.SECONDS)))
                    .hasMessageContaining("expireAfterSeconds");
            assertThatThrownBy(() -> rows.watch().first()).hasMessageContaining("$changeStream");
            assertThatThrownBy(() -> rows.find()
                            .collation(Collation.builder().locale("cs").build())
                            .first())
                    .hasMessageContaining("collation");
            assertThatThrownBy(() -> {
                        try (ClientSession session = client.startSession()) {
                            session.startTransaction();
                            rows.insertOne(session, new Document("_id", 2));
                        }
                    })
                    .isInstanceOf(MongoException.class);
        }
    }

    @Test
    void anOpenServerIsClosedOnceAndTheFolderIsFree(@TempDir Path folder) {
        EmbeddedMongo server = EmbeddedMongo.open(folder);
        server.close();
        server.close();
        EmbeddedMongo.open(folder).close();
    }
}
