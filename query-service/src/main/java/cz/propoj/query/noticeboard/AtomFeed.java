package cz.propoj.query.noticeboard;

import cz.propoj.contract.noticeboard.Wording;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.NoticeRow;
import cz.propoj.query.web.WebAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a network has published on its board, as Atom 1.0 (RFC 4287): the notice changed last first. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * The feed in UTF-8; equal boards give equal bytes.
     *
     * @param self where it stands
     */
    static byte[] of(NetworkMaps.Published board, String self) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new AtomFeed(xml).write(board, self);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed can't be written", e);
        }
        return out.toByteArray();
    }

    private void write(NetworkMaps.Published board, String self) throws XMLStreamException {
        var name = board.network().name();
        var code = board.network().network().value();
        var updated = board.notices().stream()
                .map(notice -> notice.info().recordedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "cs");
        // An id that stays when the service moves to another address.
        element("id", urn(UUID.nameUUIDFromBytes(("propoj notices " + code).getBytes(StandardCharsets.UTF_8))));
        element("title", "Nástěnka – " + name);
        element("updated", moment(updated));
        link("self", "application/atom+xml", self);
        author(name);
        for (var notice : board.notices().stream()
                .sorted(Comparator.comparing((NoticeRow row) -> row.info().recordedAt())
                        .reversed())
                .toList()) {
            var wording = notice.wording();
            if (wording != null) {
                entry(notice, wording, name);
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(NoticeRow notice, Wording wording, String network) throws XMLStreamException {
        var kind = notice.state().kind();
        var actor = notice.actor();
        xml.writeStartElement("entry");
        element("id", urn(notice.id().value()));
        element("title", wording.title());
        element("updated", moment(notice.info().recordedAt()));
        element("published", moment(notice.postedAt()));
        author(actor == null ? network : actor.name());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", kind.name());
        xml.writeAttribute("label", kind.czech());
        var address = WebAddress.of(wording.link());
        if (address != null) {
            link("related", null, address);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(content(notice, wording));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String content(NoticeRow notice, Wording wording) {
        var validity = notice.state().validity();
        var place = wording.place();
        return wording.text() + "\n\nPlatí od " + validity.from() + " do " + validity.until() + "."
                + (place == null ? "" : "\nMísto: " + place);
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, @org.jspecify.annotations.Nullable String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
