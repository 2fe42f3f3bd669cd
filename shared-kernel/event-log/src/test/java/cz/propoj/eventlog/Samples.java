package cz.propoj.eventlog;

import cz.propoj.contract.networks.NetworkId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One filled example of every record, the same in each run; each value says which field it stands in. */
final class Samples {
    private Samples() {}

    static Object of(Class<?> type) {
        return value(type, type.getSimpleName());
    }

    private static Object value(Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of(value(arguments[0], path), value(arguments[1], path))
                    : List.of(value(arguments[0], path));
        }
        var plain = (Class<?>) type;
        if (plain == NetworkId.class) {
            return new NetworkId("orp-3215");
        }
        if (plain == String.class) {
            return "ž " + path;
        }
        if (plain == UUID.class) {
            return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        }
        if (plain == LocalTime.class) {
            return LocalTime.of(15, 30);
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2025, 12, 1);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain == int.class || plain == Integer.class) {
            return path.length();
        }
        if (plain == long.class || plain == Long.class) {
            return (long) path.length();
        }
        if (plain == BigDecimal.class) {
            return BigDecimal.valueOf(path.length(), 1);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isSealed()) {
            return value(plain.getPermittedSubclasses()[0], path);
        }
        if (plain.isRecord()) {
            return record(plain, path);
        }
        throw new IllegalArgumentException("no example for " + plain + " at " + path);
    }

    private static Object record(Class<?> type, String path) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), path + "." + component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " at " + path, e);
        }
    }
}
