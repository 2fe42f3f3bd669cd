package cz.propoj.embeddedmongo;

import static io.netty.channel.ChannelFutureListener.CLOSE_ON_FAILURE;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client connection: requests are answered in their order on a thread of their own, which may wait for the disk. */
final class ConnectionHandler extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);
    private static final AtomicInteger RESPONSE_IDS = new AtomicInteger();
    private static final int INTERNAL_ERROR = 1;

    private final Commands commands;
    private final ChannelGroup connections;
    private final BlockingQueue<Optional<ClientRequest>> waiting = new LinkedBlockingQueue<>();

    ConnectionHandler(Commands commands, ChannelGroup connections) {
        this.commands = commands;
        this.connections = connections;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        connections.add(context.channel());
        Thread.ofPlatform().daemon().name("mongo-" + context.channel().id()).start(() -> answerUntilClosed(context));
        super.channelActive(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        waiting.add(Optional.empty());
        super.channelInactive(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        waiting.add(Optional.of(request));
    }

    private void answerUntilClosed(ChannelHandlerContext context) {
        try {
            for (Optional<ClientRequest> next = waiting.take(); next.isPresent(); next = waiting.take()) {
                context.channel().writeAndFlush(answer(next.get())).addListener(CLOSE_ON_FAILURE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Object answer(ClientRequest request) {
        MessageHeader header = new MessageHeader(
                RESPONSE_IDS.incrementAndGet(), request.getHeader().getRequestID());
        return switch (request) {
            case MongoMessage message -> new MongoMessage(message.getChannel(), header, result(message));
            case MongoQuery query -> new MongoReply(header, handshake(query));
            default -> throw new IllegalStateException("A request of a kind that the decoder doesn't make");
        };
    }

    private Document result(MongoMessage message) {
        Document body = message.getDocument();
        return result(message.getDatabaseName(), body);
    }

    /** Drivers open with the old form of a command; everything after that is a message. */
    private Document handshake(MongoQuery query) {
        Document body = query.getQuery().get("$query") instanceof Document wrapped ? wrapped : query.getQuery();
        return result(query.getDatabaseName(), body);
    }

    private Document result(String database, Document body) {
        try {
            return commands.run(database, body.keySet().iterator().next(), body);
        } catch (MongoServerException e) {
            LOG.debug("Refused: {}", e.getMessage());
            return error(e.getMessageWithoutErrorCode(), e instanceof MongoServerError known ? known : null);
        } catch (RuntimeException e) {
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
