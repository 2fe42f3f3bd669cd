package cz.propoj.eventlog;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step from an older stored form of an event to the next one. It works on the stored tree, never on classes, so
 * that it stays right when the classes change again.
 */
public interface EventUpcaster {
    /** {@return the event's stable name in the log, for example {@code ActorRegistered}} */
    String type();

    /** {@return the revision it reads, 1 or more} */
    int revision();

    /** {@return the name after the step; another one than {@link #type()} when the event was renamed} */
    default String toType() {
        return type();
    }

    /** {@return the revision after the step} */
    default int toRevision() {
        return revision() + 1;
    }

    /** {@return the payload in the new form; the given tree may be changed and given back} */
    ObjectNode upcast(ObjectNode payload);

    /** A step that keeps the name and raises the revision by one. */
    static EventUpcaster step(String type, int revision, UnaryOperator<ObjectNode> change) {
        return renaming(type, revision, type, revision + 1, change);
    }

    /** A step to another name, or to another revision than the next one. */
    static EventUpcaster renaming(
            String type, int revision, String toType, int toRevision, UnaryOperator<ObjectNode> change) {
        return new EventUpcaster() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public int revision() {
                return revision;
            }

            @Override
            public String toType() {
                return toType;
            }

            @Override
            public int toRevision() {
                return toRevision;
            }

            @Override
            public ObjectNode upcast(ObjectNode payload) {
                return change.apply(payload);
            }
        };
    }
}
