package cz.propoj.benchmarks.measures;

import cz.propoj.benchmarks.Figure;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.graph.GraphMl;
import cz.propoj.query.graph.Link;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.NetworkGraph;
import cz.propoj.query.graph.Node;
import cz.propoj.query.measures.Scores;
import cz.propoj.query.measures.Structure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Seconds for the measures of a region (5,000 nodes, about 30,000 links), ours and those of networkx and igraph on the
 * same graph in the same run; they read it as the service exports it. Betweenness and closeness are one pass of ours, so its whole time stands for either of
 * them. Ends with 1 if any value differs by more than 1e-9 (cores, cut points, components: at all).
 */
public final class MeasuresBench {
    private static final long SEED = 20250101;
    private static final int NODES = 5_000;
    private static final int PLATFORMS_PER_HUNDRED = 8;
    private static final int MOST_PLATFORMS = 13;
    private static final int ALONE_PER_HUNDRED = 3;
    private static final int ROUNDS = 7;
    private static final double TOLERANCE = 1e-9;
    private static final double NANOS = 1e9;
    private static final PrintStream OUT = System.out;

    private final int nodes;
    private final NetworkGraph graph;
    private final Structure structure;

    private MeasuresBench(int nodes) {
        this.nodes = nodes;
        this.graph = graph(nodes);
        this.structure = Structure.of(graph);
    }

    /** Number of nodes, if other than 5,000. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var bench = new MeasuresBench(args.length > 0 ? Integer.parseInt(args[0]) : NODES);
        var peers = PythonLibraries.find();
        if (peers == null) {
            OUT.println(
                    "For the figures beside them install networkx and igraph for python3 (pip install networkx igraph),"
                            + " or name a python that has them in PROPOJ_PYTHON.");
            System.exit(2);
        } else {
            System.exit(bench.run(peers) ? 0 : 1);
        }
    }

    /** Actors and platforms as in a region: some platforms are large, some actors are in many, some in none. */
    private static NetworkGraph graph(int nodes) {
        var random = new Random(SEED);
        var platforms = nodes * PLATFORMS_PER_HUNDRED / 100;
        var all = IntStream.range(0, nodes)
                .mapToObj(number -> node(number, number < platforms))
                .toList();
        var links = new LinkedHashMap<String, Link>();
        for (var actor = platforms; actor < nodes; actor++) {
            if (random.nextInt(100) < ALONE_PER_HUNDRED) {
                continue;
            }
            var chosen = random.nextInt(1, MOST_PLATFORMS + 1);
            for (var round = 0; round < chosen; round++) {
                var chance = random.nextDouble();
                var platform = (int) (chance * chance * platforms);
                links.putIfAbsent(
                        actor + " " + platform, new Link("n" + actor, "n" + platform, Link.Kind.TAKES_PART, 0));
            }
        }
        return new NetworkGraph(LocalDate.EPOCH, Mode.PLATFORMS, all, List.copyOf(links.values()));
    }

    private static Node node(int number, boolean isPlatform) {
        return new Node(
                "n" + number,
                "Záznam " + number,
                isPlatform ? null : ActorKind.ORGANISATION,
                null,
                List.of(),
                null,
                false,
                isPlatform ? PlatformType.INTERDISCIPLINARY : null,
                false,
                List.of());
    }

    private boolean run(PythonLibraries peers) throws IOException, InterruptedException {
        OUT.printf(
                Locale.ROOT,
                "nodes=%d links=%d cores-of-machine=%d%n",
                nodes,
                structure.links(),
                Runtime.getRuntime().availableProcessors());
        var scores = Scores.of(structure);
        var ours = Map.of(
                "betweenness", seconds(() -> Scores.centrality(structure)),
                "closeness", seconds(() -> Scores.centrality(structure)),
                "core", seconds(() -> Scores.cores(structure)),
                "cut", seconds(() -> Scores.cuts(structure)),
                "components", seconds(() -> Scores.components(structure)),
                "density", seconds(() -> Scores.density(structure)));
        var values = Map.of(
                "betweenness", each(scores::betweenness),
                "closeness", each(scores::closeness),
                "core", each(scores::core),
                "cut", each(node -> scores.isCut(node) ? 1 : 0),
                "components", new double[] {Scores.components(structure)},
                "density", new double[] {Scores.density(structure)});
        var equal = true;
        for (var told : peers.measure(file())) {
            var expected = Objects.requireNonNull(values.get(told.measure()));
            var difference = difference(
                    expected,
                    told.values().stream().mapToDouble(Double::doubleValue).toArray());
            equal &= difference <= TOLERANCE;
            new Figure(
                            told.measure() + "-seconds-vs-" + told.library(),
                            Objects.requireNonNull(ours.get(told.measure())),
                            told.seconds())
                    .print();
            OUT.printf(Locale.ROOT, "  largest difference of a value: %.1e%n", difference);
        }
        OUT.println(equal ? "All values are equal to 1e-9." : "VALUES DIFFER.");
        return equal;
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, nodes).mapToDouble(value).toArray();
    }

    /** The median of several rounds after a warm-up. */
    private static double seconds(Supplier<?> work) {
        for (var round = 0; round < 2; round++) {
            Objects.requireNonNull(work.get());
        }
        var times = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            Objects.requireNonNull(work.get());
            times[round] = (System.nanoTime() - start) / NANOS;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double difference(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            return Double.MAX_VALUE;
        }
        return IntStream.range(0, ours.length)
                .mapToDouble(at -> Math.abs(ours[at] - theirs[at]))
                .max()
                .orElse(0);
    }

    private Path file() throws IOException {
        var file = Files.createTempFile("propoj-graph", ".graphml");
        file.toFile().deleteOnExit();
        return Files.writeString(file, GraphMl.of(graph));
    }
}
