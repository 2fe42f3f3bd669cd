package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Everything a client can ask for. */
final class Commands {
    private static final int WIRE_VERSION = 13;
    private static final List<Integer> VERSION = List.of(5, 0, 0);
    private static final int MOST_DOCUMENTS_IN_ONE_COMMAND = 100_000;
    private static final int ILLEGAL_OPERATION = 20;
    private static final Set<String> DURABLE_READS = Set.of("majority", "linearizable", "snapshot");

    private final Engine engine;
    private final Cursors cursors = new Cursors();
    private final ReadCommands reading;
    private final WriteCommands writing;
    private final SchemaCommands schema;

    Commands(Engine engine) {
        this.engine = engine;
        this.reading = new ReadCommands(engine, cursors);
        this.writing = new WriteCommands(engine);
        this.schema = new SchemaCommands(engine);
    }

    Document run(String database, String name, Document body) {
        if (body.containsKey("txnNumber") || body.containsKey("startTransaction")) {
            throw new MongoServerError(
                    ILLEGAL_OPERATION,
                    "IllegalOperation",
                    "The embedded server has no transactions and no retryable writes");
        }
        WriteCommands.refuseCollation(body);
        engine.openAgainIfFailed();
        Document reply = run(new Request(new DatabaseView(engine, database), name, body));
        if (body.get("readConcern") instanceof Document concern && DURABLE_READS.contains(concern.get("level"))) {
            engine.awaitDurable();
        }
        return reply;
    }

    private Document run(Request request) {
        return switch (request.name()) {
            case "find" -> reading.find(request);
            case "getMore" -> reading.getMore(request);
            case "killCursors" -> reading.killCursors(request);
            case "aggregate" -> reading.aggregate(request);
            case "count" -> reading.count(request);
            case "distinct" -> reading.distinct(request);
            case "insert" -> writing.insert(request);
            case "update" -> writing.update(request);
            case "delete" -> writing.delete(request);
            case "findAndModify", "findandmodify" -> writing.findAndModify(request);
            case "create" -> schema.create(request);
            case "drop" -> schema.drop(request);
            case "dropDatabase" -> schema.dropDatabase(request);
            case "createIndexes" -> schema.createIndexes(request);
            case "dropIndexes" -> schema.dropIndexes(request);
            case "listIndexes" -> schema.listIndexes(request);
            case "listCollections" -> schema.listCollections(request);
            case "listDatabases" -> schema.listDatabases();
            case "collStats" -> schema.collectionStats(request);
            case "endSessions" -> Request.ok();
            case "serverStatus" -> serverStatus();
            case "connectionStatus" ->
                Request.ok(new Document(
                        "authInfo",
                        new Document("authenticatedUsers", List.of()).append("authenticatedUserRoles", List.of())));
            default -> withoutData(request.name());
        };
    }

    /** What may be asked before signing in. */
    Document withoutData(String name) {
        return switch (name) {
            case "hello" -> greeting("isWritablePrimary");
            case "isMaster", "ismaster" -> greeting("ismaster");
            case "ping" -> Request.ok();
            case "buildInfo", "buildinfo" -> buildInfo();
            default -> throw new NoSuchCommandException(name);
        };
    }

    private static Document greeting(String primary) {
        return Request.ok(new Document("helloOk", true)
                .append(primary, true)
                .append("maxBsonObjectSize", 16 * 1024 * 1024)
                .append("maxMessageSizeBytes", 48_000_000)
                .append("maxWriteBatchSize", MOST_DOCUMENTS_IN_ONE_COMMAND)
                .append("localTime", Instant.now())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false));
    }

    private static Document buildInfo() {
        return Request.ok(new Document("version", "5.0.0")
                .append("versionArray", VERSION)
                .append("maxBsonObjectSize", 16 * 1024 * 1024)
                .append("modules", List.of("propoj-embedded")));
    }

    private Document serverStatus() {
        ReadStatistics counters = engine.counters();
        return Request.ok(new Document("version", "5.0.0")
                .append("process", "propoj-embedded")
                .append("pid", ProcessHandle.current().pid())
                .append(
                        "metrics",
                        new Document("cursor", new Document("open", new Document("total", cursors.count())))
                                .append(
                                        "queryExecutor",
                                        new Document("scanned", counters.keysExamined())
                                                .append("scannedObjects", counters.documentsExamined())))
                .append("journal", new Document("syncs", engine.syncs())));
    }
}
