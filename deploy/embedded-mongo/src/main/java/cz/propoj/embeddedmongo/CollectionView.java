package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection as the library's update and query language sees it, for the time of one command. It always works on
 * documents of its own, so that nobody else sees a half-made change.
 */
final class CollectionView extends AbstractMongoCollection<byte[]> {
    private final Engine engine;
    private final Table table;
    private final @Nullable ChangeSet change;
    private final boolean firstOnly;

    /**
     * @param change where changes are noted; null for reading
     * @param firstOnly whether a filter stands for its first match only
     */
    CollectionView(DatabaseView database, Table table, @Nullable ChangeSet change, boolean firstOnly) {
        super(database, table.name(), CollectionOptions.withDefaults(), new CursorRegistry());
        this.engine = database.engine();
        this.table = table;
        this.change = change;
        this.firstOnly = firstOnly;
    }

    private ChangeSet change() {
        if (change == null) {
            throw new IllegalStateException("A reading command can't change " + getFullName());
        }
        return change;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        List<Document> found = new Query(engine, table, query, orderBy, skip, firstOnly ? 1 : limit).toList();
        return new QueryResult(fields == null || fields.isEmpty() ? found : project(found, fields));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    List<Document> project(List<Document> documents, Document fields) {
        return matchDocumentsFromStream(documents.stream(), new Document(), null, 0, 0, 0, fields)
                .collectDocuments();
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        Document filter = query == null ? new Document() : query;
        return Math.toIntExact(new Query(engine, table, filter, null, skip, Math.max(limit, 0)).count());
    }

    @Override
    public int count() {
        return Math.toIntExact(table.rows().sizeAsLong());
    }

    @Override
    public void addDocument(Document document) {
        Document stored = table.insert(document, change());
        document.put(Table.ID, stored.get(Table.ID));
    }

    @Override
    protected byte[] addDocumentInternal(Document document) {
        addDocument(document);
        return Table.rowKey(document.get(Table.ID));
    }

    @Override
    protected void handleUpdate(byte[] position, Document oldDocument, Document newDocument) {
        table.replace(oldDocument, newDocument, change());
    }

    @Override
    public void removeDocument(Document document) {
        table.remove(document, change());
    }

    @Override
    protected void removeDocument(byte[] position) {
        removeDocument(getDocument(position));
    }

    @Override
    protected byte[] findDocumentPosition(Document document) {
        return Table.rowKey(document.get(Table.ID));
    }

    @Override
    protected Document getDocument(byte[] position) {
        return Bson.decode(Objects.requireNonNull(table.rows().get(position)));
    }

    @Override
    protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
        return new Query(engine, table, new Document(), null, 0, 0)
                .toList().stream()
                        .map(document -> new DocumentWithPosition<>(document, Table.rowKey(document.get(Table.ID))));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("Sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        throw new UnsupportedOperationException("Sizes are not tracked");
    }
}
