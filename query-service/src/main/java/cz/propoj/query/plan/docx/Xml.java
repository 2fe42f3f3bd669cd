package cz.propoj.query.plan.docx;

import java.io.StringWriter;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Writes elements and attributes by their prefixed names, such as {@code w:p}, as the standard names them. */
final class Xml {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What the prefixes stand for; goes into the outermost element. */
    private static final String NAMESPACES = " xmlns:w=\"" + WORD + "\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes something into an element. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    /**
     * An element with content.
     *
     * @param attributes names and values by turns
     */
    void in(String element, Content content, Object... attributes) {
        try {
            writer.writeStartElement(element);
            attributes(attributes);
            content.write();
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element without content. */
    void empty(String element, Object... attributes) {
        try {
            writer.writeEmptyElement(element);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void characters(String words) {
        try {
            writer.writeCharacters(allowed(words));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that was read from a file. */
    void add(XmlObject part, String element) {
        try {
            // What follows is written past the writer, which has to have closed the tag before.
            writer.writeCharacters("");
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        var name = new QName(WORD, element.substring(element.indexOf(':') + 1), "w");
        text.append(part.xmlText(new XmlOptions().setSaveSyntheticDocumentElement(name)));
    }

    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (var at = 0; at < namesAndValues.length; at += 2) {
            writer.writeAttribute(String.valueOf(namesAndValues[at]), allowed(String.valueOf(namesAndValues[at + 1])));
        }
    }

    /** XML 1.0 has no control characters, not even escaped ones; a file with one does not open. */
    private static String allowed(String words) {
        var allowed = new StringBuilder(words.length());
        words.codePoints()
                .filter(code -> code == '\t' || code == '\n' || (code >= ' ' && code != 0xfffe && code != 0xffff))
                .filter(code -> code > Character.MAX_VALUE || !Character.isSurrogate((char) code))
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    /** All that was written, inside an element that declares the prefixes. */
    String fragment() {
        try {
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return "<xml-fragment" + NAMESPACES + ">" + text + "</xml-fragment>";
    }
}
