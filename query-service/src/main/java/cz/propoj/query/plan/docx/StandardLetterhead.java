package cz.propoj.query.plan.docx;

import cz.propoj.contract.plan.LetterheadPlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;

/** The letterhead of those who have none of their own, which is also the pattern for making one. */
final class StandardLetterhead {
    private StandardLetterhead() {}

    /**
     * An A4 page with a cover, a table of contents, and the day and the number of the page at the foot; to be changed in Word
     * and handed in again.
     */
    static byte[] made(FileWords words) {
        try (var file = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            file.createStyles().setStyles(Looks.ours());
            paragraph(file, "Title").setText(LetterheadPlace.TITLE.text());
            paragraph(file, "Subtitle").setText(LetterheadPlace.COVER.text());
            paragraph(file, "Normal").addBreak(BreakType.PAGE);
            paragraph(file, "Normal").setText(LetterheadPlace.CONTENTS.text());
            paragraph(file, "Normal").addBreak(BreakType.PAGE);
            paragraph(file, "Normal").setText(LetterheadPlace.DOCUMENT.text());
            Paper.of(file).upright().addNewTitlePg();
            // A cover has a foot of its own, which stays empty.
            file.createFooter(HeaderFooterType.FIRST).createParagraph();
            foot(file, words);
            file.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
            file.write(bytes);
            return StableArchive.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XWPFRun paragraph(XWPFDocument file, String style) {
        var paragraph = file.createParagraph();
        paragraph.setStyle(style);
        return paragraph.createRun();
    }

    private static void foot(XWPFDocument file, FileWords words) {
        var foot = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.createRun().setText(LetterheadPlace.FOOTER.text() + " · " + words.page() + " ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.createRun().setText(" " + words.of() + " ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }
}
