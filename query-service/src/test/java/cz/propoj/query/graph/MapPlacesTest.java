package cz.propoj.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.runtime.KeptPlaces;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapPlacesTest {
    private static final LocalDate DAY = SmallNetwork.TODAY;

    private final Memory memory = new Memory();
    private final NetworkMaps maps = SmallNetwork.maps();
    private final MapPlaces places = new MapPlaces(memory);

    /** Keeps them as the database does. */
    private static final class Memory implements KeptPlaces {
        private final Map<String, Kept> all = new HashMap<>();
        private int refusals;

        @Override
        public Kept read(String map) {
            return all.getOrDefault(map, new Kept(0, Map.of()));
        }

        @Override
        public boolean write(String map, Kept read, Map<String, Place> places) {
            if (refusals-- > 0 || read.revision() != read(map).revision()) {
                return false;
            }
            all.put(map, new Kept(read.revision() + 1, places));
            return true;
        }
    }

    private Map<String, KeptPlaces.Place> of(LocalDate day) {
        var map = SmallNetwork.on(maps, day);
        var graphs = Graphs.of(map, maps);
        return places.of(graphs.on(Mode.PLATFORMS).nodes(), map, graphs, Mode.PLATFORMS);
    }

    @Test
    void places_are_worked_out_once_and_are_the_same_on_every_day() {
        var today = of(DAY);

        assertThat(today).isNotEmpty();
        assertThat(of(DAY.minusMonths(6))).containsAllEntriesOf(today);
        assertThat(of(DAY)).containsAllEntriesOf(today);
    }

    @Test
    void a_node_that_comes_later_is_put_to_the_others_which_stay() {
        var all = of(DAY);
        var newcomer = all.keySet().stream().sorted().findFirst().orElseThrow();
        var others = new HashMap<>(all);
        others.remove(newcomer);
        var key = memory.all.keySet().iterator().next();
        memory.all.put(key, new KeptPlaces.Kept(7, others));

        var now = of(DAY);

        assertThat(now).containsAllEntriesOf(others).containsKey(newcomer);
        assertThat(memory.read(key).revision()).isEqualTo(8);
    }

    @Test
    void who_is_overtaken_takes_what_the_other_one_has_kept() {
        memory.refusals = 2;

        assertThat(of(DAY)).isEqualTo(memory.all.values().iterator().next().places());
    }

    @Test
    void the_two_views_have_places_of_their_own() {
        of(DAY);
        var map = SmallNetwork.on(maps, DAY);
        var graphs = Graphs.of(map, maps);
        places.of(graphs.on(Mode.MEETINGS).nodes(), map, graphs, Mode.MEETINGS);

        assertThat(memory.all).hasSize(2);
    }

    @Test
    void links_stand_for_as_many_meetings_as_are_wanted() {
        var map = SmallNetwork.on(maps, DAY);
        var graph = NetworkGraph.of(map, Mode.MEETINGS);
        var most = graph.links().stream().mapToInt(Link::meetings).max().orElseThrow();

        assertThat(graph.atLeast(1)).isEqualTo(graph);
        assertThat(graph.atLeast(most).links())
                .allMatch(link -> link.meetings() >= most)
                .isNotEmpty();
        assertThat(graph.atLeast(most + 1).links()).isEqualTo(List.of());
        assertThat(graph.atLeast(most + 1).nodes()).isEqualTo(graph.nodes());
        assertThat(NetworkGraph.of(map, Mode.PLATFORMS).atLeast(most + 1).links())
                .isNotEmpty();
    }
}
