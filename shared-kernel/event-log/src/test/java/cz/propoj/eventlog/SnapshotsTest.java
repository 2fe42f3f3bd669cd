package cz.propoj.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    static final class Shelf {
        private String name = "";
        private final List<String> books = new ArrayList<>();

        Shelf with(String named, String book) {
            name = named;
            books.add(book);
            return this;
        }
    }

    private final MongoDatabase database = TestDatabase.fresh();
    private final EventLog log = BookEvent.log(database).open();
    private final MongoEventStorageEngine engine = log.storageEngine();

    @AfterEach
    void close() {
        log.close();
    }

    private static DomainEventMessage<?> snapshot(long seq, String book) {
        return new GenericDomainEventMessage<>("Shelf", "s", seq, new Shelf().with("shelf", book));
    }

    private String book() {
        return ((Shelf) engine.readSnapshot("s").orElseThrow().getPayload()).books.getFirst();
    }

    @Test
    void the_newest_snapshot_is_kept_and_an_older_one_does_not_replace_it() {
        assertThat(engine.readSnapshot("s")).isEmpty();
        engine.storeSnapshot(snapshot(4, "four"));
        engine.storeSnapshot(snapshot(9, "nine"));
        engine.storeSnapshot(snapshot(6, "six"));

        DomainEventMessage<?> read = engine.readSnapshot("s").orElseThrow();
        assertThat(read.getSequenceNumber()).isEqualTo(9);
        assertThat(read.getType()).isEqualTo("Shelf");
        assertThat(((Shelf) read.getPayload()).name).isEqualTo("shelf");
        assertThat(book()).isEqualTo("nine");
        assertThat(database.getCollection("events_snapshots").countDocuments()).isEqualTo(1);
    }

    @Test
    void a_snapshot_of_another_form_or_class_is_passed_over_and_replaced_by_a_newer_one() {
        engine.storeSnapshot(snapshot(4, "four"));
        database.getCollection("events_snapshots").updateOne(new Document(), Updates.set("shape", "other"));
        assertThat(engine.readSnapshot("s")).isEmpty();
        database.getCollection("events_snapshots").updateOne(new Document(), Updates.set("class", "gone.Shelf"));
        assertThat(engine.readSnapshot("s")).isEmpty();

        engine.storeSnapshot(snapshot(5, "five"));
        assertThat(book()).isEqualTo("five");
    }
}
