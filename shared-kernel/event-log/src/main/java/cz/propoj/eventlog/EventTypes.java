package cz.propoj.eventlog;

import cz.propoj.contract.Revision;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The events a program knows, each by a stable name (the simple name of its class) and a revision. Only these two are stored in the log, never the name of a Java class, so that classes may be moved between packages.
 */
public final class EventTypes {
    /**
     * One event type.
     *
     * @param name its stable name, unique in the log
     * @param revision the revision in which this program writes it
     */
    public record Type(String name, int revision, Class<?> javaType) {}

    private final Map<String, Type> byName = new TreeMap<>();
    private final Map<Class<?>, Type> byClass = new HashMap<>();

    private EventTypes() {}

    /**
     * Collects event classes.
     *
     * @param roots sealed interfaces, taken with all they permit at any depth, and single event classes
     * @throws IllegalArgumentException if two classes have the same simple name, or an open interface or abstract class
     *     is given
     */
    public static EventTypes of(Class<?>... roots) {
        EventTypes types = new EventTypes();
        for (Class<?> root : roots) {
            types.add(root);
        }
        return types;
    }

    private void add(Class<?> type) {
        boolean open = type.isInterface() || Modifier.isAbstract(type.getModifiers());
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted);
            }
        } else if (open) {
            throw new IllegalArgumentException(type.getName() + " is neither sealed nor an event itself");
        }
        if (!open) {
            register(type);
        }
    }

    private void register(Class<?> type) {
        Revision annotation = type.getAnnotation(Revision.class);
        Type known = new Type(type.getSimpleName(), annotation == null ? 1 : annotation.value(), type);
        if (known.revision < 1) {
            throw new IllegalArgumentException(type.getName() + ": a revision is 1 or more");
        }
        Type other = byName.putIfAbsent(known.name, known);
        if (other != null && other.javaType != type) {
            throw new IllegalArgumentException("Two events are named " + known.name + ": " + type.getName() + " and "
                    + other.javaType.getName() + "; the name in the log must be unique");
        }
        byClass.put(type, known);
    }

    /** {@return all known types in the order of their names} */
    public Collection<Type> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** {@return the type with this stable name, or null if this program doesn't know it} */
    public @Nullable Type find(String name) {
        return byName.get(name);
    }

    /** {@return the type of an event class, or null if it isn't registered} */
    public @Nullable Type find(Class<?> javaType) {
        return byClass.get(javaType);
    }

    /**
     * The type of an event class.
     *
     * @throws IllegalArgumentException if the class was not registered: it could be written but not read again
     */
    public Type require(Class<?> javaType) {
        Type known = byClass.get(javaType);
        if (known == null) {
            throw new IllegalArgumentException(
                    javaType.getName() + " is no known event; add it to the sealed interface or to EventTypes.of(…)");
        }
        return known;
    }
}
