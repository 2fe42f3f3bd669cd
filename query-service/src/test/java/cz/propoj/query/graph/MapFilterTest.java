package cz.propoj.query.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.propoj.query.lists.BadQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapFilterTest {
    private final NetworkGraph graph =
            NetworkGraph.of(SmallNetwork.on(SmallNetwork.maps(), SmallNetwork.TODAY), Mode.PLATFORMS);

    private List<String> shown(Map<String, List<String>> said) {
        return MapFilter.of(said).narrow(graph).nodes().stream().map(Node::name).toList();
    }

    @Test
    void without_a_choice_everything_is_shown() {
        assertThat(shown(Map.of())).hasSize(8);
    }

    @Test
    void a_choice_of_actors_keeps_the_platforms_in_which_they_take_part() {
        assertThat(shown(Map.of("sector", List.of("EDUCATION")))).containsExactly("A", "B", "P");
        assertThat(shown(Map.of("sector", List.of("JUSTICE", "HEALTH")))).containsExactly("D", "E", "Q");
        assertThat(shown(Map.of("crisis", List.of("true")))).containsExactly("C", "P", "Q");
        assertThat(shown(Map.of("area", List.of("LEARNING")))).hasSize(8);
        assertThat(shown(Map.of("area", List.of("HEALTH")))).isEmpty();
    }

    @Test
    void a_choice_of_platforms_keeps_the_actors_that_take_part() {
        assertThat(shown(Map.of("type", List.of("MINI_TEAM")))).containsExactly("C", "D", "E", "Q");
    }

    @Test
    void a_neighbourhood_reaches_one_or_two_links_away() {
        var start = List.of(SmallNetwork.A.toString());
        assertThat(shown(Map.of("around", start, "steps", List.of("1")))).containsExactly("A", "P");
        assertThat(shown(Map.of("around", start))).containsExactly("A", "B", "C", "P");
        assertThat(shown(Map.of("around", List.of("nobody")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode", "sector", "area", "type", "compareTo"})
    void what_is_no_choice_is_told(String parameter) {
        assertThatThrownBy(() -> MapFilter.of(Map.of(parameter, List.of("nic"))))
                .isInstanceOf(BadQuery.class)
                .hasMessageContaining(parameter);
    }
}
