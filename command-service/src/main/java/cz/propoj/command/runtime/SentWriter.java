package cz.propoj.command.runtime;

import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Shows a body as it came: what was left out is left out again. */
final class SentWriter extends ValueSerializer<Sent<?>> {
    @Override
    public void serialize(Sent<?> sent, JsonGenerator to, SerializationContext context) {
        switch (sent) {
            case Sent.LeftOut<?> _, Sent.Cleared<?> _ -> to.writeNull();
            case Sent.Given<?> given -> {
                if (given.members() == null) {
                    context.writeValue(to, given.value());
                } else {
                    to.writeStartObject();
                    members(given.value(), given.members(), to, context);
                    to.writeEndObject();
                }
            }
        }
    }

    /** Into an object that is begun. */
    private static void members(Object group, Set<String> members, JsonGenerator to, SerializationContext context) {
        for (var member : group.getClass().getRecordComponents()) {
            if (members.contains(member.getName())) {
                try {
                    context.defaultSerializeProperty(
                            member.getName(), member.getAccessor().invoke(group), to);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a group of attributes is a public record", e);
                }
            }
        }
    }

    @Override
    public boolean isEmpty(SerializationContext context, Sent<?> sent) {
        return sent.isLeftOut();
    }
}
