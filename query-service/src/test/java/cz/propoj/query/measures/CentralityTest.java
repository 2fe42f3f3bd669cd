package cz.propoj.query.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.shortestpath.FloydWarshallShortestPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentralityTest {
    /** Sparse ones fall into several components, dense ones do not; loops and parallel links among them. */
    private static Structure random(long seed) {
        var random = new Random(seed);
        var nodes = 1 + random.nextInt(60);
        var links = random.nextInt(nodes * 3);
        var from = IntStream.range(0, links).map(_ -> random.nextInt(nodes)).toArray();
        var to = IntStream.range(0, links).map(_ -> random.nextInt(nodes)).toArray();
        return Structure.of(nodes, from, to);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void betweenness_and_closeness_equal_those_of_a_library_and_of_the_definition(long seed) {
        var structure = random(seed);
        var graph = Scores.objects(structure);
        var centrality = Centrality.of(structure);
        var n = structure.nodes();
        var scores = new BetweennessCentrality<>(graph).getScores();
        var paths = new FloydWarshallShortestPaths<>(graph);
        var components = new ConnectivityInspector<>(graph);
        var pairs = n < 3 ? 1.0 : (n - 1.0) * (n - 2) / 2;
        for (var node = 0; node < n; node++) {
            var self = node;
            assertThat(centrality.betweenness(node))
                    .as("betweenness of %d, seed %d", node, seed)
                    .isEqualTo(scores.getOrDefault(node, Double.NaN) / pairs, within(1e-12));
            var reached = components.connectedSetOf(node);
            var distances = reached.stream()
                    .mapToDouble(other -> paths.getPathWeight(self, other))
                    .sum();
            var others = reached.size() - 1.0;
            assertThat(centrality.closeness(node))
                    .as("closeness of %d, seed %d", node, seed)
                    .isEqualTo(others == 0 ? 0 : others / distances * others / (n - 1), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void cut_points_and_pieces_equal_those_of_a_library(long seed) {
        var structure = random(seed);
        var graph = Scores.objects(structure);
        var cuts = CutPoints.of(structure);
        var expected = new BiconnectivityInspector<>(graph).getCutpoints();
        for (var node = 0; node < structure.nodes(); node++) {
            assertThat(cuts.isCut(node)).as("node %d, seed %d", node, seed).isEqualTo(expected.contains(node));
            var left = Scores.objects(structure);
            var component = new HashSet<>(new ConnectivityInspector<>(left).connectedSetOf(node));
            component.remove(node);
            left.removeVertex(node);
            var pieces = new ConnectivityInspector<>(left)
                    .connectedSets().stream()
                            .filter(component::containsAll)
                            .map(HashSet::new)
                            .toList();
            assertThat(cuts.without(node).stream().map(HashSet::new))
                    .as("pieces without %d, seed %d", node, seed)
                    .containsExactlyInAnyOrderElementsOf(pieces);
        }
    }

    @Test
    void a_long_chain_does_not_overflow_any_stack() {
        var nodes = 200_000;
        var structure = Structure.of(
                nodes,
                IntStream.range(0, nodes - 1).toArray(),
                IntStream.range(1, nodes).toArray());

        assertThat(CutPoints.of(structure).count()).isEqualTo(nodes - 2);
    }

    @Test
    void the_same_graph_gives_the_same_digits_every_time() {
        var structure = random(4);
        var once = Centrality.of(structure);
        var again = Centrality.of(structure);

        for (var node = 0; node < structure.nodes(); node++) {
            assertThat(again.betweenness(node)).isEqualTo(once.betweenness(node));
        }
    }
}
