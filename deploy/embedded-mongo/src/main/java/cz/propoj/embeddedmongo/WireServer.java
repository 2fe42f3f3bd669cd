package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.MongoThreadFactory;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Accepts connections on the loopback interface. The library's own server answers on its few network threads, so that a
 * write waiting for the disk would hold up other connections; here every connection works on a thread of its own.
 */
final class WireServer implements AutoCloseable {
    private static final int NETWORK_THREADS = 2;

    private final EventLoopGroup network = new MultiThreadIoEventLoopGroup(
            NETWORK_THREADS, new MongoThreadFactory("mongo-wire"), NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listening;

    WireServer(Commands commands, ScramCredential secret, int port) {
        AtomicInteger strangers = new AtomicInteger();
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(network)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 128)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        open(channel.pipeline(), commands, secret, strangers);
                    }
                });
        try {
            listening = bootstrap
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException e) {
            network.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
            throw e;
        }
    }

    /** What a new connection goes through. */
    static void open(ChannelPipeline pipeline, Commands commands, ScramCredential secret, AtomicInteger strangers) {
        FrameValidator guard = new FrameValidator();
        pipeline.addLast(new MongoWireReplyEncoder())
                .addLast(new ReplyEncoder())
                .addLast(guard)
                .addLast(new MongoWireProtocolHandler())
                .addLast(new AuthenticationHandler(commands, secret, guard, strangers));
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        connections.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        network.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
