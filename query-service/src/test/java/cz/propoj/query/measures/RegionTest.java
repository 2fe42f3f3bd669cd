package cz.propoj.query.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.Node;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures of a region are those of its networks together, worked out here once more from what was told. */
class RegionTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static Measures on(NetworkMaps maps, Viewer viewer, NetworkId network, LocalDate day) {
        return Measures.of(Graphs.of(maps.visible(viewer, network, new PointInTime(day, null)), maps), Mode.PLATFORMS);
    }

    private static Series series(NetworkMaps maps, Viewer viewer, NetworkId network) {
        return Series.of(maps.visible(viewer, network, PointInTime.NOW), Mode.PLATFORMS, maps);
    }

    private static void assertFigures(Figures figures, NaiveUnion naive) {
        var isolated = naive.actors.keySet().stream()
                .filter(id -> naive.of(id).isEmpty())
                .count();
        var components = naive.components(Set.of());
        var n = naive.neighbours.size();
        assertThat(figures.actors()).isEqualTo(naive.actors.size());
        assertThat(figures.platforms()).isEqualTo(naive.platforms.size());
        assertThat(figures.links()).isEqualTo(naive.links());
        assertThat(figures.density()).isEqualTo(n < 2 ? 0 : naive.links() / (n * (n - 1) / 2.0), EXACT);
        assertThat(figures.components()).isEqualTo(components.size());
        assertThat(figures.largest())
                .isEqualTo(components.stream().mapToInt(Set::size).max().orElse(0));
        assertThat(figures.isolated()).isEqualTo((int) isolated);
        assertThat(figures.cutPoints()).isEqualTo((int)
                naive.neighbours.keySet().stream().filter(naive::isCut).count());
        assertThat(figures.meanDegree())
                .isEqualTo(naive.actors.isEmpty() ? 0 : (double) naive.links() / naive.actors.size(), EXACT);
        assertThat(figures.actorBalance()).isEqualTo(naive.focus());
        assertThat(figures.activityBalance()).isEqualTo(naive.phases());
    }

    private static void assertEqual(Measures measures, NaiveUnion naive) {
        assertFigures(measures.figures(), naive);
        assertThat(measures.nodes().stream().map(of -> of.node().id()))
                .containsExactlyInAnyOrderElementsOf(naive.neighbours.keySet());
        for (var of : measures.nodes()) {
            var id = of.node().id();
            assertThat(of.degree()).as(id).isEqualTo(naive.of(id).size());
            assertThat(of.betweenness()).as(id).isEqualTo(naive.betweenness(id), EXACT);
            assertThat(of.closeness()).as(id).isEqualTo(naive.closeness(id), EXACT);
            assertThat(of.core()).as(id).isEqualTo(naive.core(id));
            assertThat(of.cut()).as(id).isEqualTo(naive.isCut(id));
        }
        assertThat(measures.sectors().stream().mapToInt(Share::actors).sum()).isEqualTo(naive.actors.size());
        var expected = naive.neighbours.keySet().stream()
                .filter(id -> naive.isCut(id) || !naive.alone(id).isEmpty())
                .toList();
        assertThat(measures.endings().stream().map(ending -> ending.node().id()))
                .containsExactlyInAnyOrderElementsOf(expected);
        for (var ending : measures.endings()) {
            var id = ending.node().id();
            var pieces = naive.components(Set.of(id)).stream()
                    .filter(piece -> naive.of(id).stream().anyMatch(piece::contains))
                    .map(Set::size)
                    .toList();
            assertThat(ids(ending.alone())).as(id).isEqualTo(naive.alone(id));
            assertThat(ending.pieces()).as(id).containsExactlyInAnyOrderElementsOf(pieces);
        }
    }

    private static Set<String> ids(Collection<Node> nodes) {
        return nodes.stream().map(Node::id).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void they_equal_those_worked_out_from_what_was_told(long seed) {
        var region = new RandomRegion(seed, 3);
        var maps = region.maps.maps();

        for (var day : List.of(RandomRegion.FIRST, RandomRegion.SECOND, RandomRegion.TODAY)) {
            assertEqual(
                    on(maps, RandomRegion.planner(), RandomRegion.ID, day),
                    new NaiveUnion(region, region.networks, day));
        }
        for (var point : series(maps, RandomRegion.planner(), RandomRegion.ID).points()) {
            assertFigures(point, new NaiveUnion(region, region.networks, point.day()));
        }
    }

    @Test
    void the_random_regions_have_what_could_go_wrong() {
        var joined = 0;
        var cuts = 0;
        for (var seed = 1L; seed <= 8; seed++) {
            var region = new RandomRegion(seed, 3);
            var naive = new NaiveUnion(region, region.networks, RandomRegion.TODAY);
            joined += (int)
                    naive.actors.values().stream().filter(all -> all.size() > 1).count();
            cuts += (int)
                    naive.neighbours.keySet().stream().filter(naive::isCut).count();
        }
        assertThat(joined).as("actors of several networks").isGreaterThan(8);
        assertThat(cuts).as("cut points").isGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whoever_may_not_read_a_network_gets_nothing_of_it_whoever_asked_before(long seed) {
        var region = new RandomRegion(seed, 3);
        var maps = region.maps.maps();
        var own = region.networks.get(1);
        var some = RandomRegion.reader(own);
        var none = RandomRegion.reader();

        for (var round = 0; round < 2; round++) {
            assertEqual(
                    on(maps, RandomRegion.planner(), RandomRegion.ID, RandomRegion.TODAY),
                    new NaiveUnion(region, region.networks, RandomRegion.TODAY));
            assertEqual(
                    on(maps, some, RandomRegion.ID, RandomRegion.TODAY),
                    new NaiveUnion(region, List.of(own), RandomRegion.TODAY));
            series(maps, RandomRegion.planner(), RandomRegion.ID);
            for (var point : series(maps, some, RandomRegion.ID).points()) {
                assertFigures(point, new NaiveUnion(region, List.of(own), point.day()));
            }
            assertThat(on(maps, none, RandomRegion.ID, RandomRegion.TODAY).nodes())
                    .isEmpty();
            assertThat(series(maps, none, RandomRegion.ID).points())
                    .allSatisfy(point -> assertThat(point.nodes()).isZero());
        }
        var seen = maps.inRegion(maps.visible(some, RandomRegion.ID, PointInTime.NOW));
        assertThat(seen.readable().stream().map(one -> one.network())).containsExactly(RandomRegion.ID, own);
        assertThat(seen.others()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void of_a_region_with_one_network_they_are_those_of_the_network(long seed) {
        var region = new RandomRegion(seed, 1);
        var maps = region.maps.maps();
        var network = region.networks.getFirst();
        var planner = RandomRegion.planner();

        for (var day : List.of(RandomRegion.FIRST, RandomRegion.TODAY)) {
            var whole = on(maps, planner, RandomRegion.ID, day);
            var alone = on(maps, planner, network, day);
            assertThat(whole.figures()).isEqualTo(alone.figures());
            assertThat(whole.sectors()).isEqualTo(alone.sectors());
            assertThat(whole.nodes().stream().map(of -> of.node().id() + of.degree() + of.core() + of.cut()))
                    .containsExactlyInAnyOrderElementsOf(alone.nodes().stream()
                            .map(of -> of.node().id() + of.degree() + of.core() + of.cut())
                            .toList());
        }
        assertThat(series(maps, planner, RandomRegion.ID)).isEqualTo(series(maps, planner, network));
    }
}
