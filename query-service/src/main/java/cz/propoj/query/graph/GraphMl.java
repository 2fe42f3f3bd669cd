package cz.propoj.query.graph;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/** A graph as GraphML, which most tools for networks read. Ids are those of the records. */
public final class GraphMl {
    private GraphMl() {}

    public static String of(NetworkGraph graph) {
        var nodes = new LinkedHashMap<String, Node>();
        var whole = new SimpleGraph<String, Link>(Link.class);
        graph.nodes().forEach(node -> {
            nodes.put(node.id(), node);
            whole.addVertex(node.id());
        });
        graph.links().forEach(link -> whole.addEdge(link.from(), link.to(), link));
        var exporter = new GraphMLExporter<String, Link>(id -> id);
        Facts.NAMES.forEach(name -> exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING));
        exporter.registerAttribute("kind", AttributeCategory.EDGE, AttributeType.STRING, "");
        exporter.registerAttribute("meetings", AttributeCategory.EDGE, AttributeType.INT);
        exporter.setVertexAttributeProvider(id -> attributes(Facts.of(Objects.requireNonNull(nodes.get(id)))));
        exporter.setEdgeAttributeProvider(link -> {
            var attributes = new LinkedHashMap<String, Attribute>();
            attributes.put("kind", DefaultAttribute.createAttribute(link.kind().name()));
            attributes.put("meetings", DefaultAttribute.createAttribute(link.meetings()));
            return attributes;
        });
        var out = new StringWriter();
        exporter.exportGraph(whole, out);
        return out.toString();
    }

    private static Map<String, Attribute> attributes(Map<String, String> facts) {
        var attributes = new LinkedHashMap<String, Attribute>();
        facts.forEach((name, value) -> attributes.put(name, DefaultAttribute.createAttribute(Facts.clean(value))));
        return attributes;
    }
}
