package cz.propoj.embeddedmongo;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** A connection, without a network, of somebody who writes the protocol by hand. */
final class RawConnection implements AutoCloseable {
    static final String PASSWORD = "0123456789abcdef";
    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;

    private static final ScramCredential SECRET = ScramCredential.of(PASSWORD);

    private final Engine engine = Engine.inMemory();
    final AtomicInteger strangers = new AtomicInteger();
    final EmbeddedChannel channel;

    RawConnection() {
        this(0);
    }

    /** @param others who have connected before and not signed in */
    RawConnection(int others) {
        strangers.set(others);
        channel = new EmbeddedChannel();
        WireServer.open(channel.pipeline(), new Commands(engine), SECRET, strangers);
        channel.freezeTime();
        channel.pipeline().fireChannelActive();
    }

    boolean isOpen() {
        channel.runPendingTasks();
        return channel.isOpen();
    }

    /** Sends a command and gives the answer. */
    BsonDocument ask(BsonDocument command) {
        channel.writeInbound(Unpooled.wrappedBuffer(message(command)));
        channel.runPendingTasks();
        ByteBuf answer = channel.readOutbound();
        try {
            byte[] bytes = ByteBufUtil.getBytes(answer);
            return new RawBsonDocument(bytes, HEADER + 5, bytes.length - HEADER - 5);
        } finally {
            answer.release();
        }
    }

    void send(byte[] bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        channel.runPendingTasks();
    }

    static byte[] message(BsonDocument command) {
        return frame(OP_MSG, bson(command));
    }

    static byte[] bson(BsonDocument document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            new BsonDocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    static byte[] frame(int operation, byte[] body) {
        return ByteBuffer.allocate(HEADER + 5 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(HEADER + 5 + body.length)
                .putInt(1)
                .putInt(0)
                .putInt(operation)
                .putInt(0)
                .put((byte) 0)
                .put(body)
                .array();
    }

    static BsonDocument command(String name) {
        return new BsonDocument(name, new BsonInt32(1)).append("$db", new BsonString("admin"));
    }

    BsonDocument start(String payload) {
        return ask(command("saslStart")
                .append("mechanism", new BsonString("SCRAM-SHA-256"))
                .append("payload", binary(payload)));
    }

    BsonDocument goOn(String payload) {
        return ask(command("saslContinue")
                .append("conversationId", new BsonInt32(1))
                .append("payload", binary(payload)));
    }

    private static BsonBinary binary(String payload) {
        return new BsonBinary(payload.getBytes(StandardCharsets.UTF_8));
    }

    static String payload(BsonDocument answer) {
        return new String(answer.getBinary("payload").getData(), StandardCharsets.UTF_8);
    }

    /** What a client that knows the password answers to the server's first message. */
    static String proof(String serverFirst) {
        String conversation =
                "n=propoj,r=abc," + serverFirst + ",c=biws," + serverFirst.split(",", 2)[0];
        return "c=biws," + serverFirst.split(",", 2)[0] + ",p="
                + Base64.getEncoder().encodeToString(ClientProof.of(PASSWORD, serverFirst, conversation));
    }

    @Override
    public void close() {
        ChannelFuture _ = channel.close();
        engine.close();
    }
}
