package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Authenticates a connection, then replaces itself by {@link ConnectionHandler}. Before that it answers only what a driver needs
 * for authentication, on the network threads and with little memory, and closes idle connections. The monitoring connection of
 * a driver never authenticates; it sends hello every ten seconds.
 */
final class AuthenticationHandler extends SimpleChannelInboundHandler<ClientRequest> {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** So that they can't take all that the process may open. */
    static final int MOST_STRANGERS = 256;

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationHandler.class);
    private static final String MECHANISM = "SCRAM-SHA-256";
    private static final String MECHANISMS = "saslSupportedMechs";
    private static final int CONVERSATION = 1;
    private static final int UNAUTHORIZED = 13;
    private static final int PROTOCOL_ERROR = 17;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int MECHANISM_UNAVAILABLE = 334;

    private final Commands commands;
    private final ScramCredential secret;
    private final FrameValidator guard;
    private final AtomicInteger strangers;
    private @Nullable Scram conversation;
    private @Nullable Future<?> sendingAway;
    private boolean inOneStep;
    private boolean proven;
    private boolean open;

    /** @param strangers how many connections of the server have not signed in */
    AuthenticationHandler(Commands commands, ScramCredential secret, FrameValidator guard, AtomicInteger strangers) {
        this.commands = commands;
        this.secret = secret;
        this.guard = guard;
        this.strangers = strangers;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        strangers.incrementAndGet();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        strangers.decrementAndGet();
        endWaiting();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        if (strangers.get() > MOST_STRANGERS) {
            var _ = context.close();
            return;
        }
        beginWaiting(context);
        super.channelActive(context);
    }

    private void beginWaiting(ChannelHandlerContext context) {
        endWaiting();
        sendingAway = context.executor()
                .schedule(
                        () -> {
                            var _ = context.close();
                        },
                        PATIENCE.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void endWaiting() {
        if (sendingAway != null) {
            var _ = sendingAway.cancel(false);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (!context.channel().isWritable()) {
            // It asks and asks and doesn't take the answers.
            var _ = context.close();
            return;
        }
        beginWaiting(context);
        var _ = context.writeAndFlush(CommandReplies.to(request, this::answer));
        if (open) {
            guard.trust();
            context.pipeline().replace(this, "connection", new ConnectionHandler(commands));
        }
    }

    private Document answer(String database, String name, Document body) throws MongoServerException {
        return switch (name) {
            case "saslStart" -> start(body);
            case "saslContinue" -> goOn(body);
            case "hello", "isMaster", "ismaster" -> greeting(name, body);
            case "ping", "buildInfo", "buildinfo" -> commands.withoutData(name);
            default ->
                throw new MongoServerError(
                        UNAUTHORIZED, "Unauthorized", "Command " + name + " requires authentication");
        };
    }

    private Document greeting(String name, Document body) {
        Document greeting = commands.withoutData(name);
        return body.containsKey(MECHANISMS) ? greeting.append(MECHANISMS, List.of(MECHANISM)) : greeting;
    }

    private Document start(Document body) {
        conversation = null;
        proven = false;
        if (!MECHANISM.equals(body.get("mechanism"))) {
            throw new MongoServerError(
                    MECHANISM_UNAVAILABLE, "MechanismUnavailable", "The only mechanism here is " + MECHANISM);
        }
        inOneStep = body.get("options") instanceof Document options
                && Boolean.TRUE.equals(options.get("skipEmptyExchange"));
        Scram begun = new Scram(secret);
        try {
            String first = begun.first(payload(body));
            conversation = begun;
            return reply(first, false);
        } catch (Scram.AuthenticationFailed e) {
            throw failed(e.getMessage());
        }
    }

    private Document goOn(Document body) {
        Scram begun = conversation;
        boolean wasProven = proven;
        conversation = null;
        proven = false;
        boolean isTheSame = body.get("conversationId") instanceof Number id && id.intValue() == CONVERSATION;
        if (!isTheSame || (begun == null && !wasProven)) {
            throw new MongoServerError(PROTOCOL_ERROR, "ProtocolError", "No conversation was begun");
        }
        try {
            if (begun == null) {
                if (!payload(body).isEmpty()) {
                    throw failed("something was said after the end");
                }
                open = true;
                return reply("", true);
            }
            String last = begun.last(payload(body));
            open = inOneStep;
            proven = !inOneStep;
            return reply(last, inOneStep);
        } catch (Scram.AuthenticationFailed e) {
            throw failed(e.getMessage());
        }
    }

    private static MongoServerError failed(@Nullable String why) {
        LOG.debug("Somebody could not sign in: {}", why);
        return new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }

    private static String payload(Document body) {
        return body.get("payload") instanceof BinData data ? new String(data.getData(), StandardCharsets.UTF_8) : "";
    }

    private static Document reply(String payload, boolean isDone) {
        return Request.ok(new Document("conversationId", CONVERSATION)
                .append("done", isDone)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8))));
    }

    /** Requests of unauthenticated clients are no errors of this program and must not fill its log. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("A connection that has not signed in is closed", cause);
        var _ = context.close();
    }
}
