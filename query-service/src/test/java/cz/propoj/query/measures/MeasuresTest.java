package cz.propoj.query.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.Node;
import cz.propoj.query.graph.SmallNetwork;
import cz.propoj.query.networkmap.NetworkMaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private final NetworkMaps maps = SmallNetwork.maps();

    private Measures on(LocalDate day, Mode mode) {
        return Measures.of(Graphs.of(SmallNetwork.on(maps, day), maps), mode);
    }

    private static Map<String, Measures.OfNode> byName(Measures measures) {
        return measures.nodes().stream()
                .collect(Collectors.toMap(of -> of.node().name(), of -> of));
    }

    private static <T> T in(Map<String, T> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(Node::name).toList();
    }

    @Test
    void the_numbers_of_the_whole_are_as_worked_out_by_hand() {
        var figures = on(SmallNetwork.TODAY, Mode.PLATFORMS).figures();

        assertThat(figures.actors()).isEqualTo(6);
        assertThat(figures.platforms()).isEqualTo(2);
        assertThat(figures.links()).isEqualTo(6);
        assertThat(figures.density()).isEqualTo(12.0 / 56, EXACT);
        assertThat(figures.usedParticipation()).isEqualTo(0.5, EXACT);
        assertThat(figures.components()).isEqualTo(2);
        assertThat(figures.largest()).isEqualTo(7);
        assertThat(figures.isolated()).isEqualTo(1);
        assertThat(figures.meanDegree()).isEqualTo(1.0, EXACT);
        assertThat(figures.cutPoints()).isEqualTo(3);
        assertThat(figures.actorBalance()).isEqualTo(new Balance(1, 1, 3, 1));
        assertThat(figures.actorBalance().value()).isEqualTo(-0.4, EXACT);
        assertThat(figures.activityBalance().value()).isNull();
    }

    @Test
    void where_each_node_stands_is_as_worked_out_by_hand() {
        var nodes = byName(on(SmallNetwork.TODAY, Mode.PLATFORMS));

        assertThat(in(nodes, "P").degree()).isEqualTo(3);
        assertThat(List.of("P", "C", "Q")).allSatisfy(name -> {
            assertThat(in(nodes, name).betweenness()).as(name).isEqualTo(9.0 / 21, EXACT);
            assertThat(in(nodes, name).cut()).as(name).isTrue();
        });
        assertThat(in(nodes, "A").betweenness()).isZero();
        assertThat(in(nodes, "C").closeness()).isEqualTo(6.0 / 10 * 6 / 7, EXACT);
        assertThat(in(nodes, "A").closeness()).isEqualTo(6.0 / 16 * 6 / 7, EXACT);
        assertThat(in(nodes, "C").core()).isEqualTo(1);
        var alone = in(nodes, "F <&\"=1+1\u0001");
        assertThat(alone.closeness()).isZero();
        assertThat(alone.core()).isZero();
        assertThat(alone.cut()).isFalse();
    }

    @Test
    void what_would_fall_apart_names_who_would_lose_every_connection() {
        var endings = on(SmallNetwork.TODAY, Mode.PLATFORMS).endings();

        assertThat(endings.stream().map(ending -> ending.node().name())).containsExactlyInAnyOrder("P", "Q", "C");
        var byName = endings.stream()
                .collect(Collectors.toMap(ending -> ending.node().name(), ending -> ending));
        var platform = in(byName, "P");
        assertThat(names(platform.alone())).containsExactly("A", "B");
        assertThat(platform.pieces()).containsExactly(4, 1, 1);
        assertThat(platform.cutOff()).isEqualTo(2);
        assertThat(platform.groups()).isEmpty();
        var actor = in(byName, "C");
        assertThat(actor.alone()).isEmpty();
        assertThat(actor.groups()).hasSize(1);
        assertThat(names(actor.groups().getFirst())).hasSize(3);
    }

    @Test
    void who_meets_whom_has_measures_of_its_own() {
        var measures = on(SmallNetwork.TODAY, Mode.MEETINGS);

        assertThat(measures.figures().links()).isEqualTo(4);
        assertThat(measures.figures().density()).isEqualTo(8.0 / 30, EXACT);
        assertThat(measures.figures().usedParticipation()).isNull();
        assertThat(measures.figures().meanDegree()).isEqualTo(8.0 / 6, EXACT);
        assertThat(in(byName(measures), "A").core()).isEqualTo(2);
        assertThat(in(byName(measures), "E").core()).isEqualTo(1);
    }

    @Test
    void on_an_earlier_day_they_tell_of_that_day() {
        var figures = on(SmallNetwork.END_OF_2024, Mode.PLATFORMS).figures();

        assertThat(figures.actors()).isEqualTo(6);
        assertThat(figures.platforms()).isEqualTo(1);
        assertThat(figures.links()).isEqualTo(4);
        assertThat(figures.isolated()).isEqualTo(2);
        assertThat(figures.cutPoints()).isEqualTo(1);
    }

    @Test
    void an_empty_network_has_measures_too() {
        var figures = on(LocalDate.of(2020, 1, 1), Mode.PLATFORMS).figures();

        assertThat(figures.nodes()).isZero();
        assertThat(figures.density()).isZero();
        assertThat(figures.components()).isZero();
        assertThat(figures.largestShare()).isZero();
    }

    @Test
    void the_shares_of_sectors_make_the_whole() {
        var shares = on(SmallNetwork.TODAY, Mode.PLATFORMS).sectors();

        assertThat(shares.stream().mapToDouble(Share::share).sum()).isEqualTo(1, EXACT);
        assertThat(shares.getLast().sector()).isNull();
        assertThat(shares.getLast().actors()).isEqualTo(1);
    }

    @Test
    void the_series_goes_from_the_beginning_by_quarters_to_the_day() {
        var series = Series.of(SmallNetwork.on(maps, LocalDate.of(2025, 8, 1)), Mode.PLATFORMS, maps);

        assertThat(series.points().getFirst().day()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(series.points().getLast().day()).isEqualTo(LocalDate.of(2025, 8, 1));
        assertThat(series.points().stream().filter(one -> one.day().equals(SmallNetwork.END_OF_2024)))
                .containsExactly(on(SmallNetwork.END_OF_2024, Mode.PLATFORMS).figures());
    }
}
