package cz.propoj.eventlog;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.RawBsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/** One event of a stored commit, with its payload not yet decoded. */
record StoredEvent(
        String id,
        String type,
        int revision,
        Instant at,
        @Nullable Aggregate aggregate,
        Map<String, String> meta,
        RawBsonDocument payload) {

    private static final RawBsonDocumentCodec RAW = new RawBsonDocumentCodec();
    private static final DecoderContext PLAIN = DecoderContext.builder().build();

    /** @param seq sequence number in the aggregate's own stream, 0 or more */
    record Aggregate(String type, String id, long seq) {}

    TrackedEventMessage<?> message(long position, EventPayloads payloads) {
        PositionToken token = new PositionToken(position);
        StoredMessage message = new StoredMessage(this, position, payloads);
        return aggregate == null
                ? new GenericTrackedEventMessage<>(token, message, () -> at)
                : new GenericTrackedDomainEventMessage<>(
                        token, aggregate.type, aggregate.id, aggregate.seq, message, () -> at);
    }

    static StoredEvent read(BsonReader from) {
        String id = "";
        String type = "";
        int revision = 0;
        long millis = 0;
        int nanos = 0;
        Aggregate aggregate = null;
        Map<String, String> meta = Map.of();
        RawBsonDocument payload = null;
        from.readStartDocument();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (from.readName()) {
                case "id" -> id = from.readString();
                case "type" -> type = from.readString();
                case "rev" -> revision = from.readInt32();
                case "at" -> millis = from.readDateTime();
                case "nanos" -> nanos = from.readInt32();
                case "aggregate" -> aggregate = readAggregate(from);
                case "meta" -> meta = readMeta(from);
                case "payload" -> payload = readPayload(from, id);
                default -> from.skipValue();
            }
        }
        from.readEndDocument();
        if (payload == null) {
            throw new BrokenLog("The event " + id + " has no payload");
        }
        Instant at = Instant.ofEpochMilli(millis).plusNanos(nanos);
        return new StoredEvent(id, type, revision, at, aggregate, meta, payload);
    }

    private static RawBsonDocument readPayload(BsonReader from, String id) {
        if (from.getCurrentBsonType() != BsonType.DOCUMENT) {
            throw new BrokenLog("The payload of the event " + id + " is no document");
        }
        return RAW.decode(from, PLAIN);
    }

    private static Aggregate readAggregate(BsonReader from) {
        String type = "";
        String id = "";
        long seq = 0;
        from.readStartDocument();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (from.readName()) {
                case "type" -> type = from.readString();
                case "id" -> id = from.readString();
                case "seq" -> seq = from.readInt64();
                default -> from.skipValue();
            }
        }
        from.readEndDocument();
        return new Aggregate(type, id, seq);
    }

    private static Map<String, String> readMeta(BsonReader from) {
        Map<String, String> meta = new HashMap<>();
        from.readStartDocument();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            meta.put(from.readName(), from.readString());
        }
        from.readEndDocument();
        return meta;
    }
}
