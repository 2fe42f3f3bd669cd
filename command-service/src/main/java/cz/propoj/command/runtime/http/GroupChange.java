package cz.propoj.command.runtime.http;

import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.SentWriter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that changes a group of attributes: its members are those of the group, with the day and the reason beside them. A
 * member that is left out stays, null clears it.
 *
 * @param <G> the group's value
 * @param members those of the group that were sent
 */
@JsonDeserialize(using = GroupChange.Reader.class)
@JsonSerialize(using = GroupChange.Writer.class)
public record GroupChange<G>(
        @JsonUnwrapped G values,
        @JsonIgnore Set<String> members,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason)
        implements EffectiveDated {
    public GroupChange {
        members = Set.copyOf(members);
    }

    /** The group, as a command takes it. */
    public Sent<G> sent() {
        return new Sent.Given<>(values, members);
    }

    /** Jackson's own way of unwrapping takes members that nobody knows without a word. */
    static final class Reader extends ValueDeserializer<GroupChange<?>> {
        private final @Nullable JavaType group;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType group) {
            this.group = group;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public GroupChange<?> deserialize(JsonParser parser, DeserializationContext context) {
            var type = Objects.requireNonNull(group);
            if (!(context.readTree(parser) instanceof ObjectNode members)) {
                return (GroupChange<?>) context.handleUnexpectedToken(handledType(), parser);
            }
            var effectiveOn = taken(members, "effectiveOn", LocalDate.class, context);
            var reason = taken(members, "reason", String.class, context);
            return new GroupChange<>(
                    context.<Object>readTreeAsValue(members, type),
                    Set.copyOf(members.propertyNames()),
                    effectiveOn,
                    reason);
        }

        private static <T> @Nullable T taken(
                ObjectNode members, String name, Class<T> type, DeserializationContext context) {
            @Nullable JsonNode member = members.remove(name);
            return member == null || member.isNull() ? null : context.readTreeAsValue(member, type);
        }

        @Override
        public Class<?> handledType() {
            return GroupChange.class;
        }
    }

    /** Shows the body as it came. */
    static final class Writer extends ValueSerializer<GroupChange<?>> {
        @Override
        public void serialize(GroupChange<?> body, JsonGenerator to, SerializationContext context) {
            to.writeStartObject();
            SentWriter.members(body.values(), body.members(), to, context);
            context.defaultSerializeProperty("effectiveOn", body.effectiveOn(), to);
            context.defaultSerializeProperty("reason", body.reason(), to);
            to.writeEndObject();
        }
    }
}
