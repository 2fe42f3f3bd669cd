package cz.propoj.query.measures;

import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** All values of all nodes, from the links alone. */
public final class Scores {
    private final Centrality centrality;
    private final CutPoints cuts;
    private final int[] cores;

    private Scores(Centrality centrality, CutPoints cuts, int[] cores) {
        this.centrality = centrality;
        this.cuts = cuts;
        this.cores = cores;
    }

    public static Scores of(Structure structure) {
        return new Scores(centrality(structure), cuts(structure), cores(structure));
    }

    /** Betweenness and closeness in one pass. */
    public static Centrality centrality(Structure structure) {
        return Centrality.of(structure);
    }

    public static CutPoints cuts(Structure structure) {
        return CutPoints.of(structure);
    }

    /** For each node the largest k such that it belongs to a part in which each has k links, {@code networkx.core_number(G)}. */
    public static int[] cores(Structure structure) {
        var scores = new Coreness<>(objects(structure)).getScores();
        return IntStream.range(0, structure.nodes())
                .map(node -> scores.getOrDefault(node, 0))
                .toArray();
    }

    /** {@code networkx.number_connected_components(G)}. */
    public static int components(Structure structure) {
        return new ConnectivityInspector<>(objects(structure)).connectedSets().size();
    }

    /** 2m ÷ (n(n−1)), {@code networkx.density(G)}; 0 if n &lt; 2. */
    public static double density(Structure structure) {
        var n = (double) structure.nodes();
        return n < 2 ? 0 : 2.0 * structure.links() / (n * (n - 1));
    }

    public double betweenness(int node) {
        return centrality.betweenness(node);
    }

    public double closeness(int node) {
        return centrality.closeness(node);
    }

    public int core(int node) {
        return cores[node];
    }

    public boolean isCut(int node) {
        return cuts.isCut(node);
    }

    /** Into what the component of a node would fall without it, see {@link CutPoints#without}. */
    CutPoints cuts() {
        return cuts;
    }

    /** The same links for JGraphT. */
    static SimpleGraph<Integer, DefaultEdge> objects(Structure structure) {
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (var node = 0; node < structure.nodes(); node++) {
            graph.addVertex(node);
        }
        for (var node = 0; node < structure.nodes(); node++) {
            for (var at = 0; at < structure.degree(node); at++) {
                if (structure.neighbour(node, at) > node) {
                    graph.addEdge(node, structure.neighbour(node, at));
                }
            }
        }
        return graph;
    }
}
