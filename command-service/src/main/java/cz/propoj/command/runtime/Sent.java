package cz.propoj.command.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What a body says of one part of a record that it changes: what is left out stays, null clears, everything else takes the
 * place of what is known. Of a group of attributes the same is true of each of its members.
 *
 * <p>Commands carry it as it was sent, because only the aggregate knows for certain what stays.
 *
 * @param <T> of the value; where it is a record and was sent as an object, its members count one by one
 */
@JsonDeserialize(using = SentReader.class)
@JsonSerialize(using = SentWriter.class)
public sealed interface Sent<T> {
    /** What is known stays. */
    record LeftOut<T>() implements Sent<T> {}

    /** Null was sent. */
    record Cleared<T>() implements Sent<T> {}

    /**
     * Something was sent.
     *
     * @param members of a group those that were sent; null: the value is a whole
     */
    record Given<T>(T value, @Nullable Set<String> members) implements Sent<T> {
        public Given {
            members = members == null ? null : Set.copyOf(members);
        }

        /** Whether the member was sent, also as null. */
        public boolean says(String member) {
            return members == null || members.contains(member);
        }
    }

    static <T> Sent<T> leftOut() {
        return new LeftOut<>();
    }

    static <T> Sent<T> cleared() {
        return new Cleared<>();
    }

    /** The whole value; null clears. */
    static <T> Sent<T> of(@Nullable T value) {
        return value == null ? new Cleared<>() : new Given<>(value, null);
    }

    /** Whether nothing was said of it. */
    default boolean isLeftOut() {
        return this instanceof LeftOut;
    }

    /** What a record that begins is to have; of a group every member that was left out is null. */
    @JsonValue
    default @Nullable T orNull() {
        return this instanceof Given<T> given ? given.value() : null;
    }

    /** As {@link #orNull}, with what stands for nothing. */
    default T or(T none) {
        return this instanceof Given<T> given ? given.value() : none;
    }

    /** What is true afterwards. */
    default @Nullable T onto(@Nullable T known) {
        return switch (this) {
            case LeftOut<T> _ -> known;
            case Cleared<T> _ -> null;
            case Given<T> given -> known == null ? given.value() : merged(known, given);
        };
    }

    /**
     * What is true afterwards.
     *
     * @param none what stands for nothing
     */
    default T onto(T known, T none) {
        return switch (this) {
            case LeftOut<T> _ -> known;
            case Cleared<T> _ -> none;
            case Given<T> given -> merged(known, given);
        };
    }

    private static <T> T merged(T known, Given<T> given) {
        if (given.members() == null) {
            return given.value();
        }
        var type = given.value().getClass();
        var components = type.getRecordComponents();
        try {
            var values = new Object[components.length];
            for (var i = 0; i < components.length; i++) {
                values[i] =
                        components[i].getAccessor().invoke(given.says(components[i].getName()) ? given.value() : known);
            }
            @SuppressWarnings("unchecked") // the class of a T
            var merged = (T) type.getConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
            return merged;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a group of attributes is a public record", e);
        }
    }
}
