package cz.propoj.query.runtime;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import cz.propoj.contract.networks.NetworkId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of one kind in the database: one document for each record, and for a record of many long texts further
 * pieces. What another release wrote in forms that this one does not read is read from the log instead.
 */
public final class RowStore<S, E> {
    private static final Logger LOG = LoggerFactory.getLogger(RowStore.class);
    private static final int DUPLICATE_KEY = 11000;
    private static final int BATCH = 1000;
    /** A row that is written while it is read piece by piece is read again; nobody writes one so often in a row. */
    private static final int TRIES = 20;

    private final RowKind<S, E> kind;
    private final RowDocuments documents;
    private final RecordHistory history;
    private final MongoCollection<RawBsonDocument> collection;
    private final MongoCollection<RawBsonDocument> pieces;

    RowStore(MongoDatabase database, RowKind<S, E> kind, RowDocuments documents, RecordHistory history) {
        this.kind = kind;
        this.documents = documents;
        this.history = history;
        this.collection = database.getCollection("rows-" + kind.name(), RawBsonDocument.class);
        this.pieces = database.getCollection("row-pieces-" + kind.name(), RawBsonDocument.class);
        collection.createIndex(Indexes.ascending("network", "position"));
        collection.createIndex(Indexes.ascending("position"));
    }

    public RowKind<S, E> kind() {
        return kind;
    }

    Map<String, Row<S, E>> load(Collection<String> ids) {
        var rows = new HashMap<String, Row<S, E>>();
        forEach(Filters.in("_id", ids), _ -> true, row -> rows.put(row.id(), row));
        return rows;
    }

    /**
     * A row in the form in which it is written: first the pieces, so that whoever sees the row finds them all.
     *
     * @param row as it is read back
     */
    record Ready<S, E>(Row<S, E> row, List<WriteModel<RawBsonDocument>> pieces, WriteModel<RawBsonDocument> main) {}

