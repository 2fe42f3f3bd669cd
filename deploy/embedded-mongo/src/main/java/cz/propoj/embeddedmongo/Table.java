package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The rows of one collection in the order of their {@code _id}, and the indexes that follow them. */
final class Table {
    static final String ID = "_id";
    private static final int LONGEST_KEY = 60_000;
    private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;

    private final int id;
    private final String namespace;
    private final MVMap<byte[], byte[]> rows;
    private volatile List<IndexTree> indexes;

    Table(int id, String namespace, MVMap<byte[], byte[]> rows, List<IndexTree> indexes) {
        this.id = id;
        this.namespace = namespace;
        this.rows = rows;
        this.indexes = indexes;
    }

    int id() {
        return id;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return namespace.substring(namespace.indexOf('.') + 1);
    }

    MVMap<byte[], byte[]> rows() {
        return rows;
    }

    List<IndexTree> indexes() {
        return indexes;
    }

    void setIndexes(List<IndexTree> changed) {
        indexes = changed;
    }

    /** Stores a new document; its {@code _id} comes first and is made up where it is missing. */
    Document insert(Document given, ChangeSet change) {
        Document document = withId(given);
        byte[] key = rowKey(document.get(ID));
        byte[] bson = encode(document);
        if (rows.containsKey(key)) {
            throw new DuplicateKeyError(
                    namespace, "_id_ dup key: " + new Document(ID, document.get(ID)).toString(true, "{ ", " }"));
        }
        List<IndexTree> all = indexes;
        List<NavigableSet<byte[]>> keys =
                all.stream().map(index -> index.keysOf(document)).toList();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).checkUnique(keys.get(i), key, document, namespace);
        }
        rows.put(key, bson);
        for (int i = 0; i < all.size(); i++) {
            IndexTree index = all.get(i);
            keys.get(i).forEach(value -> index.put(value, key));
        }
        change.add(new ChangeSet.Row(id, key, null, bson));
        return document;
    }

    /** Puts another content in the place of a row. */
    void replace(Document before, Document after, ChangeSet change) {
        byte[] key = rowKey(before.get(ID));
        byte[] bson = encode(after);
        Document stored = Bson.decode(bson);
        checkUnique(key, before, stored);
        change.add(new ChangeSet.Row(id, key, rows.get(key), bson));
        write(key, before, stored, bson);
    }

    private void checkUnique(byte[] key, Document before, Document after) {
        for (IndexTree index : indexes) {
            NavigableSet<byte[]> keys = index.keysOf(after);
            if (index.isUnique()) {
                keys = new TreeSet<>(keys);
                keys.removeAll(index.keysOf(before));
                index.checkUnique(keys, key, after, namespace);
            }
        }
    }

    void remove(Document document, ChangeSet change) {
        byte[] key = rowKey(document.get(ID));
        byte[] before = rows.get(key);
        if (before != null) {
            change.add(new ChangeSet.Row(id, key, before, null));
            write(key, Bson.decode(before), null, null);
        }
    }

    /** Makes a row what it was or shall be, without asking (journal after a crash, undo). */
    void force(byte[] key, byte @Nullable [] bson) {
        byte[] before = rows.get(key);
        write(key, before == null ? null : Bson.decode(before), bson == null ? null : Bson.decode(bson), bson);
    }

    private void write(byte[] key, @Nullable Document before, @Nullable Document after, byte @Nullable [] bson) {
        for (IndexTree index : indexes) {
            Collection<byte[]> old = before == null ? List.of() : index.keysOf(before);
            Collection<byte[]> next = after == null ? List.of() : index.keysOf(after);
            old.stream().filter(value -> !contains(next, value)).forEach(value -> index.remove(value, key));
            next.stream().filter(value -> !contains(old, value)).forEach(value -> index.put(value, key));
        }
        if (bson == null) {
            rows.remove(key);
        } else {
            rows.put(key, bson);
        }
    }

    private static boolean contains(Collection<byte[]> keys, byte[] key) {
        return keys instanceof NavigableSet<byte[]> sorted && sorted.contains(key);
    }

    /** Fills an index from all rows; throws if a row violates it. */
    void fill(IndexTree index) {
        var cursor = rows.cursor(null);
        while (cursor.hasNext()) {
            byte[] key = cursor.next();
            Document document = Bson.decode(cursor.getValue());
            NavigableSet<byte[]> keys = index.keysOf(document);
            index.checkUnique(keys, key, document, namespace);
            keys.forEach(value -> index.put(value, key));
        }
    }

    @Nullable
    Document find(Object id) {
        byte[] bson = rows.get(rowKey(id));
        return bson == null ? null : Bson.decode(bson);
    }

    private static Document withId(Document given) {
        if (given.containsKey(ID) && given.keySet().iterator().next().equals(ID)) {
            return given;
        }
        Document document = new Document(ID, given.containsKey(ID) ? given.get(ID) : newId());
        given.forEach(document::putIfAbsent);
        return document;
    }

    private static ObjectId newId() {
        return new ObjectId(ObjectIdGenerator.next());
    }

    private static byte[] encode(Document document) {
        byte[] bson = Bson.encode(document);
        if (bson.length > LARGEST_DOCUMENT) {
            throw new BadValueException("A document of " + bson.length + " bytes is larger than 16 MB");
        }
        return bson;
    }

    static byte[] rowKey(@Nullable Object id) {
        if (id instanceof Collection<?>) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array");
        }
        byte[] key = KeyWriter.of(id);
        if (key.length > LONGEST_KEY) {
            throw new BadValueException("The '_id' value is longer than " + LONGEST_KEY + " bytes");
        }
        return key;
    }
}
