package cz.propoj.embeddedmongo;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import java.util.List;

/**
 * Lets whole messages through whose inner lengths all lie within them. The library's decoder believes every length and
 * takes the memory for it, so that a message of a hundred bytes could ask for two gigabytes. What a header announces takes
 * no memory before it has come.
 */
final class FrameValidator extends ByteToMessageDecoder {
    /** Enough for signing in. */
    static final int BEFORE_SIGN_IN = 16 * 1024;

    static final int LONGEST = 48_000_000;

    private static final int HEADER = 4 * Integer.BYTES;
    private static final int OP_CODE = 3 * Integer.BYTES;
    private static final int OP_MSG = 2013;
    private static final int OP_QUERY = 2004;
    private static final int CHECKSUM_PRESENT = 1;
    private static final int DEEPEST = 200;

    private int longest = BEFORE_SIGN_IN;

    /** From now on messages may be as long as the protocol allows. */
    void trust() {
        longest = LONGEST;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (in.readableBytes() < Integer.BYTES) {
            return;
        }
        int length = in.getIntLE(in.readerIndex());
        if (length <= HEADER || length > longest) {
            throw refuse(in, "a message of " + length + " bytes");
        }
        if (in.readableBytes() < length) {
            return;
        }
        ByteBuf message = in.slice(in.readerIndex(), length);
        try {
            check(message);
        } catch (IndexOutOfBoundsException | CorruptedFrameException e) {
            throw refuse(in, "a message that contradicts itself: " + e.getMessage());
        }
        out.add(in.readRetainedSlice(length));
    }

    /** Nothing that follows would be understood. */
    private static CorruptedFrameException refuse(ByteBuf in, String what) {
        in.skipBytes(in.readableBytes());
        return new CorruptedFrameException(what);
    }

    private static void check(ByteBuf message) {
        int operation = message.getIntLE(OP_CODE);
        message.skipBytes(HEADER);
        int flags = message.readIntLE();
        switch (operation) {
            case OP_MSG -> {
                int end = message.writerIndex() - ((flags & CHECKSUM_PRESENT) == 0 ? 0 : Integer.BYTES);
                while (message.readerIndex() < end) {
                    section(message, end);
                }
            }
            case OP_QUERY -> {
                skipText(message);
                message.skipBytes(2 * Integer.BYTES);
                while (message.isReadable()) {
                    document(message, message.writerIndex(), 0);
                }
            }
            default -> throw new CorruptedFrameException("operation " + operation);
        }
    }

    private static void section(ByteBuf message, int end) {
        if (message.readByte() == 0) {
            document(message, end, 0);
            return;
        }
        int sequenceEnd = end(message, end);
        skipText(message);
        while (message.readerIndex() < sequenceEnd) {
            document(message, sequenceEnd, 0);
        }
    }

    /** Where what begins here with its length ends. */
    private static int end(ByteBuf message, int limit) {
        int start = message.readerIndex();
        return within(start + (long) message.readIntLE(), message.readerIndex(), limit);
    }

    private static int within(long end, int from, int limit) {
        if (end < from || end > limit) {
            throw new CorruptedFrameException("something ends at byte " + end + " of " + limit);
        }
        return (int) end;
    }

    private static void document(ByteBuf message, int limit, int depth) {
        if (depth > DEEPEST) {
            throw new CorruptedFrameException("documents within each other, more than " + DEEPEST);
        }
        int end = end(message, limit);
        for (byte type = message.readByte(); type != 0; type = message.readByte()) {
            skipText(message);
            value(type, message, end, depth);
        }
        if (message.readerIndex() != end) {
            throw new CorruptedFrameException("a document ends at byte " + message.readerIndex() + ", not " + end);
        }
    }

    private static void value(byte type, ByteBuf message, int end, int depth) {
        switch (type) {
            case 0x06, 0x0A, 0x7F, -1 -> {}
            case 0x08 -> message.skipBytes(1);
            case 0x10 -> message.skipBytes(Integer.BYTES);
            case 0x01, 0x09, 0x11, 0x12 -> message.skipBytes(Long.BYTES);
            case 0x07 -> message.skipBytes(12);
            case 0x13 -> message.skipBytes(2 * Long.BYTES);
            case 0x02, 0x0D, 0x0E -> skipCounted(message, 0, end);
            case 0x05 -> skipCounted(message, 1, end);
            case 0x03, 0x04 -> document(message, end, depth + 1);
            case 0x0B -> {
                skipText(message);
                skipText(message);
            }
            default -> throw new CorruptedFrameException("a value of type " + type);
        }
    }

    /** @param more bytes between the length and what it counts */
    private static void skipCounted(ByteBuf message, int more, int end) {
        int length = message.readIntLE();
        if (length < 0) {
            throw new CorruptedFrameException("a length of " + length);
        }
        int from = message.readerIndex();
        message.readerIndex(within(from + (long) length + more, from, end));
    }

    private static void skipText(ByteBuf message) {
        int length = message.bytesBefore((byte) 0);
        if (length < 0) {
            throw new CorruptedFrameException("a text without an end");
        }
        message.skipBytes(length + 1);
    }
}
