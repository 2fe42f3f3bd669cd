package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Commands about collections and their indexes. */
final class SchemaCommands {
    private static final Set<String> HONOURED =
            Set.of("v", "key", "name", "unique", "sparse", "partialFilterExpression", "background", "ns", "hidden");
    private static final int NAMESPACE_EXISTS = 48;
    private static final int NAMESPACE_NOT_FOUND = 26;
    private static final int SPECS_CONFLICT = 86;
    private static final int CANNOT_CREATE = 67;
    private static final int MOST_FIELDS = 31;

    private final Engine engine;

    SchemaCommands(Engine engine) {
        this.engine = engine;
    }

    Document create(Request request) {
        if (Boolean.TRUE.equals(request.body().get("capped")) || request.body().containsKey("viewOn")) {
            throw new BadValueException("The embedded server has neither capped collections nor views");
        }
        WriteCommands.refuseCollation(request.body());
        if (request.table() != null) {
            throw new MongoServerError(
                    NAMESPACE_EXISTS, "NamespaceExists", "Collection already exists. NS: " + request.namespace());
        }
        engine.tableOrNew(request.namespace());
        return Request.ok();
    }

    Document drop(Request request) {
        Table table = request.table();
        if (table == null) {
            throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns not found");
        }
        engine.define(table.namespace(), _ -> null);
        return Request.ok(new Document("nIndexesWas", table.indexes().size() + 1).append("ns", table.namespace()));
    }

    Document dropDatabase(Request request) {
        for (Table table : tablesOf(request.database())) {
            engine.define(table.namespace(), _ -> null);
        }
        return Request.ok(new Document("dropped", request.database().name()));
    }

    Document createIndexes(Request request) {
        boolean isNew = request.table() == null;
        Table table = engine.tableOrNew(request.namespace());
        int before = table.indexes().size() + 1;
        for (Document spec : request.documents("indexes")) {
            check(spec);
            if (!keyOf(stored(spec)).equals(new Document(Table.ID, 1)) && !exists(table, spec)) {
                engine.define(table.namespace(), definition -> engine.catalog()
                        .with(Objects.requireNonNull(definition), stored(spec)));
            }
        }
        return Request.ok(new Document("numIndexesBefore", before)
                .append("numIndexesAfter", table.indexes().size() + 1)
                .append("createdCollectionAutomatically", isNew));
    }

    private static void check(Document spec) {
        if (!(spec.get("key") instanceof Document key) || key.isEmpty() || key.size() > MOST_FIELDS) {
            throw cannot("An index needs between 1 and " + MOST_FIELDS + " fields");
        }
        if (!(spec.get("name") instanceof String)) {
            throw cannot("An index needs a name");
        }
        key.forEach((field, direction) -> {
            if (!(direction instanceof Number) || field.isEmpty() || field.contains("$")) {
                throw cannot("The embedded server has only ascending (1) and descending (-1) indexes, not " + key);
            }
        });
        spec.keySet().stream()
                .filter(option -> !HONOURED.contains(option))
                .findAny()
                .ifPresent(option -> {
                    throw cannot("The embedded server doesn't know the index option '" + option + "'");
                });
    }

    private static MongoServerError cannot(String why) {
        return new MongoServerError(CANNOT_CREATE, "CannotCreateIndex", why);
    }

    private static boolean exists(Table table, Document spec) {
        for (IndexTree index : table.indexes()) {
            boolean sameKey = sameKey(index.spec(), spec);
            boolean sameName = index.name().equals(spec.get("name"));
            if (sameName && sameKey && stored(spec).equals(index.spec())) {
                return true;
            }
            if (sameName || (sameKey && index.partial() == null && !spec.containsKey("partialFilterExpression"))) {
                throw new MongoServerError(
                        SPECS_CONFLICT,
                        "IndexKeySpecsConflict",
                        "An existing index has the same name or keys but is different. Requested index: " + spec
                                + ", existing index: " + index.spec());
            }
        }
        return false;
    }

    private static Document keyOf(Document spec) {
        return (Document) Objects.requireNonNull(spec.get("key"));
    }

