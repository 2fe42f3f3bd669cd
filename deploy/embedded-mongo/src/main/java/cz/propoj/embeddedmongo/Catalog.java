package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Which collections there are and which indexes they have. A definition is a small document; the trees follow from it, so
 * that the same definition read from the journal makes the same trees again.
 */
final class Catalog implements IndexTree.MultikeyFlags {
    private static final String NUMBER = "id";
    private static final String INDEXES = "indexes";
    private static final String SPEC = "spec";

    private final MVStore store;
    private final MVMap<byte[], byte[]> definitions;
    private final MVMap<byte[], byte[]> multikey;
    private final Map<Integer, Integer> marks = new ConcurrentHashMap<>();
    private final Map<String, Table> tables = new ConcurrentSkipListMap<>();
    private final Map<Integer, Table> byNumber = new ConcurrentHashMap<>();
    private int highest;

    Catalog(MVStore store) {
        this.store = store;
        definitions = DataFile.map(store, "catalog");
        multikey = DataFile.map(store, "multikey");
        Cursor<byte[], byte[]> cursor = definitions.cursor(null);
        while (cursor.hasNext()) {
            String namespace = new String(cursor.next(), StandardCharsets.UTF_8);
            Document definition = Bson.decode(cursor.getValue());
            List<IndexTree> indexes = new ArrayList<>();
            for (Document index : indexes(definition)) {
                indexes.add(tree(index));
            }
            register(namespace, number(definition), indexes);
        }
    }

    @Nullable
    Table table(String namespace) {
        return tables.get(namespace);
    }

    Collection<Table> tables() {
        return tables.values();
    }

    /** The definition of a collection as it is or, if there is none, as a new one. */
    Document definition(String namespace) {
        byte[] bson = definitions.get(key(namespace));
        return bson == null ? new Document(NUMBER, highest + 1).append(INDEXES, List.of()) : Bson.decode(bson);
    }

    /** The definition with one more index. */
    Document with(Document definition, Document spec) {
        List<Document> all = new ArrayList<>(indexes(definition));
        int next = Math.max(highest, number(definition));
        for (Document index : all) {
            next = Math.max(next, number(index));
        }
        all.add(new Document(NUMBER, next + 1).append(SPEC, spec));
        return new Document(NUMBER, number(definition)).append(INDEXES, all);
    }

    /** The definition without the indexes of these names. */
    static Document without(Document definition, Collection<String> names) {
        List<Document> left = indexes(definition).stream()
                .filter(index -> !names.contains(spec(index).get("name")))
                .toList();
        return new Document(NUMBER, number(definition)).append(INDEXES, left);
    }

    /**
     * Builds what a definition needs and doesn't have yet, without showing it to anyone.
     *
     * @return the indexes the collection will have; given back to {@link #install} or {@link #discard}
     */
    List<IndexTree> prepare(String namespace, Document definition) {
        Table table = tables.get(namespace);
        List<IndexTree> result = new ArrayList<>();
        for (Document index : indexes(definition)) {
            IndexTree existing = table == null ? null : existing(table, number(index));
            IndexTree tree = existing == null ? tree(index) : existing;
            result.add(tree);
            if (existing == null && table != null) {
                try {
                    table.fill(tree);
                } catch (RuntimeException e) {
                    discard(namespace, result);
                    throw e;
                }
            }
        }
        return result;
    }

    void discard(String namespace, List<IndexTree> prepared) {
        Table table = tables.get(namespace);
        for (IndexTree tree : prepared) {
            if (table == null || existing(table, tree.id()) == null) {
                store.removeMap(tree.entries());
            }
        }
    }

    void install(String namespace, Document definition, List<IndexTree> indexes) {
        Table table = tables.get(namespace);
        if (table == null) {
            register(namespace, number(definition), indexes);
        } else {
            List<IndexTree> before = table.indexes();
            table.setIndexes(indexes);
            before.stream().filter(tree -> !indexes.contains(tree)).forEach(tree -> store.removeMap(tree.entries()));
        }
        indexes.forEach(tree -> highest = Math.max(highest, tree.id()));
        definitions.put(key(namespace), Bson.encode(definition));
    }

    void drop(String namespace) {
        Table table = tables.remove(namespace);
        if (table != null) {
            byNumber.remove(table.id());
            definitions.remove(key(namespace));
            table.indexes().forEach(tree -> store.removeMap(tree.entries()));
            store.removeMap(table.rows());
        }
    }

    /** Makes one row of a change true: a definition or a document. */
    void force(ChangeSet.Row row, byte @Nullable [] content) {
        if (row.table() != ChangeSet.CATALOG) {
            Table table = byNumber.get(row.table());
            Objects.requireNonNull(table, "A change names a collection that doesn't exist")
                    .force(row.key(), content);
        } else if (content == null) {
            drop(new String(row.key(), StandardCharsets.UTF_8));
        } else {
            String namespace = new String(row.key(), StandardCharsets.UTF_8);
            Document definition = Bson.decode(content);
            install(namespace, definition, prepare(namespace, definition));
        }
    }

    static byte[] key(String namespace) {
        return namespace.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable IndexTree existing(Table table, int number) {
        return table.indexes().stream()
                .filter(tree -> tree.id() == number)
                .findAny()
                .orElse(null);
    }

    private IndexTree tree(Document index) {
        highest = Math.max(highest, number(index));
        return new IndexTree(number(index), spec(index), DataFile.map(store, "index." + number(index)), this);
    }

    private void register(String namespace, int number, List<IndexTree> indexes) {
        Table table = new Table(number, namespace, DataFile.map(store, "rows." + number), indexes);
        tables.put(namespace, table);
        byNumber.put(number, table);
        highest = Math.max(highest, number);
    }

    @Override
    public int arrays(int index) {
        return marks.computeIfAbsent(index, number -> {
            byte[] stored = multikey.get(markKey(number));
            return stored == null ? 0 : ByteBuffer.wrap(stored).getInt();
        });
    }

    @Override
    public void addArrays(int index, int arrays) {
        int before = arrays(index);
        if ((before | arrays) != before) {
            marks.put(index, before | arrays);
            multikey.put(
                    markKey(index),
                    ByteBuffer.allocate(Integer.BYTES).putInt(before | arrays).array());
        }
    }

    private static byte[] markKey(int index) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(index).array();
    }

    private static int number(Document document) {
        return ((Number) Objects.requireNonNull(document.get(NUMBER))).intValue();
    }

    private static Document spec(Document index) {
        return (Document) Objects.requireNonNull(index.get(SPEC));
    }

    @SuppressWarnings("unchecked")
    private static List<Document> indexes(Document definition) {
        return (List<Document>) Objects.requireNonNull(definition.get(INDEXES));
    }
}
