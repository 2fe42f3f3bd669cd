package cz.propoj.query.measures;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Betweenness and closeness of every node, in one pass of Brandes' algorithm over shortest paths without weights; O(n·m).
 *
 * <p>Betweenness of v: the sum over all pairs of other nodes s, t of the share of shortest paths between s and t that lead
 * through v, divided by the number of such pairs, (n−1)(n−2)/2; 0 if n &lt; 3. Pairs without a path add nothing. It is
 * {@code networkx.betweenness_centrality(G)}.
 *
 * <p>Closeness of v: with r nodes that can be reached from v (itself included) and d the sum of the distances to them,
 * (r−1)/d · (r−1)/(n−1); 0 if v is alone. The second factor lowers the values of small components (Wasserman and Faust),
 * so that they can be compared in a network that is not connected. It is {@code networkx.closeness_centrality(G)}.
 */
public final class Centrality {
    /** Sums are added up in this many parts, always the same ones, so that the last digit does not depend on the threads. */
    private static final int PARTS = 32;

    private final double[] betweenness;
    private final double[] closeness;

    private Centrality(double[] betweenness, double[] closeness) {
        this.betweenness = betweenness;
        this.closeness = closeness;
    }

    public static Centrality of(Structure structure) {
        var nodes = structure.nodes();
        var closeness = new double[nodes];
        var sums = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    var pass = new Pass(structure, closeness);
                    var end = (int) ((long) nodes * (part + 1) / PARTS);
                    for (var source = (int) ((long) nodes * part / PARTS); source < end; source++) {
                        pass.from(source);
                    }
                    return pass.sum;
                })
                .toList();
        var betweenness = new double[nodes];
        // Each pair was met from both ends.
        var pairs = nodes < 3 ? 1.0 : (double) (nodes - 1) * (nodes - 2);
        for (var node = 0; node < nodes; node++) {
            var all = 0.0;
            for (var sum : sums) {
                all += sum[node];
            }
            betweenness[node] = all / pairs;
        }
        return new Centrality(betweenness, closeness);
    }

    /** From 0 to 1. */
    public double betweenness(int node) {
        return betweenness[node];
    }

    /** From 0 to 1. */
    public double closeness(int node) {
        return closeness[node];
    }

    /** The shortest paths from one node after the other; closeness of different nodes is written by different threads. */
    private static final class Pass {
        private final Structure structure;
        private final double[] closeness;
        private final double[] sum;
        private final double[] paths;
        private final double[] share;
        private final int[] distance;
        private final int[] order;

        Pass(Structure structure, double[] closeness) {
            var nodes = structure.nodes();
            this.structure = structure;
            this.closeness = closeness;
            this.sum = new double[nodes];
            this.paths = new double[nodes];
            this.share = new double[nodes];
            this.distance = new int[nodes];
            this.order = new int[nodes];
        }

        void from(int source) {
            var reached = search(source);
            var total = 0L;
            for (var at = reached - 1; at > 0; at--) {
                var node = order[at];
                total += distance[node];
                sum[node] += share[node];
                giveBack(node);
            }
            if (reached > 1) {
                var others = reached - 1.0;
                closeness[source] = others / total * (others / (distance.length - 1));
            }
        }

        /** Nodes nearest first stand in {@code order} afterwards; returns how many. */
        private int search(int source) {
            Arrays.fill(distance, -1);
            Arrays.fill(paths, 0);
            Arrays.fill(share, 0);
            var neighbours = structure.neighbours();
            distance[source] = 0;
            paths[source] = 1;
            order[0] = source;
            var size = 1;
            for (var at = 0; at < size; at++) {
                var node = order[at];
                var further = distance[node] + 1;
                for (var edge = structure.start(node); edge < structure.end(node); edge++) {
                    var next = neighbours[edge];
                    if (distance[next] < 0) {
                        distance[next] = further;
                        order[size++] = next;
                    }
                    if (distance[next] == further) {
                        paths[next] += paths[node];
                    }
                }
            }
            return size;
        }

        private void giveBack(int node) {
            var neighbours = structure.neighbours();
            var nearer = distance[node] - 1;
            var part = (1 + share[node]) / paths[node];
            for (var edge = structure.start(node); edge < structure.end(node); edge++) {
                var before = neighbours[edge];
                if (distance[before] == nearer) {
                    share[before] += paths[before] * part;
                }
            }
        }
    }
}
