package cz.propoj.eventlog;

import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's serialiser for what is stored beside the log and holds events, such as dead letters: events by their stable
 * name and revision, read through the upcasters like the log itself, so that a letter outlives an upgrade. Everything
 * else as Axon does it with Jackson 3.
 */
final class LogSerializer implements Serializer {
    private final Jackson3Serializer others = Stores.axonSerializer();
    private final EventPayloads payloads;

    LogSerializer(EventPayloads payloads) {
        this.payloads = payloads;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        EventTypes.Type type = object == null ? null : payloads.types().find(object.getClass());
        if (object == null || type == null) {
            return others.serialize(object, representation);
        }
        byte[] json = payloads.json(object).getBytes(StandardCharsets.UTF_8);
        return new SimpleSerializedObject<>(
                others.getConverter().convert(json, representation), representation, typeOf(type));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.getConverter().canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (!isEvent(type)) {
            return others.deserialize(serialized);
        }
        String json = others.getConverter().convert(serialized, String.class).getData();
        return (T) payloads.payload(type.getName(), Integer.parseInt(type.getRevision()), json);
    }

    /** Only events are written with a number as revision. */
    private boolean isEvent(SerializedType type) {
        return type.getRevision() != null && payloads.knows(type.getName());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (!isEvent(type)) {
            return others.classForType(type);
        }
        EventTypes.Type known = payloads.types().find(type.getName());
        return known == null ? UnknownSerializedType.class : known.javaType();
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public SerializedType typeForClass(@Nullable Class type) {
        EventTypes.Type known = type == null ? null : payloads.types().find(type);
        return known == null ? others.typeForClass(type) : typeOf(known);
    }

    private static SerializedType typeOf(EventTypes.Type type) {
        return new SimpleSerializedType(type.name(), Integer.toString(type.revision()));
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }
}
