package cz.propoj.command.workbooks.undoing;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads components of any record by reflection. */
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
