package cz.propoj.command.runtime.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that changes a group of attributes: its members are those of the group, with the day and the reason beside them.
 *
 * @param <G> the group's value
 */
@JsonDeserialize(using = GroupChange.Reader.class)
public record GroupChange<G>(
        @JsonUnwrapped G values,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason) implements EffectiveDated {

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
            return new GroupChange<>(context.<Object>readTreeAsValue(members, type), effectiveOn, reason);
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
}
