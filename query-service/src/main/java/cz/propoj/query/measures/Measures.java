package cz.propoj.query.measures;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.NetworkGraph;
import cz.propoj.query.graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All measures of a network or a region on one day. Links have no weights and no direction here. Values equal those of networkx to
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
     * @param pieces of how many nodes each part would be into which its component would fall, the largest part first
     * @param groups parts of more than one node that would be cut off from the largest one
     * @param emptied platforms in which nobody would be left
     * @param alone actors that would lose every connection, in the order of the graph
     */
    public record Ending(
            Node node, List<Integer> pieces, List<List<Node>> groups, List<Node> emptied, List<Node> alone) {
        /** Nodes that would lose the way to the largest part. */
        public int cutOff() {
            return pieces.stream().skip(1).mapToInt(Integer::intValue).sum();
        }
    }

    /** Of a network, or of a region all its networks together; kept as long as none of them changes. */
    static Measures of(Graphs graphs, Mode mode) {
        return graphs.keep("measures." + mode.code(), () -> of(graphs.on(mode), Balance.ofActivities(graphs.parts())));
    }

    private static Measures of(NetworkGraph graph, Balance activities) {
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
        return new Measures(
                Figures.of(graph, activities), Share.of(graph), nodes, endings(graph, structure, scores.cuts()));
    }

    private static List<Ending> endings(NetworkGraph graph, Structure structure, CutPoints cuts) {
        var endings = new ArrayList<Ending>();
        for (var at = 0; at < structure.nodes(); at++) {
            var alone = alone(graph, structure, at);
            if (cuts.isCut(at) || !alone.isEmpty()) {
                endings.add(ending(graph, at, cuts.without(at), alone));
            }
        }
        endings.sort(Comparator.comparingInt((Ending ending) -> ending.alone().size())
                .thenComparingInt(Ending::cutOff)
                .reversed());
        return List.copyOf(endings);
    }

    /** Of the largest part the size is enough: in a region it is nearly everything, and there are many endings. */
    private static Ending ending(NetworkGraph graph, int node, List<List<Integer>> pieces, List<Node> alone) {
        var nodes = graph.nodes();
        return new Ending(
                nodes.get(node),
                pieces.stream().map(List::size).toList(),
                pieces.stream()
                        .skip(1)
                        .filter(piece -> piece.size() > 1)
                        .map(piece -> piece.stream().map(nodes::get).toList())
                        .toList(),
                pieces.stream()
                        .filter(piece -> piece.size() == 1)
                        .map(piece -> nodes.get(piece.getFirst()))
                        .filter(Node::isPlatform)
                        .toList(),
                alone);
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
