package cz.propoj.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationHandlerTest {
    private static final String CLIENT_FIRST = "n,,n=propoj,r=abc";

    @Test
    void aDriverWithoutOrWithAWrongPasswordGetsNothing() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient owner = MongoClients.create(server.connectionString())) {
            owner.getDatabase("town").getCollection("notes").insertOne(new Document("_id", 1));
            String address = "mongodb://%s127.0.0.1:" + server.port() + "/?directConnection=true";

            try (MongoClient nobody = MongoClients.create(address.formatted(""))) {
                assertThatThrownBy(() -> nobody.getDatabase("town")
                                .getCollection("notes")
                                .find()
                                .first())
                        .isInstanceOfSatisfying(MongoCommandException.class, e -> assertThat(e.getErrorCode())
                                .isEqualTo(13));
                assertThatThrownBy(() -> nobody.getDatabase("town")
                                .getCollection("notes")
                                .insertOne(new Document("_id", 2)))
                        .hasMessageContaining("Unauthorized");
                assertThatThrownBy(() -> nobody.listDatabaseNames().first()).hasMessageContaining("Unauthorized");
            }
            for (String who : List.of("propoj:wrong@", "somebody:wrong@")) {
                try (MongoClient guessing = MongoClients.create(address.formatted(who))) {
                    assertThatThrownBy(() -> guessing.getDatabase("town")
                                    .getCollection("notes")
                                    .countDocuments())
                            .isInstanceOfSatisfying(MongoSecurityException.class, e -> assertThat(e)
                                    .hasRootCauseInstanceOf(MongoCommandException.class)
                                    .rootCause()
                                    .hasMessageContaining("AuthenticationFailed"));
                }
            }
            String known = server.connectionString().replaceAll("mongodb://(.*@).*", "$1");
            try (MongoClient asking = MongoClients.create(address.formatted(known))) {
                assertThat(asking.listDatabaseNames()).contains("town");
            }
            assertThat(owner.getDatabase("town").getCollection("notes").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void everyStartHasAnotherPassword() {
        try (EmbeddedMongo first = EmbeddedMongo.inMemory();
                EmbeddedMongo second = EmbeddedMongo.inMemory();
                MongoClient confused = MongoClients.create(
                        first.connectionString().replace(":" + first.port() + "/", ":" + second.port() + "/"))) {
            assertThatThrownBy(() -> confused.listDatabaseNames().first()).isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void beforeSigningInOnlyWhatADriverNeedsForItIsAnswered() {
        try (RawConnection stranger = new RawConnection()) {
            for (String allowed : List.of("hello", "isMaster", "ismaster", "ping", "buildInfo")) {
                assertThat(stranger.ask(RawConnection.command(allowed))
                                .getDouble("ok")
                                .getValue())
                        .as(allowed)
                        .isEqualTo(1);
            }
            for (String refused : List.of(
                    "find",
                    "insert",
                    "listDatabases",
                    "serverStatus",
                    "connectionStatus",
                    "dropDatabase",
                    "getMore",
                    "killCursors",
                    "endSessions",
                    "whatever")) {
                assertThat(stranger.ask(RawConnection.command(refused))
                                .getInt32("code")
                                .getValue())
                        .as(refused)
                        .isEqualTo(13);
            }
            assertThat(stranger.ask(new BsonDocument()).getInt32("code").getValue())
                    .isEqualTo(13);
        }
    }

    @Test
    void whoProvesToKnowThePasswordIsLetInAlsoWithTheEmptyExchangeAtTheEnd() {
        try (RawConnection stranger = new RawConnection()) {
            BsonDocument first = stranger.start(CLIENT_FIRST);
            BsonDocument last = stranger.goOn(RawConnection.proof(RawConnection.payload(first)));
            assertThat(RawConnection.payload(last)).startsWith("v=");
            assertThat(last.getBoolean("done").getValue()).isFalse();
            assertThat(code(stranger.ask(RawConnection.command("listDatabases"))))
                    .isEqualTo(13);
            assertThat(stranger.goOn("").getBoolean("done").getValue()).isTrue();
            assertThat(stranger.strangers).hasValue(0);

            stranger.send(RawConnection.message(RawConnection.command("listDatabases")));
            await().until(() -> {
                stranger.channel.runPendingTasks();
                return !stranger.channel.outboundMessages().isEmpty();
            });
        }
    }

    @Test
    void aForgedContinuationIsRefused() {
        try (RawConnection stranger = new RawConnection()) {
            assertThat(code(stranger.goOn(""))).isEqualTo(17);
            String first = RawConnection.payload(stranger.start(CLIENT_FIRST));
            String proof = RawConnection.proof(first);
            String forged = proof.substring(0, proof.indexOf("p=") + 2) + "A".repeat(43) + "=";
            assertThat(code(stranger.goOn(forged))).isEqualTo(18);
            // The conversation is over: the right proof of it comes too late, and no empty end is accepted.
            assertThat(code(stranger.goOn(proof))).isEqualTo(17);
            assertThat(code(stranger.goOn(""))).isEqualTo(17);
            stranger.start(CLIENT_FIRST);
            assertThat(code(stranger.goOn(""))).isEqualTo(18);
            BsonDocument another = RawConnection.command("saslContinue").append("conversationId", new BsonInt32(2));
            stranger.start(CLIENT_FIRST);
            assertThat(code(stranger.ask(another))).isEqualTo(17);
            BsonDocument plain = RawConnection.command("saslStart").append("mechanism", new BsonString("PLAIN"));
            assertThat(code(stranger.ask(plain))).isEqualTo(334);
            assertThat(code(stranger.ask(RawConnection.command("listDatabases"))))
                    .isEqualTo(13);
        }
    }

    @Test
    void whatWasOverheardDoesNotOpenAnotherConnection() {
        String proof;
        try (RawConnection owner = new RawConnection()) {
            proof = RawConnection.proof(RawConnection.payload(owner.start(CLIENT_FIRST)));
            assertThat(RawConnection.payload(owner.goOn(proof))).startsWith("v=");
        }
        try (RawConnection replaying = new RawConnection()) {
            replaying.start(CLIENT_FIRST);
            assertThat(code(replaying.goOn(proof))).isEqualTo(18);
            assertThat(code(replaying.ask(RawConnection.command("listDatabases"))))
                    .isEqualTo(13);
        }
    }

    @Test
    void aConnectionThatSaysNothingIsClosedAfterAMinute() {
        try (RawConnection silent = new RawConnection()) {
            silent.channel.advanceTimeBy(50, TimeUnit.SECONDS);
            silent.channel.runScheduledPendingTasks();
            assertThat(silent.isOpen()).isTrue();
            // A driver's watching connection goes on saying hello.
            silent.ask(RawConnection.command("hello"));
            silent.channel.advanceTimeBy(50, TimeUnit.SECONDS);
            silent.channel.runScheduledPendingTasks();
            assertThat(silent.isOpen()).isTrue();
            // Half a message is nothing.
            silent.send(new byte[] {100, 0, 0, 0, 1});
            silent.channel.advanceTimeBy(11, TimeUnit.SECONDS);
            silent.channel.runScheduledPendingTasks();
            assertThat(silent.isOpen()).isFalse();
        }
    }

    @Test
    void oneConnectionTooManyIsClosedAtOnce() {
        try (RawConnection last = new RawConnection(AuthenticationHandler.MOST_STRANGERS - 1);
                RawConnection tooMany = new RawConnection(AuthenticationHandler.MOST_STRANGERS)) {
            assertThat(last.isOpen()).isTrue();
            assertThat(tooMany.isOpen()).isFalse();
            assertThat(tooMany.strangers).hasValue(AuthenticationHandler.MOST_STRANGERS);
        }
    }

    /** The lengths are those of the whole message, of a document, a text and binary data in it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 21, 43, 55})
    void aLengthThatIsALieClosesTheConnectionAndTakesNoMemory(int place) {
        BsonDocument document = RawConnection.command("saslStart");
        document.remove("$db");
        document.append("t", new BsonString("text"));
        document.append("b", new org.bson.BsonBinary(new byte[4]));
        byte[] message = RawConnection.message(document);
        for (int lie : new int[] {Integer.MAX_VALUE, 48_000_000, 20_000, -1, Integer.MIN_VALUE}) {
            byte[] forged = message.clone();
            ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putInt(place, lie);
            try (RawConnection stranger = new RawConnection()) {
                stranger.send(forged);
                assertThat(stranger.isOpen()).as("%d at %d", lie, place).isFalse();
            }
        }
    }

    @Test
    void documentsWithinEachOtherWithoutEndAreRefused() {
        BsonDocument document = RawConnection.command("hello");
        for (int depth = 0; depth < 500; depth++) {
            document = new BsonDocument("d", document);
        }
        try (RawConnection stranger = new RawConnection()) {
            stranger.send(RawConnection.message(document));
            assertThat(stranger.isOpen()).isFalse();
        }
    }

    private static int code(BsonDocument answer) {
        return answer.getInt32("code").getValue();
    }
}
