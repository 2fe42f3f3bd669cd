package cz.propoj.eventlog;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** Axon's own stores for MongoDB, set up so that they read back what they write. */
final class Stores {
    private Stores() {}

    static TokenStore tokens(MongoDatabase database, @Nullable String node, Duration claimTimeout) {
        return MongoTokenStore.builder()
                .mongoTemplate(template(database))
                .serializer(Jackson3Serializer.builder().build())
                .claimTimeout(claimTimeout)
                .nodeId(node == null ? ManagementFactory.getRuntimeMXBean().getName() : node)
                .build();
    }

    static SequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            MongoDatabase database, Serializer serializer, String processingGroup) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processingGroup)
                .mongoTemplate(template(database))
                .serializer(serializer)
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
