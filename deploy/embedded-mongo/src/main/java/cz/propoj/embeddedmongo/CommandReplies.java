package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the result of a command, or the reason of its refusal, into the reply to a request. */
final class CommandReplies {
    private static final Logger LOG = LoggerFactory.getLogger(CommandReplies.class);
    private static final AtomicInteger RESPONSE_IDS = new AtomicInteger();
    private static final int INTERNAL_ERROR = 1;

    /** Carries out a command, whose name is the first field of its body. */
    interface Work {
        Document run(String database, String name, Document body) throws MongoServerException;
    }

    private CommandReplies() {}

    static Object to(ClientRequest request, Work work) {
        MessageHeader header = new MessageHeader(
                RESPONSE_IDS.incrementAndGet(), request.getHeader().getRequestID());
        return switch (request) {
            case MongoMessage message ->
                new MongoMessage(
                        message.getChannel(),
                        header,
                        result(String.valueOf(message.getDocument().get("$db")), message.getDocument(), work));
            case MongoQuery query ->
                new MongoReply(header, result(query.getDatabaseName(), command(query.getQuery()), work));
            default -> throw new IllegalStateException("A request of a kind that the decoder doesn't make");
        };
    }

    /** Drivers open with the old form of a command; everything after that is a message. */
    private static Document command(Document query) {
        return query.get("$query") instanceof Document wrapped ? wrapped : query;
    }

    private static Document result(String database, Document body, Work work) {
        String name = body.keySet().stream().findFirst().orElse("");
        try {
            return work.run(database, name, body);
        } catch (MongoServerException e) {
            LOG.debug("Refused: {}", e.getMessage());
            return error(e.getMessageWithoutErrorCode(), e instanceof MongoServerError known ? known : null);
        } catch (RuntimeException | Error e) {
            // Too little memory, for example: the client is told, and the next command finds the data again.
            LOG.error("A command failed unexpectedly", e);
            return error("Internal error: " + e, null);
        }
    }

    private static Document error(String text, @Nullable MongoServerError known) {
        return new Document("ok", 0.0)
                .append("errmsg", text)
                .append("code", known == null ? INTERNAL_ERROR : known.getCode())
                .append("codeName", known == null ? "InternalError" : known.getCodeName());
    }
}
