package cz.propoj.benchmarks.work;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import cz.propoj.benchmarks.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/**
 * A country in one query service with little memory: somebody looks at the list and the map of each of its networks, twice,
 * while somebody else goes on reading one page of a big network. Tells how long that page takes, how long the others take, and
 * whether memory ran out. The peer is a plain find of as many rows of that network, in the same moments.
 *
 * <p>Arguments: commands that start the service for changes and the one for reading, separated by {@code --}; with system
 * properties {@code networks}, {@code networks.actors} of each and {@code networks.big} of the first one.
 */
public final class NetworksBench {
    private static final int NETWORKS = Integer.getInteger("networks", 206);
    private static final int ACTORS = Integer.getInteger("networks.actors", 200);
    private static final int BIG = Integer.getInteger("networks.big", 3_000);
    private static final int ATTENDANCES_PER_ACTOR = 12;
    private static final int ROUNDS = 2;
    private static final int QUIET_PAGES = 200;
    private static final int PAGE = 100;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final double P95 = 0.95;

    private final ServiceProcesses service;
    private final SignedInClient visitor;
    private final List<String> networks;
    private final MongoCollection<RawBsonDocument> rows;
    private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();

    private NetworksBench(
            ServiceProcesses service,
            SignedInClient visitor,
            List<String> networks,
            MongoCollection<RawBsonDocument> rows) {
        this.service = service;
        this.visitor = visitor;
        this.networks = networks;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        var commands = VisibilityBench.commands(arguments);
        var sizes = Stream.concat(Stream.of(BIG), IntStream.range(1, NETWORKS).mapToObj(_ -> ACTORS))
                .map(actors -> new RandomRegion.Size(actors, actors * ATTENDANCES_PER_ACTOR))
                .toList();
        TemporaryRegion.with(sizes, (folder, networks) -> measure(commands, folder, networks));
    }

    private static void measure(List<List<String>> commands, Path folder, List<String> networks) throws Exception {
        var reading = new ArrayList<>(commands.get(1));
        reading.add("--logging.level.cz.propoj.query.networkmap.memory.NetworkCache=debug");
        var database = ServiceProcesses.database(folder);
        try (var service = ServiceProcesses.startOn(database, commands.get(0), reading, folder);
                var client = MongoClients.create(ServiceProcesses.uri(database))) {
            var visitor = TemporaryRegion.coordinator(service, networks).at(service.reading());
            TemporaryRegion.awaitRows(visitor, networks.getFirst());
            var rows = client.getDatabase("propoj").getCollection("rows-actors", RawBsonDocument.class);
            new NetworksBench(service, visitor, networks, rows).measure();
        }
    }

    /** Times of the page of the big network, and of the find beside it. */
    private record Times(Queue<Double> page, Queue<Double> find) {
        Times() {
            this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        }

        void print(String name) {
            new Figure("networks-" + NETWORKS + "-" + name + "-p95-ms", p95(page), p95(find)).print();
        }
    }

    private void measure() throws Exception {
        var quiet = new Times();
        for (var page = -QUIET_PAGES; page < QUIET_PAGES; page++) {
            read(page < 0 ? new Times() : quiet);
        }
        var meanwhile = new Times();
        var list = new ConcurrentLinkedQueue<Double>();
        var map = new ConcurrentLinkedQueue<Double>();
        var isOver = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var beside = threads.submit(() -> {
                while (!isOver.get()) {
                    read(meanwhile);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            });
            for (var round = 0; round < ROUNDS; round++) {
                networks.stream().skip(1).forEach(network -> {
                    ask(TemporaryRegion.actors(network), list);
                    ask("/site/" + network + "/mapa", map);
                });
            }
            isOver.set(true);
            beside.get();
        }
        quiet.print("quiet-page");
        meanwhile.print("page");
        new Figure("networks-" + NETWORKS + "-first-list-p95-ms", p95(list), p95(meanwhile.find)).print();
        new Figure("networks-" + NETWORKS + "-map-p95-ms", p95(map), p95(meanwhile.find)).print();
        tell();
    }

    private void tell() throws IOException {
        System.out.println("networks=" + NETWORKS + " pages_refused=" + refused.size() + " out_of_memory="
                + service.said("OutOfMemoryError") + " evictions=" + service.said("makes room in memory")
                + " all_dropped=" + service.said("are dropped from memory") + " most_resident_mb="
                + service.mostResidentMegabytes() + " alive=" + service.isReadingAlive() + " ready="
                + visitor.isAnswered("/actuator/health/readiness"));
    }

    private void read(Times times) {
        ask(TemporaryRegion.actors(networks.getFirst()), times.page);
        var began = System.nanoTime();
        var found = rows.find(Filters.eq("network", networks.getFirst()))
                .limit(PAGE)
                .into(new ArrayList<>())
                .size();
        times.find.add((System.nanoTime() - began) / 1e6);
        if (found < Math.min(PAGE, BIG)) {
            throw new IllegalStateException("the rows of the big network are not there: " + found);
        }
    }

    private void ask(String path, Queue<Double> times) {
        var began = System.nanoTime();
        var status = visitor.ask(path);
        times.add((System.nanoTime() - began) / 1e6);
        if (status != 200) {
            refused.add(status);
        }
    }

    private static double p95(Queue<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * P95)));
    }
}
