package cz.propoj.query.plan.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word file of a town, onto which a document is written: its page, header, footer, styles and what stands around the
 * {@linkplain cz.propoj.contract.plan.LetterheadPlace places}. It was looked through before it was stored.
 */
final class Letterhead {
    private Letterhead() {}

    /** To be closed by whoever opens it. */
    static XWPFDocument open(byte[] file) throws IOException, InvalidFormatException {
        return new XWPFDocument(OPCPackage.open(new ByteArrayInputStream(file)));
    }
}
