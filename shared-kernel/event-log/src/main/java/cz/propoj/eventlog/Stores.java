package cz.propoj.eventlog;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's own stores for MongoDB, set up so that they read back what they write. */
final class Stores {
    private Stores() {}

    static TokenStore tokens(MongoDatabase database, @Nullable String node, Duration claimTimeout) {
        return MongoTokenStore.builder()
                .mongoTemplate(template(database))
                .serializer(axonSerializer())
                .claimTimeout(claimTimeout)
                .nodeId(node == null ? ManagementFactory.getRuntimeMXBean().getName() : node)
                .build();
    }

    static SequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            MongoDatabase database, Serializer serializer, DeadLetterConverter letters, String processingGroup) {
        MongoTemplate template = template(database);
        return new OrderedDeadLetterQueue(
                MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .mongoTemplate(template)
                        .serializer(serializer)
                        .clearConverters()
                        .addConverter(letters)
                        // A full queue would stop the projection for everybody; what waits is bounded by the log.
                        .maxSequences(Integer.MAX_VALUE)
                        .maxSequenceSize(Integer.MAX_VALUE),
                template.deadLetterCollection(),
                processingGroup);
    }

    /**
     * Axon's serialiser for tokens and metadata. The token of a processor that is being reset may carry a context of any
     * type; with what Jackson 3 allows by itself it could be stored, but not read again.
     */
    static Jackson3Serializer axonSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(TrackingToken.class)
                                .allowIfSubType(CharSequence.class)
                                .allowIfSubType(Number.class)
                                .allowIfSubType(Boolean.class)
                                .allowIfSubType("java.time.")
                                .allowIfSubType(UUID.class)
                                .build()))
                .build();
    }

    private static MongoTemplate template(MongoDatabase database) {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(database.withReadPreference(ReadPreference.primary())
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))
                .trackingTokensCollectionName("tokens")
                .deadLetterCollectionName("dead_letters")
                .build();
    }
}
