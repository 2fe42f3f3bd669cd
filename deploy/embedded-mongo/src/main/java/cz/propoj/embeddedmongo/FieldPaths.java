package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values of a document by a path with dots. */
final class FieldPaths {
    private FieldPaths() {}

    static @Nullable Object value(Document document, String path) {
        Object value =
                path.indexOf('.') < 0 ? document.get(path) : Utils.getSubdocumentValueCollectionAware(document, path);
        return value instanceof Missing ? null : value;
    }

    /** Bytes to sort by: of an array its smallest element, or its greatest where the order is descending. */
    static byte[] sortKey(Document document, Document orderBy) {
        KeyWriter writer = new KeyWriter();
        orderBy.forEach((path, direction) -> {
            boolean descending = direction instanceof Number number && number.doubleValue() < 0;
            int start = writer.length();
            writer.raw(extreme(value(document, path), descending));
            if (descending) {
                writer.invertFrom(start);
            }
        });
        return writer.toBytes();
    }

    private static byte[] extreme(@Nullable Object value, boolean greatest) {
        if (!(value instanceof Collection<?> elements)) {
            return KeyWriter.of(value);
        }
        byte[] best = null;
        for (Object element : elements) {
            byte[] key = KeyWriter.of(element);
            int order = best == null ? 0 : Arrays.compareUnsigned(key, best);
            if (best == null || (greatest ? order > 0 : order < 0)) {
                best = key;
            }
        }
        return best == null ? new byte[] {KeyWriter.EMPTY_ARRAY} : best;
    }
}