    private static boolean sameKey(Document one, Document two) {
        return keyOf(stored(one)).equals(keyOf(stored(two)));
    }

    /** A description in one form, so that equal ones are equal. */
    private static Document stored(Document spec) {
        Document key = new Document();
        keyOf(spec).forEach((field, direction) -> key.put(field, ((Number) direction).doubleValue() < 0 ? -1 : 1));
        Document result = new Document("v", 2).append("key", key).append("name", spec.get("name"));
        for (String option : List.of("unique", "sparse")) {
            if (Boolean.TRUE.equals(spec.get(option))) {
                result.append(option, true);
            }
        }
        if (spec.get("partialFilterExpression") instanceof Document partial) {
            result.append("partialFilterExpression", partial);
        }
        return result;
    }

    Document dropIndexes(Request request) {
        Table table = request.table();
        if (table == null) {
            throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns not found " + request.namespace());
        }
        int before = table.indexes().size() + 1;
        Set<String> names = new TreeSet<>();
        switch (request.body().get("index")) {
            case String all when all.equals("*") -> table.indexes().forEach(index -> names.add(index.name()));
            case String name -> names.add(name);
            case List<?> several -> several.forEach(name -> names.add((String) name));
            case Document key ->
                table.indexes().stream()
                        .filter(index -> keyOf(index.spec()).equals(keyOf(stored(new Document("key", key)))))
                        .findAny()
                        .ifPresentOrElse(index -> names.add(index.name()), () -> {
                            throw new IndexNotFoundException(key);
                        });
            case null, default -> throw new BadValueException("dropIndexes needs a name, a key or '*'");
        }
        for (String name : names) {
            if (table.indexes().stream().noneMatch(index -> index.name().equals(name))) {
                throw new IndexNotFoundException("index not found with name [" + name + "]");
            }
        }
        engine.define(table.namespace(), definition -> Catalog.without(Objects.requireNonNull(definition), names));
        return Request.ok(new Document("nIndexesWas", before));
    }

    Document listIndexes(Request request) {
        Table table = request.table();
        if (table == null) {
            throw new MongoServerError(
                    NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns does not exist: " + request.namespace());
        }
        List<Document> all = new ArrayList<>();
        all.add(new Document("v", 2).append("key", new Document(Table.ID, 1)).append("name", "_id_"));
        table.indexes().forEach(index -> all.add(index.spec()));
        return Cursors.all(table.namespace(), all);
    }

    Document listCollections(Request request) {
        List<Document> all = tablesOf(request.database()).stream()
                .map(table -> new Document("name", table.name())
                        .append("type", "collection")
                        .append("options", new Document())
                        .append("info", new Document("readOnly", false)))
                .filter(entry -> !(request.document("filter").get("name") instanceof String wanted)
                        || wanted.equals(entry.get("name")))
                .toList();
        return Cursors.all(request.database().name() + ".$cmd.listCollections", all);
    }

    Document listDatabases() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Table table : engine.tables()) {
            String name = table.namespace().substring(0, table.namespace().indexOf('.'));
            sizes.merge(name, table.rows().sizeAsLong(), Long::sum);
        }
        List<Document> all = sizes.entrySet().stream()
                .map(entry -> new Document("name", entry.getKey()).append("empty", entry.getValue() == 0))
                .toList();
        return Request.ok(new Document("databases", all));
    }

    Document collectionStats(Request request) {
        Table table = request.table();
        Document sizes =
                new Document(Table.ID + "_", table == null ? 0L : table.rows().sizeAsLong());
        if (table != null) {
            table.indexes()
                    .forEach(index -> sizes.append(index.name(), index.entries().sizeAsLong()));
        }
        return Request.ok(new Document("ns", request.namespace())
                .append("count", table == null ? 0L : table.rows().sizeAsLong())
                .append("nindexes", sizes.size())
                .append("entriesPerIndex", sizes));
    }

    private List<Table> tablesOf(DatabaseView database) {
        String prefix = database.name() + ".";
        return engine.tables().stream()
                .filter(table -> table.namespace().startsWith(prefix))
                .toList();
    }
}
