package cz.propoj.query.measures;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.NetworkGraph;
import cz.propoj.query.graph.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is behind two of the {@link Figures}, by id: actors without a link, and nodes whose end would split a component. As
 * quick as the figures are, unlike all measures of every node.
 */
record CriticalNodes(Map<String, Node> isolated, Map<String, Node> cutPoints) {
    /** Kept with the maps. */
    static CriticalNodes of(Graphs graphs, Mode mode) {
        return graphs.keep("measures.standing." + mode.code(), () -> of(graphs.on(mode)));
    }

    private static CriticalNodes of(NetworkGraph graph) {
        var structure = Structure.of(graph);
        var cuts = CutPoints.of(structure);
        var isolated = new LinkedHashMap<String, Node>();
        var cutPoints = new LinkedHashMap<String, Node>();
        for (var at = 0; at < structure.nodes(); at++) {
            var node = graph.nodes().get(at);
            if (structure.degree(at) == 0 && !node.isPlatform()) {
                isolated.put(node.id(), node);
            }
            if (cuts.isCut(at)) {
                cutPoints.put(node.id(), node);
            }
        }
        return new CriticalNodes(isolated, cutPoints);
    }
}
