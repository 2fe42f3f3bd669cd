package cz.propoj.benchmarks.rebuild;

import com.mongodb.client.MongoDatabase;
import cz.propoj.benchmarks.BenchServer;
import cz.propoj.benchmarks.Figure;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.domain.PropojLog;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.Projections;
import cz.propoj.query.runtime.Rebuilds;
import cz.propoj.query.runtime.RowKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Rebuilds all projections of the query service at once, from a history of many networks, and compares the events per
 * second with how many of the resulting documents the bare driver inserts per second into empty collections without
 * indexes. Every rebuild has to end with the documents there were before.
 */
public final class RebuildBench {
    private static final int NETWORKS = 40;
    private static final int WRITERS = 8;
    private static final int ROUNDS = 3;
    private static final int BATCH = 1000;
    private static final long LOOK_NANOS = 2_000_000;

    private RebuildBench() {}

    /** {@code [events [seed]]}, 100,000 events if not given. */
    public static void main(String[] args) throws Exception {
        var events = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var seed = args.length > 1 ? Long.parseLong(args[1]) : 20_261_122L;
        try (var server = new BenchServer()) {
            var database = server.fresh("rebuild");
            try (var log = PropojLog.open(database)) {
                fill(log, events, seed);
                measure(server, database, log);
            }
        }
    }

    private static void fill(EventLog log, int events, long seed) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var filling = new ArrayList<Future<?>>();
            for (var i = 0; i < NETWORKS; i++) {
                var number = i;
                filling.add(pool.submit(() -> {
                    var network = new NetworkId("orp-" + (1000 + number));
                    MixedHistory.of(seed + number, network, events / NETWORKS).forEach(log.eventStore()::publish);
                }));
            }
            for (var future : filling) {
                future.get();
            }
        }
    }

    private static void measure(BenchServer server, MongoDatabase database, EventLog log) {
        try (var projections = new Projections(log, database, Kinds.ALL, 2)) {
            projections.start();
            awaitAll(projections, log.head());
            var live = documents(database);
            var rebuilds = new Rebuilds(projections, log, Clock.systemUTC());
            var best = 0.0;
            var peer = 0.0;
            for (var round = 0; round < ROUNDS; round++) {
                var began = System.nanoTime();
                Kinds.ALL.forEach(
                        kind -> database.getCollection("rows-" + kind.name()).deleteMany(new Document()));
                Kinds.ALL.stream()
                        .map(kind -> rebuilds.start(kind.name()))
                        .toList()
                        .forEach(CompletableFuture::join);
                awaitAll(projections, log.head());
                best = Math.max(best, (log.head() + 1) / ((System.nanoTime() - began) / 1e9));
                if (!documents(database).equals(live)) {
                    throw new IllegalStateException("the rebuilt documents are not what they were");
                }
                peer = Math.max(peer, insertsPerSecond(server.fresh("inserts"), live));
            }
            new Figure("rebuild-of-all-projections-events-vs-inserted-documents-per-second", best, peer).print();
        }
    }

    private static void awaitAll(Projections projections, long position) {
        for (RowKind<?, ?> kind : Kinds.ALL) {
            while (projections.progress().position(kind) < position) {
                var failure = projections.named(kind.name()).failure();
                if (failure != null) {
                    throw new IllegalStateException(kind.name() + " does not go on", failure);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    private static Map<String, List<RawBsonDocument>> documents(MongoDatabase database) {
        var all = new TreeMap<String, List<RawBsonDocument>>();
        Kinds.ALL.forEach(kind -> all.put(
                kind.name(),
                database.getCollection("rows-" + kind.name(), RawBsonDocument.class)
                        .find()
                        .sort(new Document("_id", 1))
                        .into(new ArrayList<>())));
        return all;
    }

    private static double insertsPerSecond(MongoDatabase database, Map<String, List<RawBsonDocument>> documents) {
        var count = 0;
        var began = System.nanoTime();
        for (var kind : documents.entrySet()) {
            var collection = database.getCollection(kind.getKey(), RawBsonDocument.class);
            var rows = kind.getValue();
            for (var from = 0; from < rows.size(); from += BATCH) {
                collection.insertMany(rows.subList(from, Math.min(rows.size(), from + BATCH)));
            }
            count += rows.size();
        }
        return count / ((System.nanoTime() - began) / 1e9);
    }
}
