package cz.propoj.query.measures;

import cz.propoj.query.graph.NetworkGraph;
import java.util.Arrays;
import java.util.HashMap;

/**
 * Who is linked with whom, by numbers from 0: undirected, without loops and parallel links. Measures that visit every pair
 * of nodes read it instead of a graph of objects.
 */
public final class Structure {
    private final int[] first;
    private final int[] neighbours;

    private Structure(int[] first, int[] neighbours) {
        this.first = first;
        this.neighbours = neighbours;
    }

    /**
     * Links between nodes 0 to {@code nodes - 1}.
     *
     * @param from one end of each link
     * @param to the other end; a loop or a link that is there already changes nothing
     */
    public static Structure of(int nodes, int[] from, int[] to) {
        var first = new int[nodes + 1];
        for (var at = 0; at < from.length; at++) {
            if (from[at] != to[at]) {
                first[from[at] + 1]++;
                first[to[at] + 1]++;
            }
        }
        for (var node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        var neighbours = new int[first[nodes]];
        var next = Arrays.copyOf(first, nodes);
        for (var at = 0; at < from.length; at++) {
            if (from[at] != to[at]) {
                neighbours[next[from[at]]++] = to[at];
                neighbours[next[to[at]]++] = from[at];
            }
        }
        return withoutParallels(first, neighbours);
    }

    private static Structure withoutParallels(int[] first, int[] neighbours) {
        var kept = new int[first.length];
        var size = 0;
        for (var node = 0; node + 1 < first.length; node++) {
            Arrays.sort(neighbours, first[node], first[node + 1]);
            var start = size;
            for (var at = first[node]; at < first[node + 1]; at++) {
                if (size == start || neighbours[size - 1] != neighbours[at]) {
                    neighbours[size++] = neighbours[at];
                }
            }
            kept[node + 1] = size;
        }
        return new Structure(kept, Arrays.copyOf(neighbours, size));
    }

    /** The nodes in their order in the graph. */
    public static Structure of(NetworkGraph graph) {
        var numbers = new HashMap<String, Integer>();
        graph.nodes().forEach(node -> numbers.put(node.id(), numbers.size()));
        var from = graph.links().stream()
                .mapToInt(link -> numbers.getOrDefault(link.from(), -1))
                .toArray();
        var to = graph.links().stream()
                .mapToInt(link -> numbers.getOrDefault(link.to(), -1))
                .toArray();
        return of(numbers.size(), from, to);
    }

    public int nodes() {
        return first.length - 1;
    }

    public int links() {
        return neighbours.length / 2;
    }

    /** With how many other nodes it is linked. */
    public int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** One of the linked nodes; they are in ascending order. */
    public int neighbour(int node, int at) {
        return neighbours[first[node] + at];
    }

    int start(int node) {
        return first[node];
    }

    int end(int node) {
        return first[node + 1];
    }

    /** Of all nodes one after the other, from {@link #start} to {@link #end}; not to be changed. */
    int[] neighbours() {
        return neighbours;
    }
}
