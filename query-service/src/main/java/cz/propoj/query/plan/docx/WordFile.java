package cz.propoj.query.plan.docx;

import cz.propoj.contract.plan.LetterheadPlace;
import cz.propoj.query.plan.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.PositionInParagraph;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A document as a file of Word. */
public final class WordFile {
    private final XWPFDocument file;
    private final Document document;
    private final FileWords words;

    private WordFile(XWPFDocument file, Document document, FileWords words) {
        this.file = file;
        this.document = document;
        this.words = words;
    }

    /**
     * The bytes of the file.
     *
     * @param letterhead that was looked through when it was handed in; null: the standard one
     */
    public static byte[] of(Document document, byte @Nullable [] letterhead, FileWords words) {
        try (var file = Letterhead.open(letterhead == null ? StandardLetterhead.made(words) : letterhead)) {
            return new WordFile(file, document, words).written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | XmlException e) {
            throw new IllegalStateException("This letterhead should have been refused", e);
        }
    }

    /** The standard letterhead with all places, for those who want to make one. */
    public static byte[] standardLetterhead(FileWords words) {
        return StandardLetterhead.made(words);
    }

    private byte[] written() throws IOException, XmlException {
        if (file.getStyles() == null) {
            file.createStyles();
        }
        var looks = Looks.in(file);
        file.getStyles().setSpellingLanguage(document.language().toLanguageTag());
        var paper = Paper.of(file);
        fill(LetterheadPlace.TITLE, document.title());
        fill(LetterheadPlace.FOOTER, document.footer());
        cover();
        var last = new ArrayList<CTSectPr>();
        // Found before anything is put there: the library does not follow what changes below it.
        var contents = paragraphs(LetterheadPlace.CONTENTS);
        var places = paragraphs(LetterheadPlace.DOCUMENT);
        insert(contents, looks, paper, body -> body.contents(document));
        insert(places, looks, paper, body -> last.add(body.blocks(document.blocks())));
        last.forEach(file.getDocument().getBody()::setSectPr);
        properties();
        try (var bytes = new ByteArrayOutputStream()) {
            file.write(bytes);
            return StableArchive.of(bytes.toByteArray());
        }
    }

    private void insert(List<XWPFParagraph> places, Looks looks, Paper paper, Consumer<BodyWriter> content)
            throws XmlException {
        for (var paragraph : places) {
            var xml = new Xml();
            content.accept(new BodyWriter(xml, file, looks, paper, words));
            try (var cursor = paragraph.getCTP().newCursor();
                    var source = CTBody.Factory.parse(xml.fragment()).newCursor()) {
                source.copyXmlContents(cursor);
                cursor.removeXml();
            }
        }
    }

    private List<XWPFParagraph> paragraphs(LetterheadPlace place) {
        return file.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().strip().equals(place.text()))
                .toList();
    }

    /** Each line looks as the place does. */
    private void cover() {
        for (var place : paragraphs(LetterheadPlace.COVER)) {
            for (var line : document.cover()) {
                try (var cursor = place.getCTP().newCursor()) {
                    var paragraph = file.insertNewParagraph(cursor);
                    paragraph.getCTP().setPPr(place.getCTP().getPPr());
                    paragraph.createRun().setText(line);
                }
            }
            file.removeBodyElement(file.getPosOfParagraph(place));
        }
    }

    /** Wherever it stands, also in the middle of a paragraph. */
    private void fill(LetterheadPlace place, String text) {
        Stream.of(
                        file.getParagraphs().stream(),
                        file.getTables().stream()
                                .flatMap(table -> table.getRows().stream())
                                .flatMap(row -> row.getTableCells().stream())
                                .flatMap(cell -> cell.getParagraphs().stream()),
                        Stream.<XWPFHeaderFooter>concat(file.getHeaderList().stream(), file.getFooterList().stream())
                                .flatMap(part -> Stream.concat(
                                        part.getParagraphs().stream(),
                                        part.getTables().stream()
                                                .flatMap(table -> table.getRows().stream())
                                                .flatMap(row -> row.getTableCells().stream())
                                                .flatMap(cell -> cell.getParagraphs().stream()))))
                .flatMap(paragraphs -> paragraphs)
                .forEach(paragraph -> fill(paragraph, place.text(), text));
    }

    /** Word cuts a text into runs wherever somebody went back and typed. */
    private static void fill(XWPFParagraph paragraph, String name, String text) {
        var found = paragraph.searchText(name, new PositionInParagraph());
        if (found == null) {
            return;
        }
        var whole = new StringBuilder();
        for (var at = found.getBeginRun(); at <= found.getEndRun(); at++) {
            whole.append(paragraph.getRuns().get(at).text());
        }
        paragraph.getRuns().get(found.getBeginRun()).setText(whole.toString().replace(name, text), 0);
        for (var at = found.getEndRun(); at > found.getBeginRun(); at--) {
            paragraph.removeRun(at);
        }
    }

    private void properties() {
        var core = file.getProperties().getCoreProperties();
        var moment = Optional.of(Date.from(document.moment()));
        core.setTitle(document.title());
        core.setCreated(moment);
        core.setModified(moment);
        core.setCreator("Propoj");
        core.getUnderlyingProperties()
                .setLanguageProperty(Optional.of(document.language().toLanguageTag()));
        file.getProperties().getExtendedProperties().setApplication("Propoj");
    }
}
