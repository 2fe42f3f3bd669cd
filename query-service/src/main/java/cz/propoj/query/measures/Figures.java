package cz.propoj.query.measures;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.NetworkGraph;
import cz.propoj.query.graph.Node;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a whole network on one day, quick enough for every point of a series.
 *
 * @param actors nodes that are actors
 * @param platforms nodes that are platforms; 0 in the graph of meetings
 * @param links of the graph
 * @param density of the graph: links ÷ (n(n−1)/2), {@code networkx.density(G)}; 0 if n &lt; 2
 * @param usedParticipation links ÷ (actors · platforms), the density of a graph of two kinds of nodes,
 *     {@code networkx.bipartite.density(G, actors)}; null in the graph of meetings or when one kind is missing
 * @param components {@code networkx.number_connected_components(G)}; a node without a link is one
 * @param largest nodes of the largest component
 * @param isolated actors without a link
 * @param meanDegree links of an actor on average: 2·links ÷ n in the graph of meetings, links ÷ actors in that of
 *     platforms; 0 without actors
 * @param cutPoints nodes whose end would split a component
 * @param actorBalance of actors by their focus
 * @param activityBalance of activities of needs that are not retired, by their phase
 */
public record Figures(
        LocalDate day,
        Mode mode,
        int actors,
        int platforms,
        int links,
        double density,
        @Nullable Double usedParticipation,
        int components,
        int largest,
        int isolated,
        double meanDegree,
        int cutPoints,
        Balance actorBalance,
        Balance activityBalance) {

    /** Of a single network. Kept with the map. */
    static Figures of(VisibleMap map, Mode mode) {
        return map.keep(
                "measures.figures." + mode.code(), () -> of(NetworkGraph.of(map, mode), Balance.ofActivities(map)));
    }

    /** Of a network, or of a region all its networks together. */
    static Figures of(Graphs graphs, Mode mode) {
        return graphs.keep(
                "measures.figures." + mode.code(), () -> of(graphs.on(mode), Balance.ofActivities(graphs.parts())));
    }

    static Figures of(NetworkGraph graph, Balance activities) {
        var structure = Structure.of(graph);
        var n = structure.nodes();
        var m = structure.links();
        var actors = (int) graph.actors();
        var platforms = (int) graph.platforms();
        var components = new ConnectivityInspector<>(Scores.objects(structure)).connectedSets();
        var isolated = 0;
        for (var node = 0; node < n; node++) {
            if (structure.degree(node) == 0 && !graph.nodes().get(node).isPlatform()) {
                isolated++;
            }
        }
        var isTwoMode = graph.mode() == Mode.PLATFORMS;
        return new Figures(
                graph.day(),
                graph.mode(),
                actors,
                platforms,
                m,
                Scores.density(structure),
                isTwoMode && actors > 0 && platforms > 0 ? (double) m / ((double) actors * platforms) : null,
                components.size(),
                components.stream()
                        .mapToInt(component -> component.size())
                        .max()
                        .orElse(0),
                isolated,
                actors == 0 ? 0 : (isTwoMode ? 1.0 : 2.0) * m / actors,
                CutPoints.of(structure).count(),
                Balance.of(
                        graph.nodes().stream()
                                .filter(node -> !node.isPlatform())
                                .toList(),
                        Node::focus),
                activities);
    }

    /** Nodes of the graph. */
    public int nodes() {
        return actors + platforms;
    }

    /** Of all nodes in the largest component, from 0 to 1; 0 without nodes. */
    public double largestShare() {
        return nodes() == 0 ? 0 : (double) largest / nodes();
    }
}
