package cz.propoj.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * The newest state of aggregates, one document each, in a collection that may be dropped at any time: a snapshot is
 * never the only place of anything. One that was taken of a class with other fields is passed over.
 */
final class Snapshots {
    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);
    private static final JsonMapper MAPPER = EventPayloads.mapper()
            .rebuild()
            .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    private final MongoCollection<BsonDocument> collection;

    Snapshots(MongoDatabase database, String collection) {
        // A snapshot that a fail-over takes back may hold events that it takes back, too: decisions don't rest on it.
        this.collection = database.getCollection(collection, BsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    void store(DomainEventMessage<?> snapshot) {
        Class<?> type = snapshot.getPayloadType();
        BsonDocument document = new BsonDocument("_id", new BsonString(snapshot.getAggregateIdentifier()))
                .append("type", new BsonString(snapshot.getType()))
                .append("seq", new BsonInt64(snapshot.getSequenceNumber()))
                .append("at", new BsonDateTime(snapshot.getTimestamp().toEpochMilli()))
                .append("class", new BsonString(type.getName()))
                .append("shape", new BsonString(shape(type)));
        BsonDocument state = new BsonDocument();
        try (TokenBuffer tokens = TokenBuffer.forGeneration();
                BsonDocumentWriter writer = new BsonDocumentWriter(state)) {
            MAPPER.writeValue(tokens, snapshot.getPayload());
            try (JsonParser parser = tokens.asParser()) {
                BsonTokens.write(parser, writer);
            }
        }
        document.append("state", state);
        CommitLog.calling("store a snapshot", () -> {
            try {
                return collection.replaceOne(
                        and(eq("_id", snapshot.getAggregateIdentifier()), lt("seq", snapshot.getSequenceNumber())),
                        document,
                        new ReplaceOptions().upsert(true));
            } catch (MongoWriteException e) {
                // One of the same or a later sequence number is there already.
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                return null;
            }
        });
    }

    Optional<DomainEventMessage<?>> read(String aggregate) {
        BsonDocument found = CommitLog.calling(
                "read a snapshot", () -> collection.find(eq("_id", aggregate)).first());
        if (found == null) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(
                    found.getString("class").getValue(),
                    true,
                    Thread.currentThread().getContextClassLoader());
            if (!shape(type).equals(found.getString("shape").getValue())) {
                return Optional.empty();
            }
            return Optional.of(new GenericDomainEventMessage<>(
                    found.getString("type").getValue(),
                    aggregate,
                    found.getInt64("seq").getValue(),
                    new org.axonframework.messaging.GenericMessage<>(state(found, type)),
                    Instant.ofEpochMilli(found.getDateTime("at").getValue())));
        } catch (ClassNotFoundException | JacksonException e) {
            log.info(
                    "The snapshot of {} can't be read any more and is passed over ({})",
                    aggregate,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Object state(BsonDocument found, Class<?> type) {
        try (BsonReader reader = new BsonDocumentReader(found.getDocument("state"))) {
            reader.readBsonType();
            return MAPPER.readerFor(type).readValue(EventPayloads.take(reader));
        }
    }

    /** The names and types of the fields, by which another form of the class is known. */
    private static String shape(Class<?> type) {
        TreeSet<String> fields = new TreeSet<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    fields.add(field.getName() + " " + field.getGenericType().getTypeName());
                }
            }
        }
        return Integer.toHexString(fields.hashCode());
    }
}
