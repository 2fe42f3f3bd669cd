package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.util.List;

/** Writes an answer; a {@link RawBatch} in it goes out byte for byte. */
final class ReplyEncoder extends MessageToByteEncoder<MongoMessage> {

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
        out.writeIntLE(0);
        out.writeIntLE(message.getHeader().getRequestID());
        out.writeIntLE(message.getHeader().getResponseTo());
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(0);
        out.writeByte(MongoMessage.SECTION_KIND_BODY);
        document(message.getDocument(), out);
        out.setIntLE(0, out.writerIndex());
    }

    private static void document(Document document, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        document.forEach((name, value) -> {
            switch (value) {
                case RawBatch batch -> {
                    head(BsonConstants.TYPE_ARRAY, name, out);
                    array(batch.documents(), out);
                }
                case Document inner -> {
                    head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, name, out);
                    document(inner, out);
                }
                case null, default -> {
                    byte type = BsonEncoder.determineType(value);
                    head(type, name, out);
                    BsonEncoder.encodeValue(type, value, out);
                }
            }
        });
        end(start, out);
    }

    private static void array(List<byte[]> documents, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        for (int i = 0; i < documents.size(); i++) {
            head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(i), out);
            out.writeBytes(documents.get(i));
        }
        end(start, out);
    }

    private static void head(byte type, String name, ByteBuf out) {
        out.writeByte(type);
        ByteBufUtil.writeUtf8(out, name);
        out.writeByte(BsonConstants.STRING_TERMINATION);
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
