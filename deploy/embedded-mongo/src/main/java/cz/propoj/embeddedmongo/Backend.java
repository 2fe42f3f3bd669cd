package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Instant;
import org.h2.mvstore.MVStore;

/** The library's backend, with the greeting that current drivers send. */
final class Backend extends H2Backend {
    private static final int WIRE_VERSION = 13;
    private static final int MOST_DOCUMENTS_IN_ONE_COMMAND = 100_000;

    Backend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "hello" -> greeting("isWritablePrimary");
            case "isMaster", "ismaster" -> greeting("ismaster");
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private static Document greeting(String primary) {
        return new Document("helloOk", true)
                .append(primary, true)
                .append("maxBsonObjectSize", 16 * 1024 * 1024)
                .append("maxMessageSizeBytes", 48_000_000)
                .append("maxWriteBatchSize", MOST_DOCUMENTS_IN_ONE_COMMAND)
                .append("localTime", Instant.now())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false)
                .append("ok", 1.0);
    }
}
