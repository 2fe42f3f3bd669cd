package cz.propoj.query.plan.docx;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Size of a page and its margins, in twentieths of a point; upright and lying on its side.
 *
 * @param upright the section of the letterhead, with its header and footer
 */
record Paper(CTSectPr upright, long width, long height, long left, long right) {
    private static final long A4_WIDTH = 11_906;
    private static final long A4_HEIGHT = 16_838;
    private static final long MARGIN = 1_418;
    private static final double MILLIMETRE = 56.6929;

    static Paper of(XWPFDocument letterhead) {
        var body = letterhead.getDocument().getBody();
        var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        if (!size.isSetW() || !size.isSetH()) {
            size.setW(A4_WIDTH);
            size.setH(A4_HEIGHT);
        }
        if (!section.isSetPgMar()) {
            var margins = section.addNewPgMar();
            margins.setTop(MARGIN);
            margins.setBottom(MARGIN);
            margins.setLeft(MARGIN);
            margins.setRight(MARGIN);
            margins.setHeader(MARGIN / 2);
            margins.setFooter(MARGIN / 2);
            margins.setGutter(0);
        }
        return new Paper(
                section,
                Lengths.twips(size.getW()),
                Lengths.twips(size.getH()),
                Lengths.twips(section.getPgMar().getLeft()),
                Lengths.twips(section.getPgMar().getRight()));
    }

    /** Of the text on an upright page, or on one that lies on its side. */
    long textWidth(boolean isWide) {
        return (isWide ? Math.max(width, height) : width) - left - right;
    }

    /** In millimetres. */
    int mostMillimetres(boolean isWide) {
        return (int) (textWidth(isWide) / MILLIMETRE);
    }

    /** The section around pages that lie on their side. */
    CTSectPr wide() {
        var section = (CTSectPr) upright.copy();
        var size = section.getPgSz();
        size.setW(Math.max(width, height));
        size.setH(Math.min(width, height));
        size.setOrient(STPageOrientation.LANDSCAPE);
        return later(section);
    }

    /** An upright section that is not the first one: the first page alone is a cover. */
    CTSectPr uprightAgain() {
        return later((CTSectPr) upright.copy());
    }

    private static CTSectPr later(CTSectPr section) {
        if (section.isSetTitlePg()) {
            section.unsetTitlePg();
        }
        return section;
    }
}
