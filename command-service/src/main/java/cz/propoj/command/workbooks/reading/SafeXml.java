package cz.propoj.command.workbooks.reading;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML reader that knows no document types and fetches nothing. */
final class SafeXml implements AutoCloseable {
    private final XMLStreamReader reader;

    private SafeXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static SafeXml over(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return new SafeXml(factory.createXMLStreamReader(in));
    }

    /** The next event, or -1 at the end. */
    int next() throws XMLStreamException, UnreadableFileException {
        if (!reader.hasNext()) {
            return -1;
        }
        var event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFileException(ProblemType.EXTERNAL_ENTITY);
        }
        return event;
    }

    /** The name without prefix of the element that begins or ends here. */
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** By its name without prefix, whatever the namespace: files in the strict and the usual dialect read alike. */
    @Nullable
    String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String name, int otherwise) {
        var text = attribute(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    boolean is(String name, String value) {
        return value.equals(attribute(name));
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
