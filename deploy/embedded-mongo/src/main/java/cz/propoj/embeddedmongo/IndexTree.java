package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One index: an ordered tree of the indexed values followed by the key of the row, so that equal values stand together
 * and the row is found without a second look-up.
 */
final class IndexTree {
    private static final byte[] NOTHING = {};
    private static final int LENGTH_BYTES = 2;
    private static final NavigableSet<byte[]> NO_KEYS =
            Collections.unmodifiableNavigableSet(new TreeSet<>(Arrays::compareUnsigned));

    private final int id;
    private final Document spec;
    private final String name;
    private final List<String> fields;
    private final List<String[]> paths;
    private final boolean[] descending;
    private final boolean unique;
    private final boolean sparse;
    private final @Nullable Document partial;
    private final MultikeyFlags marks;
    private final MVMap<byte[], byte[]> entries;

    /** Which parts of an index hold values out of arrays; kept with the data, since it decides how the index is read. */
    interface MultikeyFlags {
        int arrays(int index);

        void addArrays(int index, int arrays);
    }

    IndexTree(int id, Document spec, MVMap<byte[], byte[]> entries, MultikeyFlags marks) {
        this.id = id;
        this.spec = spec;
        this.name = (String) Objects.requireNonNull(spec.get("name"));
        Document key = (Document) Objects.requireNonNull(spec.get("key"));
        this.fields = List.copyOf(key.keySet());
        this.paths = fields.stream().map(field -> field.split("\\.", -1)).toList();
        this.descending = new boolean[fields.size()];
        for (int part = 0; part < descending.length; part++) {
            descending[part] = key.get(fields.get(part)) instanceof Number direction && direction.doubleValue() < 0;
        }
        this.unique = Boolean.TRUE.equals(spec.get("unique"));
        this.sparse = Boolean.TRUE.equals(spec.get("sparse"));
        this.partial = spec.get("partialFilterExpression") instanceof Document filter ? filter : null;
        this.entries = entries;
        this.marks = marks;
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    Document spec() {
        return spec;
    }

    List<String> fields() {
        return fields;
    }

    boolean isDescending(int part) {
        return descending[part];
    }

    boolean isUnique() {
        return unique;
    }

    boolean isSparse() {
        return sparse;
    }

    @Nullable
    Document partial() {
        return partial;
    }

    /** Bit n is set if the n-th part ever held a value out of an array. */
    int arrays() {
        return marks.arrays(id);
    }

    MVMap<byte[], byte[]> entries() {
        return entries;
    }

    /** The keys of a document, without the row's key. */
    NavigableSet<byte[]> keysOf(Document document) {
        if (partial != null && !new DefaultQueryMatcher().matches(document, partial)) {
            return NO_KEYS;
        }
        IndexKeys keys = IndexKeys.of(document, paths, descending);
        if (sparse && !keys.anyPresent()) {
            return NO_KEYS;
        }
        marks.addArrays(id, keys.arrays());
        return keys.keys();
    }

    /** Throws if another row has one of the keys and the index doesn't allow that. */
    void checkUnique(Collection<byte[]> keys, byte[] row, Document document, String namespace) {
        if (!unique) {
            return;
        }
        for (byte[] key : keys) {
            byte[] found = entries.ceilingKey(key);
            while (found != null && KeyRange.startsWith(found, key)) {
                if (!Arrays.equals(rowOf(found), row)) {
                    throw duplicate(document, namespace);
                }
                found = entries.higherKey(found);
            }
        }
    }

    private DuplicateKeyError duplicate(Document document, String namespace) {
        Document values = new Document();
        for (String field : fields) {
            values.put(field, FieldPaths.value(document, field));
        }
        return new DuplicateKeyError(namespace, name + " dup key: " + values.toString(true, "{ ", " }"));
    }

    void put(byte[] key, byte[] row) {
        entries.put(entry(key, row), NOTHING);
    }

    void remove(byte[] key, byte[] row) {
        entries.remove(entry(key, row));
    }

    private static byte[] entry(byte[] key, byte[] row) {
        byte[] entry = Arrays.copyOf(key, key.length + row.length + LENGTH_BYTES);
        System.arraycopy(row, 0, entry, key.length, row.length);
        entry[entry.length - 2] = (byte) (row.length >>> 8);
        entry[entry.length - 1] = (byte) row.length;
        return entry;
    }

    /** The key of the row an entry points to. */
    static byte[] rowOf(byte[] entry) {
        int length = ((entry[entry.length - 2] & 0xFF) << 8) | (entry[entry.length - 1] & 0xFF);
        int end = entry.length - LENGTH_BYTES;
        return Arrays.copyOfRange(entry, end - length, end);
    }
}
