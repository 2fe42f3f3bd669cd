package cz.propoj.eventlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** A commit as it was read: the events of one command, at consecutive positions. */
final class StoredCommit {
    private final long position;
    private final List<StoredEvent> events;
    private final int bytes;
    private final @Nullable TrackedEventMessage<?>[] messages;

    private StoredCommit(long position, List<StoredEvent> events, int bytes) {
        this.position = position;
        this.events = events;
        this.bytes = bytes;
        this.messages = new TrackedEventMessage<?>[events.size()];
    }

    /** {@return position of the first event} */
    long position() {
        return position;
    }

    /** {@return position after the last event, where the next commit must begin} */
    long next() {
        return position + events.size();
    }

    /** {@return size of the stored form} */
    int bytes() {
        return bytes;
    }

    List<StoredEvent> events() {
        return events;
    }

    /**
     * The event at a position of this commit as a message. It is made once, however many followers ask: messages are
     * immutable, and a race makes it twice at worst.
     *
     * @throws UnreadableEvent if this program can't read it
     */
    TrackedEventMessage<?> message(long at, EventPayloads payloads) {
        return message(at, payloads, Object.class);
    }

    /**
     * As {@link #message(long, EventPayloads)}; whether the content can be read is only looked at in events of a family.
     *
     * @throws UnreadableEvent if this program doesn't know the event, or it is of the family and can't be read
     */
    TrackedEventMessage<?> message(long at, EventPayloads payloads, Class<?> family) {
        TrackedEventMessage<?> message = unread(at, payloads);
        if (family.isAssignableFrom(message.getPayloadType())) {
            Objects.requireNonNull(message.getPayload());
        }
        return message;
    }

    private TrackedEventMessage<?> unread(long at, EventPayloads payloads) {
        int index = Math.toIntExact(at - position);
        TrackedEventMessage<?> known = messages[index];
        if (known == null) {
            known = events.get(index).message(at, payloads);
            messages[index] = known;
        }
        return known;
    }

    static StoredCommit decode(byte[] document) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(document))) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        }
    }

    /** Reads commits straight from the driver's buffer. Writing goes by bytes, so that what is hashed is what is sent. */
    static final Codec<StoredCommit> CODEC = new Codec<>() {
        @Override
        public StoredCommit decode(BsonReader from, DecoderContext context) {
            int start = offset(from);
            long position = -1;
            int count = -1;
            List<StoredEvent> events = new ArrayList<>(1);
            from.readStartDocument();
            while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (from.readName()) {
                    case "_id" -> position = from.readInt64();
                    case "n" -> count = from.readInt32();
                    case "events" -> {
                        from.readStartArray();
                        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
                            events.add(StoredEvent.read(from));
                        }
                        from.readEndArray();
                    }
                    default -> from.skipValue();
                }
            }
            from.readEndDocument();
            if (events.isEmpty() || events.size() != count) {
                throw new BrokenLog("The commit at position " + position + " says it has " + count + " events and has "
                        + events.size() + "; verify the chain and restore a back-up");
            }
            return new StoredCommit(position, events, offset(from) - start);
        }

        private static int offset(BsonReader from) {
            return from instanceof BsonBinaryReader binary
                    ? binary.getBsonInput().getPosition()
                    : 0;
        }

        @Override
        public void encode(BsonWriter to, StoredCommit value, EncoderContext context) {
            throw new UnsupportedOperationException("Commits are written by CommitSeal");
        }

        @Override
        public Class<StoredCommit> getEncoderClass() {
            return StoredCommit.class;
        }
    };
}
