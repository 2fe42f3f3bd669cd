package cz.propoj.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/** Turns events into their stored form and back: names and revisions, upcasting, records to BSON. */
final class EventPayloads {
    private final JsonMapper mapper = mapper();
    private final EventTypes types;
    private final Map<String, EventUpcaster> upcasters = new HashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    EventPayloads(EventTypes types, List<? extends EventUpcaster> steps) {
        this.types = types;
        for (EventUpcaster step : steps) {
            if (upcasters.putIfAbsent(key(step.type(), step.revision()), step) != null) {
                throw new IllegalArgumentException("Two upcasters read " + key(step.type(), step.revision()));
            }
        }
        for (EventTypes.Type type : types.all()) {
            for (int revision = 1; revision < type.revision(); revision++) {
                if (!upcasters.containsKey(key(type.name(), revision))) {
                    throw new IllegalArgumentException(
                            "No upcaster reads " + key(type.name(), revision) + ": old logs could not be read");
                }
            }
        }
    }

    /**
     * Strict on purpose: a field that the record doesn't have would be lost silently when state is folded from the log,
     * and shows a renaming for which the revision was not raised.
     */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
    }

    private static String key(String type, int revision) {
        return type + " revision " + revision;
    }

    EventTypes types() {
        return types;
    }

    /** @throws IllegalArgumentException if the event serialises to something else than an object, which is never read back */
    void writeObject(Object payload, BsonWriter to) {
        try (TokenBuffer tokens = TokenBuffer.forGeneration()) {
            mapper.writeValue(tokens, payload);
            if (tokens.firstToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("An event is an object with fields; "
                        + payload.getClass().getName() + " is written as " + tokens.firstToken());
            }
            try (JsonParser parser = tokens.asParser()) {
                BsonTokens.write(parser, to);
            }
        }
    }

    /** The payload as JSON, for what is stored beside the log. */
    String json(Object payload) {
        return mapper.writeValueAsString(payload);
    }

    /** Whether the name is that of an event, today or formerly. */
    boolean knows(String name) {
        return types.find(name) != null
                || upcasters.values().stream().anyMatch(step -> step.type().equals(name));
    }

    /** The event from JSON, as {@link #payload(String, int, TokenBuffer, long)}. */
    Object payload(String name, int revision, String json) {
        try (JsonParser parser = mapper.createParser(json);
                TokenBuffer tokens = TokenBuffer.forGeneration()) {
            parser.nextToken();
            tokens.copyCurrentStructure(parser);
            return payload(name, revision, tokens, -1);
        }
    }

    /** Reads a stored payload without decoding it; {@link #payload} does that. */
    static TokenBuffer take(RawBsonDocument from) {
        try (BsonBinaryReader reader = new BsonBinaryReader(from.getByteBuffer().asNIO())) {
            reader.readBsonType();
            return take(reader);
        }
    }

    /** As {@link #take(RawBsonDocument)}, from the current value of the reader. */
    static TokenBuffer take(BsonReader from) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        BsonTokens.read(from, tokens);
        return tokens;
    }

    /**
     * The class in use today for a stored event.
     *
     * @throws UnreadableEvent if this program doesn't know the event, or a lower revision of it only
     */
    Class<?> javaType(String storedName, int storedRevision, long position) {
        String name = storedName;
        int revision = storedRevision;
        while (!isCurrent(name, revision)) {
            EventUpcaster step = upcasters.get(key(name, revision));
            if (step == null) {
                throw unreadable(name, revision, position);
            }
            name = step.toType();
            revision = step.toRevision();
        }
        return Objects.requireNonNull(types.find(name)).javaType();
    }

    /**
     * The event as an object of the class in use today.
     *
     * @throws UnreadableEvent if this program can't read it
     */
    Object payload(String name, int revision, TokenBuffer stored, long position) {
        EventTypes.Type type = types.find(name);
        try {
            if (type != null && type.revision() == revision) {
                return reader(type.javaType()).readValue(stored);
            }
            return upcast(name, revision, stored, position);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            // Without the cause's own message: it may quote the content.
            throw new UnreadableEvent(
                    "Position " + position + ": the stored content of " + key(name, revision)
                            + " doesn't fit the class "
                            + (type == null ? "" : type.javaType().getName() + " ") + "of this program ("
                            + e.getClass().getSimpleName() + fieldOf(e) + "). The class was changed without a new"
                            + " revision and an upcaster, or the program is older than the log: install the newer"
                            + " program.",
                    null);
        }
    }

    private static String fieldOf(Exception e) {
        return e instanceof JacksonException jackson && !jackson.getPath().isEmpty()
                ? " at " + jackson.getPathReference()
                : "";
    }

    private Object upcast(String storedName, int storedRevision, TokenBuffer stored, long position) {
        String name = storedName;
        int revision = storedRevision;
        ObjectNode tree = null;
        for (EventUpcaster step = upcasters.get(key(name, revision));
                step != null;
                step = upcasters.get(key(name, revision))) {
            if (isCurrent(name, revision)) {
                break;
            }
            tree = step.upcast(tree == null ? tree(stored, name, position) : tree);
            name = step.toType();
            revision = step.toRevision();
        }
        EventTypes.Type type = types.find(name);
        if (type == null || tree == null || type.revision() != revision) {
            throw unreadable(name, revision, position);
        }
        return reader(type.javaType()).readValue((JsonNode) tree);
    }

    private UnreadableEvent unreadable(String name, int revision, long position) {
        EventTypes.Type type = types.find(name);
        return new UnreadableEvent(
                type == null
                        ? "Position " + position + ": this program doesn't know the event " + key(name, revision)
                                + ". Install the program that wrote it, or a newer one; if the event was renamed, add an"
                                + " upcaster from its old name. Nothing was skipped."
                        : "Position " + position + ": " + key(name, revision)
                                + " was written by a newer program; this one knows revision " + type.revision()
                                + " only. Install the newer program. Nothing was skipped.",
                null);
    }

    private boolean isCurrent(String name, int revision) {
        EventTypes.@Nullable Type type = types.find(name);
        return type != null && type.revision() == revision;
    }

    private ObjectNode tree(TokenBuffer stored, String name, long position) {
        if (mapper.readTree(stored) instanceof ObjectNode object) {
            return object;
        }
        throw new UnreadableEvent("Position " + position + ": the content of " + name + " is no object", null);
    }

    private ObjectReader reader(Class<?> type) {
        ObjectReader known = readers.get(type);
        return known != null ? known : readers.computeIfAbsent(type, mapper::readerFor);
    }
}
