package cz.propoj.query.graph;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A graph as GEXF 1.3, the format of Gephi. */
final class Gexf {
    private final NetworkGraph graph;
    private final XMLStreamWriter xml;

    private Gexf(NetworkGraph graph, XMLStreamWriter xml) {
        this.graph = graph;
        this.xml = xml;
    }

    static String of(NetworkGraph graph) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new Gexf(graph, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a graph can't be written as GEXF", e);
        }
        return out.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("gexf");
        xml.writeDefaultNamespace("http://gexf.net/1.3");
        xml.writeAttribute("version", "1.3");
        xml.writeStartElement("graph");
        xml.writeAttribute("defaultedgetype", "undirected");
        attributes();
        nodes();
        links();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void attributes() throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", "node");
        for (var name : Facts.NAMES) {
            empty("attribute", "id", name, "title", name, "type", "string");
        }
        xml.writeEndElement();
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", "edge");
        empty("attribute", "id", "kind", "title", "kind", "type", "string");
        empty("attribute", "id", "meetings", "title", "meetings", "type", "integer");
        xml.writeEndElement();
    }

    private void nodes() throws XMLStreamException {
        xml.writeStartElement("nodes");
        for (var node : graph.nodes()) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", node.id());
            xml.writeAttribute("label", Facts.clean(node.name()));
            xml.writeStartElement("attvalues");
            for (var fact : Facts.of(node).entrySet()) {
                empty("attvalue", "for", fact.getKey(), "value", Facts.clean(fact.getValue()));
            }
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void links() throws XMLStreamException {
        xml.writeStartElement("edges");
        var number = 0;
        for (var link : graph.links()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", String.valueOf(number++));
            xml.writeAttribute("source", link.from());
            xml.writeAttribute("target", link.to());
            xml.writeStartElement("attvalues");
            empty("attvalue", "for", "kind", "value", link.kind().name());
            empty("attvalue", "for", "meetings", "value", String.valueOf(link.meetings()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void empty(String element, String... namesAndValues) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (var at = 0; at < namesAndValues.length; at += 2) {
            xml.writeAttribute(namesAndValues[at], namesAndValues[at + 1]);
        }
    }
}
