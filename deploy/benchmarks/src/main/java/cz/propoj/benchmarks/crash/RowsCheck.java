package cz.propoj.benchmarks.crash;

import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.time.Fact;
import cz.propoj.eventlog.EventLog;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.Projections;
import cz.propoj.query.runtime.Rebuilds;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Whether the rows that a follower keeps are those that follow from the log. */
final class RowsCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOOK_NANOS = 20_000_000;

    private final MongoDatabase database;
    private final EventLog log;

    RowsCheck(MongoDatabase database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** Waits until the follower has caught up: each row has the facts of its record, each once, and nothing else. */
    void awaitCaughtUp(Map<String, List<Long>> positions) {
        // Never started: it only reads what the follower wrote.
        try (var reading = new Projections(log, database, List.of(Kinds.ACTORS), RowFollower.SEGMENTS)) {
            awaitTrue("the follower has caught up", () -> {
                var found = new HashMap<String, List<Long>>();
                reading.store(Kinds.ACTORS)
                        .all()
                        .forEach(row -> found.put(
                                row.id(),
                                row.facts().stream()
                                        .map(Fact::position)
                                        .sorted()
                                        .toList()));
                return found.equals(positions);
            });
        }
    }

    /** Builds all rows anew and compares every document. */
    void equalsRebuild() {
        var live = documents();
        try (var projections = new Projections(log, database, Kinds.ALL, RowFollower.SEGMENTS, RowFollower.CLAIM)) {
            projections.start();
            var rebuilds = new Rebuilds(projections, log, Clock.systemUTC());
            Kinds.ALL.forEach(
                    kind -> database.getCollection("rows-" + kind.name()).deleteMany(new Document()));
            Kinds.ALL.stream().map(kind -> rebuilds.start(kind.name())).toList().forEach(CompletableFuture::join);
            var head = log.head();
            awaitTrue("the rebuild is through", () -> Kinds.ALL.stream()
                    .allMatch(kind -> projections.progress().position(kind) >= head));
        }
        requireEqual(live, documents());
    }

    /** Fails with the first document that differs, in both its forms. */
    private static void requireEqual(
            Map<String, List<RawBsonDocument>> live, Map<String, List<RawBsonDocument>> rebuilt) {
        live.forEach((kind, before) -> {
            var after = rebuilt.getOrDefault(kind, List.of());
            if (before.equals(after)) {
                return;
            }
            var same = 0;
            while (same < Math.min(before.size(), after.size())
                    && before.get(same).equals(after.get(same))) {
                same++;
            }
            throw new IllegalStateException("the rebuilt rows of " + kind + " are not what the follower had kept: "
                    + before.size() + " and " + after.size() + " documents, first different"
                    + System.lineSeparator() + described(before, same)
                    + System.lineSeparator() + described(after, same));
        });
    }

    private static String described(List<RawBsonDocument> documents, int index) {
        return index < documents.size() ? documents.get(index).toJson() : "(none)";
    }

    private Map<String, List<RawBsonDocument>> documents() {
        var all = new HashMap<String, List<RawBsonDocument>>();
        Kinds.ALL.forEach(kind -> all.put(
                kind.name(),
                database.getCollection("rows-" + kind.name(), RawBsonDocument.class)
                        .find()
                        .sort(new Document("_id", 1))
                        .into(new ArrayList<>())));
        return all;
    }

    private static void awaitTrue(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + PATIENCE + ": " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
