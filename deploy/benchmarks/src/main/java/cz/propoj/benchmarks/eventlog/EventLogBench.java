package cz.propoj.benchmarks.eventlog;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import cz.propoj.benchmarks.BenchServer;
import cz.propoj.benchmarks.Figure;
import cz.propoj.benchmarks.LoadGenerator;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.PositionToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;

/** What the event log does in a second, beside the bare driver and Axon's stock engine on the same server. */
public final class EventLogBench {
    private static final int THREADS = 64;
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private EventLogBench() {}

    public static void main(String[] args) throws Exception {
        var million = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        try (var server = new BenchServer()) {
            appends(server);
            latency(server);
            reading(server);
            growth(server, million);
        }
    }

    private static void appends(BenchServer server) throws Exception {
        double ours;
        double peer;
        try (var log = MeasuredEngines.ours(server.fresh("append"))) {
            var engine = log.storageEngine();
            appendsPerSecond(engine, WARM_UP);
            ours = appendsPerSecond(engine, TIME);
            peer = insertsPerSecond(server.fresh("insert"), sample(server.fresh("sample")));
        }
        var stock = appendsPerSecond(MeasuredEngines.stock(server.fresh("stock")), TIME);
        new Figure("appends-64-threads-vs-insertOne", ours, peer).print();
        new Figure("appends-64-threads-vs-stock-engine", ours, stock).print();
    }

    private static double appendsPerSecond(EventStorageEngine engine, Duration time) throws InterruptedException {
        var aggregates = new UUID[THREADS];
        for (var i = 0; i < THREADS; i++) {
            aggregates[i] = UUID.randomUUID();
        }
        return LoadGenerator.perSecond(
                THREADS,
                time,
                (thread, round) -> engine.appendEvents(List.of(MeasuredEngines.event(aggregates[thread], round))));
    }

    /** A commit of one event as our log stores it: what the peer inserts has the same bytes. */
    private static BsonDocument sample(MongoDatabase database) {
        try (var log = MeasuredEngines.ours(database)) {
            log.storageEngine().appendEvents(List.of(MeasuredEngines.event(UUID.randomUUID(), 0)));
        }
        return Objects.requireNonNull(
                database.getCollection("events", BsonDocument.class).find().first());
    }

