package cz.propoj.query.runtime;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import cz.propoj.contract.networks.NetworkId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** The rows of one kind in the database: one document for each record. */
public final class RowStore<S, E> {
    private static final int DUPLICATE_KEY = 11000;
    private static final int BATCH = 1000;

    private final RowKind<S, E> kind;
    private final RowDocuments documents;
    private final MongoCollection<Document> collection;

    public RowStore(MongoDatabase database, RowKind<S, E> kind, RowDocuments documents) {
        this.kind = kind;
        this.documents = documents;
        this.collection = database.getCollection("rows-" + kind.name());
        collection.createIndex(Indexes.ascending("network", "position"));
        collection.createIndex(Indexes.ascending("position"));
    }

    public RowKind<S, E> kind() {
        return kind;
    }

    Map<String, Row<S, E>> load(Collection<String> ids) {
        var rows = new HashMap<String, Row<S, E>>();
        collection
                .find(Filters.in("_id", ids))
                .batchSize(BATCH)
                .forEach(document -> rows.put(document.getString("_id"), documents.toRow(kind, document)));
        return rows;
    }

    /** A row in the form in which it is written. */
    record Ready(WriteModel<Document> write) {}

    Ready ready(Row<S, E> row) {
        return new Ready(new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", row.id()), Filters.lte("position", row.position())),
                documents.toDocument(row),
                new ReplaceOptions().upsert(true)));
    }

    /** A row that is stored at a later position stays: whoever wrote it had this one's facts, too. */
    void write(Collection<Ready> rows) {
        var writes = rows.stream().map(Ready::write).toList();
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)
                    || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    public List<Row<S, E>> all() {
        return rows(collection.find());
    }

    public List<Row<S, E>> of(NetworkId network) {
        return rows(collection.find(Filters.eq("network", network.value())));
    }

    /** Rows of these networks with facts after that position. */
    public List<Row<S, E>> changedAfter(long position, Set<NetworkId> networks) {
        var changed = new ArrayList<Row<S, E>>();
        for (var document : collection.find(Filters.gt("position", position)).batchSize(BATCH)) {
            var network = document.getString("network");
            if (network != null && networks.contains(new NetworkId(network))) {
                changed.add(documents.toRow(kind, document));
            }
        }
        return changed;
    }

    private List<Row<S, E>> rows(Iterable<Document> found) {
        var rows = new ArrayList<Row<S, E>>();
        found.forEach(document -> rows.add(documents.toRow(kind, document)));
        return rows;
    }

    boolean isEmpty() {
        return collection.find().limit(1).first() == null;
    }

    void clear() {
        collection.deleteMany(new Document());
    }
}
