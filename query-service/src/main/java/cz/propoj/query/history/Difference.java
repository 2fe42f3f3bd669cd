package cz.propoj.query.history;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that differs between two states of a record.
 *
 * @param field name of the component of the state; for a characteristic its key after {@code characteristics.}
 * @param before null or an empty collection: there was none
 */
public record Difference(
        String field, @Nullable Object before, @Nullable Object after) {
    /** What not everybody may read, and what is no value of its own: ids of the record itself and of its network, and links that other records tell of. */
    static final Set<String> UNSAID = Set.of(
            "annotations",
            "contacts",
            "members",
            "version",
            "author",
            "subject",
            "template",
            "network",
            "findings",
            "inCharge",
            "rank",
            "parent",
            "evidence",
            "step",
            "plan",
            "dueLimits",
            "openAs",
            "before",
            "source",
            "whomToAsk",
            "chapter",
            "letterhead",
            "content",
            "size",
            "part",
            "editions",
            "original",
            "base",
            "declined");

    /** Looked up once for each class: an accessor that is asked for anew is made anew. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(part -> new Part(part.getName(), part.getType(), part.getAccessor()))
                    .toList();
        }
    };

    private static final String CHARACTERISTICS = "characteristics";
    private static final Set<String> AS_ONE = Set.of("Attendance", "Recurrence", "Target");

    /** Field by field, in the order of the components; states are records of the contract. */
    public static List<Difference> between(@Nullable Object before, @Nullable Object after) {
        var differences = new ArrayList<Difference>();
        compare("", before, after, differences);
        return differences;
    }

    private static void compare(
            String field, @Nullable Object before, @Nullable Object after, List<Difference> differences) {
        if (Objects.equals(before, after) || UNSAID.contains(field)) {
            return;
        }
        var sample = before == null ? after : before;
        if (sample instanceof Record && !isValue(sample.getClass())) {
            compareParts(sample.getClass(), before, after, differences);
        } else if (sample instanceof Map<?, ?>) {
            compareEntries(field, asMap(before), asMap(after), differences);
        } else if (sample instanceof Collection<?> && isOfParts(before, after)) {
            compareElements(field, byId(before), byId(after), differences);
        } else if (!isNothing(before) || !isNothing(after)) {
            differences.add(new Difference(field, before, after));
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> several && several.isEmpty());
    }

    private static void compareParts(
            Class<?> type, @Nullable Object before, @Nullable Object after, List<Difference> differences) {
        var own = true;
        for (var part : PARTS.get(type)) {
            // The first component of what has an identity is that identity.
            if (!own || !isId(part.type())) {
                compare(part.name(), part.of(before), part.of(after), differences);
            }
            own = false;
        }
    }

    private static void compareEntries(String field, Map<?, ?> before, Map<?, ?> after, List<Difference> differences) {
        if (field.equals(CHARACTERISTICS)) {
            var keys = new LinkedHashSet<Object>(before.keySet());
            keys.addAll(after.keySet());
            keys.forEach(key -> {
                if (!(before.get(key) instanceof Record) && !(after.get(key) instanceof Record)) {
                    compare(field + "." + key, before.get(key), after.get(key), differences);
                }
            });
        }
    }

    private static void compareElements(
            String field, Map<Object, Object> before, Map<Object, Object> after, List<Difference> differences) {
        before.forEach((id, element) -> {
            var other = after.get(id);
            if (other != null) {
                compare(field, element, other, differences);
            }
        });
    }

    /** Records that are shown as one value: ids, and pairs such as who came with how many. */
    static boolean isValue(Class<?> type) {
        return isId(type) || AS_ONE.contains(type.getSimpleName());
    }

    static boolean isId(Class<?> type) {
        return type.isRecord() && PARTS.get(type).size() == 1;
    }

    private static boolean isOfParts(@Nullable Object before, @Nullable Object after) {
        return isParts(before) || isParts(after);
    }

    private static boolean isParts(@Nullable Object several) {
        return several instanceof Collection<?> elements
                && elements.stream().anyMatch(element -> element instanceof Record && !isValue(element.getClass()));
    }

    private static Map<Object, Object> byId(@Nullable Object several) {
        var elements = new HashMap<Object, Object>();
        if (several instanceof Collection<?> all) {
            for (var element : all) {
                var id = PARTS.get(element.getClass()).getFirst().of(element);
                if (id != null) {
                    elements.put(id, element);
                }
            }
        }
        return elements;
    }

    private static Map<?, ?> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private record Part(String name, Class<?> type, Method accessor) {
        @Nullable
        Object of(@Nullable Object whole) {
            if (whole == null) {
                return null;
            }
            try {
                return accessor.invoke(whole);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that can't be read: " + whole.getClass(), e);
            }
        }
    }
}