    private static double insertsPerSecond(MongoDatabase database, BsonDocument sample) throws InterruptedException {
        var collection = database.getCollection("plain", BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var next = new AtomicLong();
        LoadGenerator.Task insert = (_, _) -> {
            var document = sample.clone();
            document.put("_id", new BsonInt64(next.getAndIncrement()));
            collection.insertOne(document);
        };
        LoadGenerator.perSecond(THREADS, WARM_UP, insert);
        return LoadGenerator.perSecond(THREADS, TIME, insert);
    }

    private static void latency(BenchServer server) throws Exception {
        var sample = sample(server.fresh("sample"));
        var collection = server.fresh("single")
                .getCollection("plain", BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var next = new AtomicLong();
        var sequence = new AtomicLong();
        var aggregate = UUID.randomUUID();
        try (var log = MeasuredEngines.ours(server.fresh("latency"))) {
            LoadGenerator.Task append = (_, _) -> log.storageEngine()
                    .appendEvents(List.of(MeasuredEngines.event(aggregate, sequence.getAndIncrement())));
            LoadGenerator.Task insert = (_, _) -> {
                var document = sample.clone();
                document.put("_id", new BsonInt64(next.getAndIncrement()));
                collection.insertOne(document);
            };
            LoadGenerator.medianMillis(500, append);
            LoadGenerator.medianMillis(500, insert);
            var ours = LoadGenerator.medianMillis(2000, append);
            var peer = LoadGenerator.medianMillis(2000, insert);
            new Figure("append-latency-median-ms", ours, peer).print();
        }
    }

    private static void reading(BenchServer server) throws Exception {
        var database = server.fresh("read");
        try (var log = MeasuredEngines.ours(database)) {
            // One event a commit: the worst case for reading, and the usual one for a person's change.
            fillSingly(log, 100_000);
            var ours = 0.0;
            var peer = 0.0;
            for (var run = 0; run < 4; run++) {
                ours = perSecond(100_000, () -> read(log.storageEngine(), 0));
                peer = perSecond(100_000, () -> database.getCollection("events", Document.class)
                        .find()
                        .sort(Sorts.ascending("_id"))
                        .into(new ArrayList<>())
                        .size());
            }
            new Figure("tracked-reading-100000-vs-cursor", ours, peer).print();
        }
        var stock = MeasuredEngines.stock(server.fresh("stockread"));
        try (var log = MeasuredEngines.ours(server.fresh("read10000"))) {
            MeasuredEngines.fill(stock, 10_000);
            fillSingly(log, 10_000);
            read(log.storageEngine(), 0);
            var ours = perSecond(10_000, () -> read(log.storageEngine(), 0));
            var peer = perSecond(10_000, () -> read(stock, 0));
            new Figure("tracked-reading-10000-vs-stock-engine", ours, peer).print();
        }
    }

    private static void fillSingly(EventLog log, int events) throws InterruptedException {
        var perThread = events / THREADS + 1;
        var left = new AtomicLong(events);
        var aggregates = new UUID[THREADS];
        for (var i = 0; i < THREADS; i++) {
            aggregates[i] = UUID.randomUUID();
        }
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (var thread = 0; thread < THREADS; thread++) {
                var aggregate = aggregates[thread];
                pool.execute(() -> {
                    for (var round = 0; round < perThread && left.getAndDecrement() > 0; round++) {
                        log.storageEngine().appendEvents(List.of(MeasuredEngines.event(aggregate, round)));
                    }
                });
            }
        }
    }

    private static int read(EventStorageEngine engine, long from) {
        try (var events = engine.readEvents(from == 0 ? null : new PositionToken(from - 1), false)) {
            return (int) events.filter(event -> event.getPayload() != null).count();
        }
    }

    private static double perSecond(int expected, IntSupplier reading) {
        var began = System.nanoTime();
        var seen = reading.getAsInt();
        var seconds = (System.nanoTime() - began) / 1e9;
        if (seen != expected) {
            throw new IllegalStateException("read " + seen + " events instead of " + expected);
        }
        return seen / seconds;
    }

    private static void growth(BenchServer server, int million) throws Exception {
        try (var small = MeasuredEngines.ours(server.fresh("small"));
                var large = MeasuredEngines.ours(server.fresh("large"))) {
            var inSmall = MeasuredEngines.fill(small.storageEngine(), 10_000);
            var inLarge = MeasuredEngines.fill(large.storageEngine(), million);
            var readLarge = LoadGenerator.medianMillis(100, (_, _) -> read(large.storageEngine(), million - 1000L));
            var readSmall = LoadGenerator.medianMillis(100, (_, _) -> read(small.storageEngine(), 10_000 - 1000L));
            new Figure("reading-1000-from-the-end-ms-large-vs-small", readLarge, readSmall).print();
            var loadLarge = LoadGenerator.medianMillis(200, (_, round) -> load(large, inLarge, round));
            var loadSmall = LoadGenerator.medianMillis(200, (_, round) -> load(small, inSmall, round));
            new Figure("loading-an-aggregate-of-100-ms-large-vs-small", loadLarge, loadSmall).print();
        }
    }

    private static void load(EventLog log, List<UUID> aggregates, long round) {
        var aggregate = aggregates.get((int) Math.floorMod(round * 7919, (long) aggregates.size()));
        var events = log.storageEngine().readEvents(aggregate.toString(), 0);
        var count = 0;
        while (events.hasNext()) {
            Objects.requireNonNull(events.next().getPayload());
            count++;
        }
        if (count != 100) {
            throw new IllegalStateException("loaded " + count + " events");
        }
    }
}
