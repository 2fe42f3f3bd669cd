package cz.propoj.command.runtime.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.runtime.Sent;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a body whose members are those of a described value, with some more beside them: a record with one component that is
 * {@link JsonUnwrapped}. A component that is {@link JsonIgnore} gets the names of the members of the value that were sent.
 * Jackson's own way of unwrapping takes members that nobody knows without a word.
 */
public final class FlatBody extends ValueDeserializer<Record> {
    private final @Nullable JavaType body;

    FlatBody() {
        this(null);
    }

    private FlatBody(@Nullable JavaType body) {
        this.body = body;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new FlatBody(context.getContextualType());
    }

    @Override
    public Record deserialize(JsonParser parser, DeserializationContext context) {
        var type = Objects.requireNonNull(body);
        if (!(context.readTree(parser) instanceof ObjectNode members)) {
            return (Record) context.handleUnexpectedToken(type, parser);
        }
        var components = type.getRawClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++) {
            if (!is(JsonUnwrapped.class, components[i]) && !is(JsonIgnore.class, components[i])) {
                values[i] = member(members.remove(components[i].getName()), components[i], type, context);
            }
        }
        for (var i = 0; i < components.length; i++) {
            if (is(JsonIgnore.class, components[i])) {
                values[i] = Set.copyOf(members.propertyNames());
            } else if (is(JsonUnwrapped.class, components[i])) {
                values[i] = context.readTreeAsValue(members, typeOf(components[i], type, context));
            }
        }
        return made(type.getRawClass(), components, values);
    }

    private static boolean is(Class<? extends Annotation> marked, RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(marked);
    }

    private static @Nullable Object member(
            @Nullable JsonNode member, RecordComponent component, JavaType body, DeserializationContext context) {
        var type = typeOf(component, body, context);
        if (member == null || member.isNull()) {
            var reader = context.findRootValueDeserializer(type);
            return member == null ? reader.getAbsentValue(context) : reader.getNullValue(context);
        }
        try {
            return context.readTreeAsValue(member, type);
        } catch (JacksonException e) {
            throw e.prependPath(body.getRawClass(), component.getName());
        }
    }

    private static JavaType typeOf(RecordComponent component, JavaType body, DeserializationContext context) {
        return context.getTypeFactory().resolveMemberType(component.getGenericType(), body.getBindings());
    }

    private static Record made(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a body that can't be made: " + type, e);
        }
    }

    /** Shows such a body as it came: what was left out of it is left out again. */
    public static final class Writer extends ValueSerializer<Record> {
        @Override
        public void serialize(Record body, JsonGenerator to, SerializationContext context) {
            var components = body.getClass().getRecordComponents();
            var members = Arrays.stream(components)
                    .filter(component -> is(JsonIgnore.class, component))
                    .findFirst()
                    .map(component -> (Set<?>) value(component, body))
                    .orElse(null);
            to.writeStartObject();
            for (var component : components) {
                var value = value(component, body);
                if (is(JsonUnwrapped.class, component)) {
                    for (var member : Objects.requireNonNull(value).getClass().getRecordComponents()) {
                        if (members == null || members.contains(member.getName())) {
                            context.defaultSerializeProperty(member.getName(), value(member, value), to);
                        }
                    }
                } else if (!is(JsonIgnore.class, component) && !(value instanceof Sent<?> sent && sent.isLeftOut())) {
                    context.defaultSerializeProperty(component.getName(), value, to);
                }
            }
            to.writeEndObject();
        }

        private static @Nullable Object value(RecordComponent component, Object of) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                return accessor.invoke(of);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a body that can't be shown: " + of.getClass(), e);
            }
        }
    }
}
