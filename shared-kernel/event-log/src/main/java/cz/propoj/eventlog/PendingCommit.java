package cz.propoj.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;

/**
 * A commit that waits to be stored. The caller's thread encodes it: only its position and the hash of the commit before it are
 * not known yet.
 */
final class PendingCommit {
    /** MongoDB takes documents up to 16 MiB; the rest is room for position, hashes and keys. */
    static final int MAX_BYTES = 15 * 1024 * 1024;

    /** Tells the appender to end. */
    static final PendingCommit END = new PendingCommit();

    final String id = UUID.randomUUID().toString();
    final List<? extends EventMessage<?>> events;
    final byte[] body;
    final long queuedNanos = System.nanoTime();

    /** Completed with the position of the first event. */
    final CompletableFuture<Long> stored = new CompletableFuture<>();

    PendingCommit(List<? extends EventMessage<?>> events, EventPayloads payloads, String tagKey) {
        this.events = List.copyOf(events);
        this.body = encode(payloads, tagKey);
        if (body.length > MAX_BYTES) {
            throw new IllegalArgumentException("A commit of " + events.size() + " events has " + body.length
                    + " bytes; at most " + MAX_BYTES + " are stored at once: use several commands");
        }
    }

    private PendingCommit() {
        this.events = List.of();
        this.body = new byte[0];
    }

    private byte[] encode(EventPayloads payloads, String tagKey) {
        BasicOutputBuffer buffer = new BasicOutputBuffer(1024);
        try (BsonBinaryWriter to = new BsonBinaryWriter(buffer)) {
            to.writeStartDocument();
            to.writeString("commit", id);
            to.writeInt32("n", events.size());
            writeTag(to, tagKey);
            writeKeys(to);
            to.writeStartArray("events");
            for (EventMessage<?> event : events) {
                writeEvent(event, payloads, to);
            }
            to.writeEndArray();
            to.writeEndDocument();
            return buffer.toByteArray();
        }
    }

    private void writeTag(BsonBinaryWriter to, String tagKey) {
        Set<String> tags = new LinkedHashSet<>();
        for (EventMessage<?> event : events) {
            Object tag = event.getMetaData().get(tagKey);
            if (tag != null) {
                tags.add(text(tagKey, tag));
            }
        }
        if (tags.size() == 1) {
            to.writeString("tag", tags.iterator().next());
        } else if (!tags.isEmpty()) {
            to.writeStartArray("tag");
            tags.forEach(to::writeString);
            to.writeEndArray();
        }
    }

    /**
     * One key for each (aggregate, sequence number). A unique index on an array of strings works on every server.
     * MongoDB checks it between documents only, so keys within one commit are checked here.
     */
    private void writeKeys(BsonBinaryWriter to) {
        List<String> keys = new ArrayList<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domain && domain.getAggregateIdentifier() != null) {
                keys.add(StreamKey.of(domain.getAggregateIdentifier(), domain.getSequenceNumber()));
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new IllegalArgumentException("Two events of one commit have the same aggregate and sequence number");
        }
        to.writeStartArray("keys");
        keys.forEach(to::writeString);
        to.writeEndArray();
    }

    private static void writeEvent(EventMessage<?> event, EventPayloads payloads, BsonBinaryWriter to) {
        EventTypes.Type type = payloads.types().require(event.getPayloadType());
        Instant at = event.getTimestamp();
        to.writeStartDocument();
        to.writeString("id", event.getIdentifier());
        to.writeString("type", type.name());
        to.writeInt32("rev", type.revision());
        to.writeDateTime("at", at.toEpochMilli());
        int nanos = at.get(ChronoField.NANO_OF_SECOND) % 1_000_000;
        if (nanos != 0) {
            to.writeInt32("nanos", nanos);
        }
        if (event instanceof DomainEventMessage<?> domain && domain.getAggregateIdentifier() != null) {
            to.writeStartDocument("aggregate");
            to.writeString("type", domain.getType() == null ? "" : domain.getType());
            to.writeString("id", domain.getAggregateIdentifier());
            to.writeInt64("seq", domain.getSequenceNumber());
            to.writeEndDocument();
        }
        writeMeta(event.getMetaData(), to);
        to.writeName("payload");
        payloads.writeObject(event.getPayload(), to);
        to.writeEndDocument();
    }

    private static void writeMeta(Map<String, ?> meta, BsonBinaryWriter to) {
        if (meta.isEmpty()) {
            return;
        }
        to.writeStartDocument("meta");
        for (Map.Entry<String, ?> entry : meta.entrySet()) {
            if (entry.getValue() != null) {
                to.writeString(entry.getKey(), text(entry.getKey(), entry.getValue()));
            }
        }
        to.writeEndDocument();
    }

    /** Metadata is a flat map of strings; values with an obvious text form are converted. */
    private static String text(String key, Object value) {
        return switch (value) {
            case String string -> string;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Enum<?> constant -> constant.name();
            case UUID uuid -> uuid.toString();
            case TemporalAccessor time -> time.toString();
            default ->
                throw new IllegalArgumentException("Metadata is a flat map of strings; " + key + " is a "
                        + value.getClass().getName());
        };
    }
}
