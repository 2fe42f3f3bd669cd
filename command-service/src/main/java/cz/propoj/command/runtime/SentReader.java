package cz.propoj.command.runtime;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ObjectNode;

/** Tells what was left out from what was sent as null; empty text says nothing, as everywhere. */
final class SentReader extends ValueDeserializer<Sent<?>> {
    private final @Nullable JavaType type;

    SentReader() {
        this(null);
    }

    private SentReader(@Nullable JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new SentReader(context.getContextualType().containedType(0));
    }

    @Override
    public Sent<?> deserialize(JsonParser parser, DeserializationContext context) {
        var wanted = Objects.requireNonNull(type);
        if (wanted.isRecordType() && parser.currentToken() == JsonToken.START_OBJECT) {
            var members = (ObjectNode) context.readTree(parser);
            return new Sent.Given<>(
                    context.<Object>readTreeAsValue(members, wanted), Set.copyOf(members.propertyNames()));
        }
        return Sent.of(context.<@Nullable Object>readValue(parser, wanted));
    }

    @Override
    public Sent<?> getNullValue(DeserializationContext context) {
        return Sent.cleared();
    }

    @Override
    public Sent<?> getAbsentValue(DeserializationContext context) {
        return Sent.leftOut();
    }

    @Override
    public Class<?> handledType() {
        return Sent.class;
    }
}
