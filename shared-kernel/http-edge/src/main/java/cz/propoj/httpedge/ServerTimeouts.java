package cz.propoj.httpedge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/**
 * Nobody holds a connection by sending half of something: a request's head has to arrive in a time, its body without long
 * silences and as a whole in a time, and a connection on which nothing is asked is closed.
 */
@Component
final class ServerTimeouts implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private final Settings.Requests limits;

    ServerTimeouts(Settings settings) {
        this.limits = settings.requests();
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.idleTimeout(limits.idle())
                .readTimeout(limits.silence())
                .requestTimeout(limits.body())
                .doOnChannelInit((_, channel, _) -> watchHeads(channel.pipeline(), limits.headers())));
    }

    private static void watchHeads(ChannelPipeline pipeline, Duration limit) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            var deadline = new HeadDeadline(limit);
            pipeline.addBefore(NettyPipeline.HttpCodec, "propoj.headDeadline", deadline);
            pipeline.addAfter(NettyPipeline.HttpCodec, "propoj.headArrived", deadline.new Arrived());
        }
    }

    /** Counts from the first byte of a request until its head is read, however it drips. On one event loop. */
    private static final class HeadDeadline extends ChannelInboundHandlerAdapter {
        private static final byte[] TOO_LATE =
                "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);

        private final Duration limit;
        private @Nullable ScheduledFuture<?> running;
        private boolean inRequest;

        HeadDeadline(Duration limit) {
            this.limit = limit;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (!inRequest && running == null && bytes instanceof ByteBuf) {
                running = context.executor().schedule(() -> close(context), limit.toMillis(), TimeUnit.MILLISECONDS);
            }
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        private void close(ChannelHandlerContext context) {
            running = null;
            context.writeAndFlush(Unpooled.wrappedBuffer(TOO_LATE)).addListener(ChannelFutureListener.CLOSE);
        }

        private void stop() {
            if (running != null) {
                running.cancel(false);
                running = null;
            }
        }

        /** Sees what the codec has read. */
        private final class Arrived extends ChannelInboundHandlerAdapter {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest) {
                    inRequest = true;
                    stop();
                }
                if (message instanceof LastHttpContent) {
                    inRequest = false;
                }
                context.fireChannelRead(message);
            }
        }
    }
}
