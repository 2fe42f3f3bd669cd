package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class DatabaseFailureTest {
    private static final ServerAddress SERVER = new ServerAddress();

    /** What a server or whatever stands in front of it answered. */
    static MongoCommandException answered(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), SERVER);
    }

    static Stream<MongoException> away() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketException("cut", SERVER),
                new MongoNotPrimaryException(new BsonDocument(), SERVER),
                new MongoQueryException(new BsonDocument("code", new BsonInt32(6)), SERVER),
                answered(0),
                answered(1),
                answered(6),
                answered(43),
                answered(91),
                answered(262),
                answered(10107),
                answered(11600),
                answered(11602));
    }

    @ParameterizedTest
    @MethodSource("away")
    void what_another_try_may_mend_means_that_the_database_is_away(MongoException failure) {
        assertThat(DatabaseFailure.isAway(failure)).isTrue();
        assertThat(DatabaseFailure.isAway(new IllegalStateException(new RuntimeException(failure))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 14, 59, 11000, 17280, 16755, 40324})
    void what_the_same_request_would_get_again_does_not(int code) {
        assertThat(DatabaseFailure.isAway(answered(code))).isFalse();
    }

    @Test
    void a_service_whose_gateway_alone_answers_is_not_ready() {
        var database = Mockito.mock(MongoDatabase.class);
        MongoCollection<Document> collection = Mockito.mock();
        FindIterable<Document> found = Mockito.mock(Mockito.RETURNS_SELF);
        Mockito.when(database.runCommand(ArgumentMatchers.any())).thenReturn(new Document("ok", 1));
        Mockito.when(database.getCollection(ArgumentMatchers.anyString())).thenReturn(collection);
        Mockito.when(collection.find()).thenReturn(found);
        Mockito.when(found.first()).thenThrow(answered(1));

        assertThat(new EdgeConfiguration().database(database).health())
                .isNotNull()
                .extracting(Health::getStatus)
                .isEqualTo(Status.DOWN);
    }
}