    /**
     * The row, ready to be written.
     *
     * @throws RuntimeException if it has no stored form
     */
    Ready<S, E> ready(Row<S, E> row) {
        var stored = documents.toDocuments(row);
        return new Ready<>(
                row.storedAs(stored.asStored()),
                piecesOf(row, stored),
                new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", row.id()), Filters.lte("position", row.position())),
                        stored.main(),
                        new ReplaceOptions().upsert(true)));
    }

    /** Those that are not there yet: a full piece never changes, unless something comes between its facts. */
    private static List<WriteModel<RawBsonDocument>> piecesOf(Row<?, ?> row, RowDocuments.Documents stored) {
        var known = row.stored().pieces();
        var writes = new ArrayList<WriteModel<RawBsonDocument>>();
        for (var i = 0; i < stored.pieces().size(); i++) {
            var piece = stored.pieces().get(i);
            if (i >= known.size() || known.get(i) != RowDocuments.end(piece)) {
                writes.add(new ReplaceOneModel<>(
                        Filters.eq("_id", RowDocuments.pieceId(row.id(), i)),
                        piece,
                        new ReplaceOptions().upsert(true)));
            }
        }
        return writes;
    }

    /** A row that is stored at a later position stays: whoever wrote it had this one's facts, too. */
    void write(Collection<Ready<S, E>> rows) {
        write(pieces, rows.stream().flatMap(row -> row.pieces().stream()).toList());
        write(collection, rows.stream().map(Ready::main).toList());
    }

    private static void write(
            MongoCollection<RawBsonDocument> to, List<? extends WriteModel<RawBsonDocument>> documents) {
        if (documents.isEmpty()) {
            return;
        }
        try {
            to.bulkWrite(documents, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)
                    || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    /**
     * What is stored of a record.
     *
     * @param main null: nothing
     */
    record Found(@Nullable RawBsonDocument main, List<RawBsonDocument> pieces) {
        long position() {
            return main == null ? -1 : main.getInt64("position").getValue();
        }
    }

    Found find(String id) {
        var main = collection.find(Filters.eq("_id", id)).first();
        return main == null ? new Found(null, List.of()) : whole(main);
    }

    /** Whether this is exactly how the row is stored. */
    boolean isStored(Found found, Row<S, E> row) {
        var wanted = documents.toDocuments(row);
        return found.main() != null
                && equal(found.main(), wanted.main())
                && found.pieces().size() == wanted.pieces().size()
                && IntStream.range(0, wanted.pieces().size())
                        .allMatch(i ->
                                equal(found.pieces().get(i), wanted.pieces().get(i)));
    }

    private static boolean equal(RawBsonDocument one, RawBsonDocument other) {
        return one.getByteBuffer().asNIO().equals(other.getByteBuffer().asNIO()) || one.equals(other);
    }

    /**
     * Puts a row in the place of what was found, whatever its position.
     *
     * @param row null: there is to be none
     * @return false if somebody else has written since; nothing was changed then
     */
    boolean replace(Found found, String id, @Nullable Row<S, E> row) {
        var asFound = Filters.and(Filters.eq("_id", id), Filters.eq("position", found.position()));
        if (row == null) {
            return collection.deleteOne(asFound).getDeletedCount() > 0;
        }
        var stored = documents.toDocuments(row);
        write(pieces, piecesOf(row, stored));
        try {
            var options = new ReplaceOptions().upsert(found.main() == null);
            var result = collection.replaceOne(asFound, stored.main(), options);
            return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    public List<Row<S, E>> all() {
        return rows(Filters.empty(), _ -> true);
    }

    public List<Row<S, E>> of(NetworkId network) {
        return rows(Filters.eq("network", network.value()), _ -> true);
    }

    /** Rows of these networks with facts after that position. */
    public List<Row<S, E>> changedAfter(long position, Predicate<NetworkId> networks) {
        return rows(Filters.gt("position", position), main -> {
            var network = RowDocuments.network(main);
            return network != null && networks.test(network);
        });
    }

    private List<Row<S, E>> rows(Bson filter, Predicate<RawBsonDocument> wanted) {
        var rows = new ArrayList<Row<S, E>>();
        forEach(filter, wanted, rows::add);
        return rows;
    }

    private void forEach(Bson filter, Predicate<RawBsonDocument> wanted, Consumer<Row<S, E>> action) {
        for (var main : collection.find(filter).batchSize(BATCH)) {
            if (wanted.test(main)) {
                var row = row(whole(main));
                if (row != null) {
                    action.accept(row);
                }
            }
        }
    }

    private @Nullable Row<S, E> row(Found found) {
        var main = found.main();
        if (main == null) {
            return null;
        }
        try {
            return documents.toRow(kind, main, found.pieces());
        } catch (OutdatedRows e) {
            LOG.debug("{}; it is read from the log", e.getMessage());
            return history.row(kind, main.getString("_id").getValue(), found.position());
        }
    }

    private Found whole(RawBsonDocument first) {
        var main = first;
        for (var tries = 0; main != null && tries < TRIES; tries++) {
            var ends = RowDocuments.pieces(main);
            if (ends.isEmpty()) {
                return new Found(main, List.of());
            }
            var id = main.getString("_id").getValue();
            var found = pieces(id, ends.size());
            if (found.stream().map(RowDocuments::end).toList().equals(ends)) {
                return new Found(main, found);
            }
            main = collection.find(Filters.eq("_id", id)).first();
        }
        if (main == null) {
            return new Found(null, List.of());
        }
        // Somebody has taken pieces away by hand: what is left is shown as it is, and compared with the log as such.
        LOG.warn("{}: pieces of a row are missing; compare the rows with the log", kind.name());
        return new Found(
                main,
                pieces(
                        main.getString("_id").getValue(),
                        RowDocuments.pieces(main).size()));
    }

    private List<RawBsonDocument> pieces(String id, int count) {
        var ids = IntStream.range(0, count)
                .mapToObj(number -> RowDocuments.pieceId(id, number))
                .toList();
        var byId = new HashMap<String, RawBsonDocument>();
        pieces.find(Filters.in("_id", ids))
                .forEach(piece -> byId.put(piece.getString("_id").getValue(), piece));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    /** Ids of all records that have a row. */
    List<String> ids() {
        var ids = new ArrayList<String>();
        collection
                .find()
                .projection(Projections.include("_id"))
                .forEach(document -> ids.add(document.getString("_id").getValue()));
        return ids;
    }

    boolean isEmpty() {
        return collection.find().limit(1).first() == null;
    }
}
