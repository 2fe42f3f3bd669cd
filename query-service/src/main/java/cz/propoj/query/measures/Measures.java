package cz.propoj.query.measures;

import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.NetworkGraph;
import cz.propoj.query.graph.Node;
import cz.propoj.query.networkmap.VisibleMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All measures of a network on one day. Links have no weights and no direction here. Values equal those of networkx to
 * 1e-9; the definitions stand at {@link Figures}, {@link Centrality} and {@link CutPoints}.
 *
 * @param nodes in the order of the graph
 * @param endings what would fall apart, the gravest first: one for each cut point, and for each platform without which an
 *     actor has no connection left
 */
public record Measures(Figures figures, List<Share> sectors, List<OfNode> nodes, List<Ending> endings) {
    /**
     * Where a node stands.
     *
     * @param degree with how many others it is linked
     * @param betweenness from 0 to 1, see {@link Centrality}
     * @param closeness from 0 to 1, see {@link Centrality}
     * @param core the largest k such that the node belongs to a part of the graph in which each node has at least k links
     *     within that part, {@code networkx.core_number(G)}
     * @param cut whether its end would split its component
     */
    public record OfNode(Node node, int degree, double betweenness, double closeness, int core, boolean cut) {}

    /**
     * What would happen if an actor or a platform ended.
     *
     * @param pieces nodes of each part into which its component would fall, the largest part first
     * @param alone actors that would lose every connection, in the order of the graph
     */
    public record Ending(Node node, List<List<Node>> pieces, List<Node> alone) {
        /** Nodes that would lose the way to the largest part. */
        public int cutOff() {
            return pieces.stream().skip(1).mapToInt(List::size).sum();
        }

        /** Platforms in which nobody would be left. */
        public List<Node> emptied() {
            return pieces.stream()
                    .filter(piece -> piece.size() == 1 && piece.getFirst().isPlatform())
                    .map(List::getFirst)
                    .toList();
        }

        /** Parts of more than one node that would be cut off from the largest one. */
        public List<List<Node>> groups() {
            return pieces.stream().skip(1).filter(piece -> piece.size() > 1).toList();
        }
    }

    /** Kept with the map. */
    public static Measures of(VisibleMap map, Mode mode) {
        return map.keep("measures." + mode.code(), () -> of(Figures.of(map, mode), NetworkGraph.of(map, mode)));
    }

    private static Measures of(Figures figures, NetworkGraph graph) {
        var structure = Structure.of(graph);
        var scores = Scores.of(structure);
        var nodes = IntStream.range(0, structure.nodes())
                .mapToObj(at -> new OfNode(
                        graph.nodes().get(at),
                        structure.degree(at),
                        scores.betweenness(at),
                        scores.closeness(at),
                        scores.core(at),
                        scores.isCut(at)))
                .toList();
        return new Measures(figures, Share.of(graph), nodes, endings(graph, structure, scores.cuts()));
    }

    private static List<Ending> endings(NetworkGraph graph, Structure structure, CutPoints cuts) {
        var endings = new ArrayList<Ending>();
        for (var at = 0; at < structure.nodes(); at++) {
            var alone = alone(graph, structure, at);
            if (cuts.isCut(at) || !alone.isEmpty()) {
                var pieces = cuts.without(at).stream()
                        .map(piece -> piece.stream().map(graph.nodes()::get).toList())
                        .toList();
                endings.add(new Ending(graph.nodes().get(at), pieces, alone));
            }
        }
        endings.sort(Comparator.comparingInt((Ending ending) -> ending.alone().size())
                .thenComparingInt(Ending::cutOff)
                .reversed());
        return List.copyOf(endings);
    }

    /** Actors whose only link is the one to this node. */
    private static List<Node> alone(NetworkGraph graph, Structure structure, int node) {
        return IntStream.range(0, structure.degree(node))
                .map(at -> structure.neighbour(node, at))
                .filter(other -> structure.degree(other) == 1)
                .mapToObj(graph.nodes()::get)
                .filter(other -> !other.isPlatform())
                .toList();
    }
}
