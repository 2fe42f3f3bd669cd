package cz.propoj.command.workbooks.reading;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The text of a cell of an .ods file: paragraphs as lines, without the note that somebody hung on the cell. */
final class OdsText {
    private OdsText() {}

    /** Reads up to the end of the element that has just begun. */
    static String of(SafeXml xml) throws XMLStreamException, UnreadableFileException {
        var text = new StringBuilder();
        var depth = 1;
        var skipping = 0;
        var paragraphs = 0;
        var within = 0;
        while (depth > 0) {
            var event = xml.next();
            if (event < 0) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (skipping > 0 || xml.name().equals("annotation")) {
                    skipping++;
                    continue;
                }
                switch (xml.name()) {
                    case "p", "h" -> {
                        within++;
                        if (paragraphs++ > 0) {
                            text.append('\n');
                        }
                    }
                    case "line-break" -> text.append('\n');
                    case "tab" -> text.append(' ');
                    case "s" -> text.repeat(' ', Math.clamp(xml.number("c", 1), 1, 100));
                    default -> {
                        // Spans and links: only their text counts.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (skipping > 0) {
                    skipping--;
                } else if (within > 0 && (xml.name().equals("p") || xml.name().equals("h"))) {
                    within--;
                }
            } else if (skipping == 0 && within > 0 && event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }
}
