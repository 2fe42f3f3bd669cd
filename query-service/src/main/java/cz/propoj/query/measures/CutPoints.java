package cz.propoj.query.measures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Nodes whose end would split a component of the graph: its cut points (articulation points), as
 * {@code networkx.articulation_points(G)} gives them. Found by depth-first search without recursion: a chain of some
 * thousand nodes must not overflow the stack of a thread.
 */
public final class CutPoints {
    private final Structure structure;
    private final boolean[] cuts;

    private CutPoints(Structure structure, boolean[] cuts) {
        this.structure = structure;
        this.cuts = cuts;
    }

    public static CutPoints of(Structure structure) {
        var search = new Search(structure);
        for (var node = 0; node < structure.nodes(); node++) {
            if (search.found[node] == 0) {
                search.from(node);
            }
        }
        return new CutPoints(structure, search.cuts);
    }

    public boolean isCut(int node) {
        return cuts[node];
    }

    public int count() {
        var count = 0;
        for (var cut : cuts) {
            count += cut ? 1 : 0;
        }
        return count;
    }

    /**
     * Into what its component would fall without the node: the nodes of each piece in ascending order, the largest piece
     * first. One piece at most if it is no cut point.
     */
    public List<List<Integer>> without(int node) {
        var seen = new boolean[structure.nodes()];
        seen[node] = true;
        var pieces = new ArrayList<List<Integer>>();
        for (var at = 0; at < structure.degree(node); at++) {
            var start = structure.neighbour(node, at);
            if (!seen[start]) {
                pieces.add(piece(start, seen));
            }
        }
        pieces.sort(
                Comparator.<List<Integer>>comparingInt(List::size).reversed().thenComparing(piece -> piece.getFirst()));
        return pieces;
    }

    private List<Integer> piece(int start, boolean[] seen) {
        var piece = new ArrayList<Integer>();
        var open = new ArrayDeque<Integer>();
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int node = open.remove();
            piece.add(node);
            for (var at = 0; at < structure.degree(node); at++) {
                var next = structure.neighbour(node, at);
                if (!seen[next]) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        piece.sort(Comparator.naturalOrder());
        return piece;
    }

    /** Tarjan's search: a node cuts if something below it does not reach above it. */
    private static final class Search {
        private final Structure structure;
        private final boolean[] cuts;
        private final int[] found;
        private final int[] reaches;
        private final int[] parent;
        private final int[] next;
        private final int[] path;
        private int time;

        Search(Structure structure) {
            var nodes = structure.nodes();
            this.structure = structure;
            this.cuts = new boolean[nodes];
            this.found = new int[nodes];
            this.reaches = new int[nodes];
            this.parent = new int[nodes];
            this.next = new int[nodes];
            this.path = new int[nodes];
            Arrays.fill(parent, -1);
        }

        void from(int root) {
            var depth = 0;
            var branches = 0;
            enter(root, -1);
            path[0] = root;
            while (depth >= 0) {
                var node = path[depth];
                if (next[node] < structure.degree(node)) {
                    var other = structure.neighbour(node, next[node]++);
                    if (found[other] == 0) {
                        enter(other, node);
                        path[++depth] = other;
                    } else if (other != parent[node]) {
                        reaches[node] = Math.min(reaches[node], found[other]);
                    }
                } else {
                    depth--;
                    var above = parent[node];
                    if (above >= 0) {
                        reaches[above] = Math.min(reaches[above], reaches[node]);
                        if (above == root) {
                            branches++;
                        } else if (reaches[node] >= found[above]) {
                            cuts[above] = true;
                        }
                    }
                }
            }
            cuts[root] = branches > 1;
        }

        private void enter(int node, int from) {
            found[node] = ++time;
            reaches[node] = time;
            parent[node] = from;
        }
    }
}
