package cz.propoj.embeddedmongo;

import static io.netty.channel.ChannelFutureListener.CLOSE_ON_FAILURE;

import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of a client that has signed in: requests are answered in their order on a thread of their own, which may
 * wait for the disk.
 */
final class ConnectionHandler extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);

    private final Commands commands;
    private final BlockingQueue<Optional<ClientRequest>> waiting = new LinkedBlockingQueue<>();

    ConnectionHandler(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        Thread.ofPlatform().daemon().name("mongo-" + context.channel().id()).start(() -> answerUntilClosed(context));
        if (!context.channel().isActive()) {
            waiting.add(Optional.empty());
        }
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
        for (Optional<ClientRequest> next = next(); next.isPresent(); next = next()) {
            context.channel()
                    .writeAndFlush(CommandReplies.to(next.get(), commands::run))
                    .addListener(CLOSE_ON_FAILURE);
        }
    }

    /** Whoever interrupts the thread means what it does, not the connection: that ends when its channel does. */
    private Optional<ClientRequest> next() {
        while (true) {
            try {
                return waiting.take();
            } catch (InterruptedException e) {
                LOG.debug("Interrupted", e);
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.error("A connection is closed", cause);
        ChannelFuture _ = context.close();
    }
}
