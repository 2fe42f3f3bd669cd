package cz.propoj.query.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.NoSuchNetwork;
import cz.propoj.query.networkmap.PointInTime;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class NetworkGraphTest {
    private final NetworkMaps maps = SmallNetwork.maps();

    private NetworkGraph platforms(LocalDate day) {
        return NetworkGraph.of(SmallNetwork.on(maps, day), Mode.PLATFORMS);
    }

    private static List<String> links(NetworkGraph graph) {
        return graph.links().stream()
                .map(link -> name(graph, link.from()) + " " + link.kind() + " " + name(graph, link.to()) + " "
                        + link.meetings())
                .sorted()
                .toList();
    }

    private static String name(NetworkGraph graph, String id) {
        return graph.nodes().stream()
                .filter(node -> node.id().equals(id))
                .map(Node::name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void today_it_has_the_active_actors_the_living_platforms_and_who_takes_part_where() {
        var graph = platforms(SmallNetwork.TODAY);

        assertThat(graph.nodes().stream().map(Node::name))
                .containsExactly("A", "B", "C", "D", "E", "F <&\"=1+1\u0001", "P", "Q");
        assertThat(links(graph))
                .containsExactly(
                        "A TAKES_PART P 2",
                        "B TAKES_PART P 2",
                        "C TAKES_PART P 1",
                        "C TAKES_PART Q 0",
                        "D TAKES_PART Q 0",
                        "E COORDINATES Q 0");
    }

    @Test
    void on_an_earlier_day_it_has_what_was_there_then() {
        var graph = platforms(SmallNetwork.END_OF_2024);

        assertThat(graph.nodes().stream().map(Node::name))
                .containsExactly("A", "B", "C", "E", "F <&\"=1+1\u0001", "G", "P");
        assertThat(links(graph))
                .containsExactly("A TAKES_PART P 0", "B TAKES_PART P 0", "C TAKES_PART P 0", "G TAKES_PART P 0");
    }

    @Test
    void before_the_beginning_it_is_empty() {
        assertThat(platforms(LocalDate.of(2020, 1, 1)).nodes()).isEmpty();
    }

    @Test
    void who_meets_whom_counts_the_meetings_of_the_last_twelve_months_in_and_outside_platforms() {
        var graph = NetworkGraph.of(SmallNetwork.on(maps, SmallNetwork.TODAY), Mode.MEETINGS);

        assertThat(graph.nodes()).noneMatch(Node::isPlatform).hasSize(6);
        assertThat(links(graph)).containsExactly("A MEETS B 2", "A MEETS C 1", "A MEETS E 1", "B MEETS C 1");
    }

    @Test
    void over_the_years_each_node_and_link_has_the_points_at_which_it_is_there() {
        var years = GraphYears.of(SmallNetwork.on(maps, LocalDate.of(2025, 5, 15)), Mode.PLATFORMS, maps, 1);

        assertThat(years.points().stream().map(LocalDate::toString))
                .as("quarters from the first actor on (a meeting of 2023 shows nobody yet), the day asked for, today")
                .startsWith("2024-03-31", "2024-06-30")
                .contains("2025-05-15")
                .endsWith("2025-12-31", "2026-01-15");
        assertThat(years.steady()).hasSameSizeAs(years.points()).containsOnlyOnce(false);
        var day = years.points().indexOf(LocalDate.of(2025, 5, 15));
        var there = years.nodes().stream()
                .collect(java.util.stream.Collectors.toMap(one -> one.what().name(), GraphYears.Present::at));
        assertThat(there.get("G")).contains(day).doesNotContain(years.points().size() - 1);
        assertThat(there.get("Q")).contains(day, years.points().size() - 1).doesNotContain(0);
    }

    @Test
    void who_may_not_look_into_the_network_gets_none_of_it() {
        assertThatThrownBy(() -> maps.visible(
                        SmallNetwork.coordinator(new NetworkId("orp-3208")), SmallNetwork.ID, PointInTime.NOW))
                .isInstanceOf(NoSuchNetwork.class);
    }

    @Test
    void as_GraphML_it_can_be_read_again() {
        var read = new SimpleGraph<String, DefaultEdge>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        var importer = new GraphMLImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> id);
        var labels = new java.util.HashMap<String, String>();
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });
        importer.importGraph(read, new StringReader(GraphMl.of(platforms(SmallNetwork.TODAY))));

        assertThat(read.vertexSet()).hasSize(8);
        assertThat(read.edgeSet()).hasSize(6);
        assertThat(read.containsEdge(SmallNetwork.E.toString(), SmallNetwork.Q.toString()))
                .isTrue();
        assertThat(labels).containsEntry(SmallNetwork.F.toString(), "F <&\"=1+1 ");
    }

    @Test
    void as_GEXF_it_is_well_formed_and_whole() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(Gexf.of(platforms(SmallNetwork.TODAY)))));

        var nodes = document.getElementsByTagName("node");
        assertThat(nodes.getLength()).isEqualTo(8);
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(6);
        assertThat(((Element) nodes.item(5)).getAttribute("label")).isEqualTo("F <&\"=1+1 ");
    }

    @Test
    void for_Kumu_it_has_elements_and_connections_in_the_language_of_the_reader() {
        var kumu = new JsonMapper().readTree(Kumu.of(platforms(SmallNetwork.TODAY), Locale.ENGLISH));

        assertThat(kumu.get("elements").size()).isEqualTo(8);
        assertThat(kumu.get("connections").size()).isEqualTo(6);
        assertThat(kumu.get("elements").get(0).get("sector").asString()).isEqualTo("education");
        assertThat(Stream.of("from", "to", "direction")
                        .map(kumu.get("connections").get(0)::has))
                .containsOnly(true);
        assertThat(Map.of("label", "F <&\"=1+1\u0001"))
                .containsEntry("label", kumu.get("elements").get(5).get("label").asString());
    }
}
