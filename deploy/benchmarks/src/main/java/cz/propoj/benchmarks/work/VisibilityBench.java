package cz.propoj.benchmarks.work;

import com.mongodb.client.MongoCollection;
import cz.propoj.benchmarks.BenchServer;
import cz.propoj.benchmarks.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * How long it takes from the answer to a change until the list of its reader has it, one change after the other, with
 * nobody else there: as one process, and as two on a database that is a third one. The peer is a document that is inserted
 * and found by its id in the same round; the list that nobody has changed is measured beside them.
 *
 * <p>Arguments: commands that start the whole service, the one for changes and the one for reading, separated by {@code --}.
 */
public final class VisibilityBench {
    private static final int ACTORS = 5_000;
    private static final int KNOWN = 3;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 200;
    private static final int LONGEST_PAUSE_MILLIS = 100;
    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;

    private VisibilityBench() {}

    public static void main(String[] arguments) throws Exception {
        var commands = commands(arguments);
        for (var size : System.getProperty("seen.networks", "17,206").split(",", -1)) {
            var networks = Integer.parseInt(size);
            TemporaryRegion.with(networks, ACTORS, 0, (folder, ids) -> {
                try (var service = ServiceProcesses.start(commands.get(0), folder)) {
                    new Run(service, ids).measure("seen-" + networks);
                }
            });
            TemporaryRegion.with(networks, ACTORS, 0, (folder, ids) -> {
                try (var service = ServiceProcesses.startApart(commands.get(1), commands.get(2), folder)) {
                    new Run(service, ids).measure("seen-apart-" + networks);
                }
            });
        }
    }

    static List<List<String>> commands(String... arguments) {
        var commands = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        for (var argument : arguments) {
            if (argument.equals("--")) {
                commands.add(new ArrayList<>());
            } else {
                commands.getLast().add(argument);
            }
        }
        return commands;
    }

    private static final class Run {
        private final SignedInClient changing;
        private final SignedInClient reading;
        private final List<String> networks;
        private final Map<String, List<String>> actors = new HashMap<>();
        private final Random random = new Random(7);
        private final double[] seen = new double[ROUNDS];
        private final double[] list = new double[ROUNDS];
        private final double[] peer = new double[ROUNDS];

        Run(ServiceProcesses service, List<String> networks) {
            this.networks = networks;
            changing = TemporaryRegion.coordinator(service, networks);
            reading = changing.at(service.reading());
            // Everybody has looked at every network: all of them are held in memory.
            networks.forEach(network -> {
                TemporaryRegion.awaitRows(reading, network);
                actors.put(network, TemporaryRegion.someActors(reading, network, KNOWN));
            });
        }

        void measure(String name) throws Exception {
            try (var server = new BenchServer()) {
                var documents = server.fresh("seen").getCollection("documents");
                for (var round = -WARM_UP; round < ROUNDS; round++) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                    measure(round, documents);
                }
            }
            print(name + "-median-ms", seen, MEDIAN);
            print(name + "-p95-ms", seen, P95);
            print(name + "-list-p95-ms", list, P95);
        }

        private void measure(int round, MongoCollection<Document> documents) {
            var network = networks.get(random.nextInt(networks.size()));
            var known = actors.getOrDefault(network, List.of());
            var id = known.get(random.nextInt(known.size()));
            var actor = "/api/networks/" + network + "/actors/" + id;
            var version = Long.parseLong(SignedInClient.first(reading.get(actor), "version"));
            var free = (round + WARM_UP) % 40;
            var answer = changing.change(
                    "PUT",
                    actor + "/capacity",
                    "{\"total\":40,\"free\":%d,\"asOf\":\"2025-06-01\"}".formatted(free),
                    version);
            var position = SignedInClient.first(answer, "position");
            note(seen, round, () -> reading.get(TemporaryRegion.actors(network) + "&after=" + position));
            note(list, round, () -> reading.get(TemporaryRegion.actors(network)));
            note(peer, round, () -> {
                documents.insertOne(new Document("_id", round).append("position", position));
                documents.find(new Document("_id", round)).first();
            });
        }

        private static void note(double[] times, int round, Runnable work) {
            var began = System.nanoTime();
            work.run();
            if (round >= 0) {
                times[round] = (System.nanoTime() - began) / 1e6;
            }
        }

        private void print(String name, double[] times, double part) {
            new Figure(name, quantile(times, part), quantile(peer, part)).print();
        }

        private static double quantile(double[] of, double part) {
            var sorted = of.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))];
        }
    }
}
