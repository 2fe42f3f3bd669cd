package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Commands that change documents: each is one change, answered when it is on disk. */
final class WriteCommands {
    private static final int INTERNAL_ERROR = 1;

    private final Engine engine;

    WriteCommands(Engine engine) {
        this.engine = engine;
    }

    Document insert(Request request) {
        List<Document> documents = request.documents("documents");
        engine.tableOrNew(request.namespace());
        return engine.change(change -> {
            Table table = current(request);
            List<Document> errors = new ArrayList<>();
            int inserted = 0;
            for (int i = 0; i < documents.size() && mayGoOn(request, errors); i++) {
                try {
                    table.insert(documents.get(i), change);
                    inserted++;
                } catch (MongoServerException e) {
                    errors.add(error(i, e));
                }
            }
            return reply(new Document("n", inserted), errors);
        });
    }

    Document update(Request request) {
        List<Document> updates = request.documents("updates");
        if (updates.stream().anyMatch(update -> Boolean.TRUE.equals(update.get("upsert")))) {
            engine.tableOrNew(request.namespace());
        }
        return engine.change(change -> {
            Table table = request.table();
            List<Document> errors = new ArrayList<>();
            List<Document> upserted = new ArrayList<>();
            int matched = 0;
            int modified = 0;
            for (int i = 0; table != null && i < updates.size() && mayGoOn(request, errors); i++) {
                try {
                    Document result = update(request, table, updates.get(i), change);
                    matched += number(result, "n");
                    modified += number(result, "nModified");
                    if (result.containsKey("upserted")) {
                        upserted.add(new Document("index", i).append(Table.ID, result.get("upserted")));
                    }
                } catch (MongoServerException e) {
                    errors.add(error(i, e));
                }
            }
            Document result = new Document("n", matched + upserted.size()).append("nModified", modified);
            if (!upserted.isEmpty()) {
                result.append("upserted", upserted);
            }
            return reply(result, errors);
        });
    }

    private static Document update(Request request, Table table, Document update, ChangeSet change) {
        refuseCollation(update);
        if (!(update.get("q") instanceof Document filter)) {
            throw new BadValueException("An update needs a filter");
        }
        if (!(update.get("u") instanceof Document changes)) {
            throw new FailedToParseException("Updates by a pipeline are not supported by the embedded server");
        }
        boolean multi = Boolean.TRUE.equals(update.get("multi"));
        CollectionView view = new CollectionView(request.database(), table, change, !multi);
        if (update.get("arrayFilters") instanceof List<?> filters && !filters.isEmpty()) {
            return updateWithArrayFilters(view, update, filter, change);
        }
        boolean upsert = Boolean.TRUE.equals(update.get("upsert"));
        return view.updateDocuments(filter, changes, ArrayFilters.empty(), multi, upsert, NoopOplog.get());
    }

    /** The library reads array filters only in its find-and-modify, so each match is changed by one. */
    private static Document updateWithArrayFilters(
            CollectionView view, Document update, Document filter, ChangeSet change) {
        int before = change.rows().size();
        int matched = 0;
        for (Document match : view.handleQuery(filter)) {
            view.findAndModify(one(update, new Document(Table.ID, match.get(Table.ID))));
            matched++;
        }
        Document result =
                new Document("n", matched).append("nModified", change.rows().size() - before);
        if (matched == 0 && Boolean.TRUE.equals(update.get("upsert"))) {
            Document upserted = Objects.requireNonNull((Document) view.findAndModify(
                            one(update, filter).append("upsert", true).append("new", true))
                    .get("value"));
            result.append("nModified", 0).append("upserted", upserted.get(Table.ID));
        }
        return result;
    }

    private static Document one(Document update, Document filter) {
        return new Document("query", filter)
                .append("update", update.get("u"))
                .append("arrayFilters", update.get("arrayFilters"));
    }

    Document delete(Request request) {
        List<Document> deletes = request.documents("deletes");
        return engine.change(change -> {
            Table table = request.table();
            List<Document> errors = new ArrayList<>();
            int deleted = 0;
            for (int i = 0; table != null && i < deletes.size() && mayGoOn(request, errors); i++) {
                try {
                    Document delete = deletes.get(i);
                    refuseCollation(delete);
                    if (!(delete.get("q") instanceof Document filter)) {
                        throw new BadValueException("A delete needs a filter");
                    }
                    int limit = delete.get("limit") instanceof Number number ? number.intValue() : 0;
                    deleted += new CollectionView(request.database(), table, change, limit == 1)
                            .deleteDocuments(filter, limit, NoopOplog.get());
                } catch (MongoServerException e) {
                    errors.add(error(i, e));
                }
            }
            return reply(new Document("n", deleted), errors);
        });
    }

    Document findAndModify(Request request) {
        boolean upsert = Boolean.TRUE.equals(request.body().get("upsert"));
        if (upsert) {
            engine.tableOrNew(request.namespace());
        }
        if (request.body().get("update") instanceof List<?>) {
            throw new FailedToParseException("Updates by a pipeline are not supported by the embedded server");
        }
        return engine.change(change -> {
            Table table = request.table();
            if (table == null) {
                return Request.ok(new Document("value", null)
                        .append("lastErrorObject", new Document("updatedExisting", false).append("n", 0)));
            }
            Document reply = new CollectionView(request.database(), table, change, true).findAndModify(request.body());
            reply.putIfAbsent("lastErrorObject", lastError(change));
            return reply;
        });
    }

    /** The library leaves this out where something was inserted, removed, or not found. */
    private static Document lastError(ChangeSet change) {
        Document result = new Document("n", change.isEmpty() ? 0 : 1);
        if (change.isEmpty()) {
            return result.append("updatedExisting", false);
        }
        byte[] after = change.rows().getFirst().after();
        return after == null
                ? result
                : result.append("updatedExisting", false)
                        .append("upserted", Bson.decode(after).get(Table.ID));
    }

    private static int number(Document result, String field) {
        return ((Number) Objects.requireNonNull(result.get(field))).intValue();
    }

    private static Table current(Request request) {
        Table table = request.table();
        if (table == null) {
            throw new MongoServerError(175, "QueryPlanKilled", "The collection was dropped during the command");
        }
        return table;
    }

    private static boolean mayGoOn(Request request, List<Document> errors) {
        return errors.isEmpty() || !request.isOrdered();
    }

    static void refuseCollation(Document part) {
        if (part.get("collation") instanceof Document collation && !"simple".equals(collation.get("locale"))) {
            throw new BadValueException("The embedded server sorts and compares by code points only (no collation)");
        }
    }

    private static Document reply(Document result, List<Document> errors) {
        if (!errors.isEmpty()) {
            result.append("writeErrors", errors);
        }
        return Request.ok(result);
    }

    private static Document error(int index, MongoServerException e) {
        @Nullable MongoServerError known = e instanceof MongoServerError error ? error : null;
        Document error = new Document("index", index)
                .append("code", known == null ? INTERNAL_ERROR : known.getCode())
                .append("errmsg", e.getMessageWithoutErrorCode());
        if (known instanceof DuplicateKeyError) {
            error.append("codeName", "DuplicateKey");
        }
        return error;
    }
}
