package cz.propoj.command.workbooks.undoing;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads records of the contract, whatever they are. */
final class RecordComponents {
    private RecordComponents() {}

    static @Nullable Object read(RecordComponent part, Object of) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that can't be read: " + of.getClass(), e);
        }
    }
}
