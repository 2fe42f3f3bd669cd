package cz.propoj.eventlog.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.EventTypes;
import cz.propoj.eventlog.TestDatabase;
import cz.propoj.eventlog.chain.ChainReport.Fault;
import cz.propoj.eventlog.chain.ChainReport.Kind;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.GenericEventMessage;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainVerificationTest {
    record Counted(int number) {}

    private final MongoDatabase database = TestDatabase.fresh();
    private final MongoCollection<BsonDocument> raw = database.getCollection("events", BsonDocument.class);
    private final EventLog log =
            EventLog.builder(database).types(EventTypes.of(Counted.class)).open();

    /** Commits of 1, 2, 3, 1, 2, 3, … events: they begin at 0, 1, 3, 6, 7, 9, 12, … */
    @BeforeEach
    void append() {
        for (int commit = 0; commit < 12; commit++) {
            List<GenericEventMessage<Counted>> events = new ArrayList<>();
            for (int i = 0; i <= commit % 3; i++) {
                events.add(new GenericEventMessage<>(new Counted(commit)));
            }
            log.storageEngine().appendEvents(events);
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    private Fault fault() {
        return Objects.requireNonNull(log.verification().verify().fault());
    }

    private BsonDocument at(long position) {
        return Objects.requireNonNull(raw.find(Filters.eq("_id", position)).first());
    }

    private void put(long position, BsonDocument document) {
        raw.deleteOne(Filters.eq("_id", position));
        document.put("_id", new BsonInt64(position));
        raw.insertOne(document);
    }

    @Test
    void an_intact_log_is_found_intact_and_progress_is_reported() {
        List<Long> progress = new ArrayList<>();
        ChainReport report = log.verification().verify(List.of(), progress::add);

        assertThat(report.isWhole()).isTrue();
        assertThat(report.commits()).isEqualTo(12);
        assertThat(Objects.requireNonNull(report.head()).position()).isEqualTo(23);
        assertThat(progress).containsExactly(23L);
    }

    @Test
    void an_empty_log_is_whole() {
        ChainReport report = new ChainVerification(TestDatabase.fresh(), "events").verify();
        assertThat(report).isEqualTo(new ChainReport(0, null, null));
    }

    @Test
    void any_changed_field_is_found_at_its_commit() {
        List<String> fields = List.of("events.0.payload.number", "events.1.id", "at", "n", "commit", "prev", "hash");
        for (String field : fields) {
            BsonDocument before = at(7);
            raw.updateOne(Filters.eq("_id", 7L), Updates.set(field, "changed"));
            assertThat(fault().position()).as(field).isEqualTo(7);
            assertThat(fault().kind()).as(field).isEqualTo(Kind.CHANGED);
            put(7, before);
            assertThat(log.verification().verify().isWhole()).isTrue();
        }
        raw.updateOne(Filters.eq("_id", 7L), Updates.set("added", 1));
        assertThat(fault()).extracting(Fault::position, Fault::kind).containsExactly(7L, Kind.CHANGED);
    }

    @Test
    void a_missing_commit_is_found_at_its_position() {
        raw.deleteOne(Filters.eq("_id", 9L));
        assertThat(fault()).extracting(Fault::position, Fault::kind).containsExactly(9L, Kind.MISSING);
        raw.deleteOne(Filters.eq("_id", 0L));
        assertThat(fault()).extracting(Fault::position, Fault::kind).containsExactly(0L, Kind.MISSING);
    }

    @Test
    void two_swapped_commits_of_the_same_size_are_found_at_the_first_one() {
        BsonDocument third = at(3);
        BsonDocument sixth = at(9);
        put(3, sixth);
        put(9, third);
        assertThat(fault().position()).isEqualTo(3);
    }

    @Test
    void a_commit_that_was_replaced_and_sealed_anew_shows_at_the_next_one() {
        BsonDocument original = at(3);
        byte[] body = bytesWithout(original, List.of("_id", "at", "prev", "hash"));
        CommitSeal.Sealed forged = CommitSeal.seal(
                3, Instant.ofEpochMilli(1), original.getBinary("prev").getData(), body);
        put(3, BsonDocument.parse(new RawBsonDocument(forged.document()).toJson()));

        assertThat(fault()).extracting(Fault::position, Fault::kind).containsExactly(6L, Kind.OUT_OF_PLACE);
    }

    @Test
    void a_log_that_was_rewritten_or_cut_is_found_by_a_checkpoint() {
        Checkpoint kept = Objects.requireNonNull(log.verification().verify().head());
        assertThat(log.verification().verify(List.of(kept), _ -> {}).isWhole()).isTrue();

        raw.deleteOne(Filters.eq("_id", 21L));
        assertThat(log.verification().verify().isWhole())
                .as("the chain alone can't tell")
                .isTrue();
        assertThat(Objects.requireNonNull(
                        log.verification().verify(List.of(kept), _ -> {}).fault()))
                .extracting(Fault::position, Fault::kind)
                .containsExactly(21L, Kind.MISSING);

        log.close();
        try (EventLog again =
                EventLog.builder(database).types(EventTypes.of(Counted.class)).open()) {
            again.storageEngine()
                    .appendEvents(
                            new GenericEventMessage<>(new Counted(1)),
                            new GenericEventMessage<>(new Counted(1)),
                            new GenericEventMessage<>(new Counted(99)));
        }
        assertThat(log.verification().verify().isWhole()).isTrue();
        assertThat(Objects.requireNonNull(
                        log.verification().verify(List.of(kept), _ -> {}).fault()))
                .extracting(Fault::position, Fault::kind)
                .containsExactly(21L, Kind.REWRITTEN);
    }

    @Test
    void the_hash_is_the_sha_256_of_the_document_without_its_last_field() throws Exception {
        BsonDocument commit = at(3);
        byte[] unhashed = bytesWithout(commit, List.of("hash"));
        assertThat(MessageDigest.getInstance("SHA-256").digest(unhashed))
                .isEqualTo(commit.getBinary("hash").getData());
        assertThat(at(6).getBinary("prev")).isEqualTo(commit.getBinary("hash"));
        assertThat(at(0).getBinary("prev").getData()).isEqualTo(CommitSeal.beginning());
    }

    private static byte[] bytesWithout(BsonDocument document, List<String> fields) {
        BsonDocument rest = document.clone();
        fields.forEach(rest::remove);
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            new BsonDocumentCodec()
                    .encode(writer, rest, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }
}
