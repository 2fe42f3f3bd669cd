package cz.propoj.query.plan.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The styles and lists that a document needs, added to a letterhead that does not have them. Built-in styles are known by
 * their names, which are the same in every language of Word, whereas their ids are not.
 */
final class Looks {
    private static final String STYLES = "/cz/propoj/query/plan/styles.xml";
    private static final String NUMBERING = "/cz/propoj/query/plan/numbering.xml";
    private static final int BULLETS = 0;
    private static final int NUMBERS = 1;

    private final Map<String, String> ids = new HashMap<>();
    private final XWPFNumbering numbering;
    private final BigInteger bullets;
    private final BigInteger numbers;

    private Looks(XWPFDocument letterhead) throws IOException, XmlException {
        var ours = ours();
        var styles = letterhead.getStyles();
        styles.getStyles().forEach(style -> ids.put(style.getName().toLowerCase(Locale.ROOT), style.getStyleId()));
        for (var style : ours.getStyleList()) {
            var name = style.getName().getVal().toLowerCase(Locale.ROOT);
            if (!ids.containsKey(name)) {
                styles.addStyle(new XWPFStyle((CTStyle) style.copy(), styles));
                ids.put(name, style.getStyleId());
            }
        }
        this.numbering = letterhead.createNumbering();
        var lists = lists();
        this.bullets = add(lists, BULLETS);
        this.numbers = add(lists, NUMBERS);
    }

    /** The letterhead has them afterwards. */
    static Looks in(XWPFDocument letterhead) {
        try {
            return new Looks(letterhead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All styles of a document that is not written on anybody's letterhead. */
    static CTStyles ours() throws IOException, XmlException {
        try (var file = file(STYLES)) {
            return StylesDocument.Factory.parse(file).getStyles();
        }
    }

    private static NumberingDocument lists() throws IOException, XmlException {
        try (var file = file(NUMBERING)) {
            return NumberingDocument.Factory.parse(file);
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Looks.class.getResourceAsStream(name), name);
    }

    private BigInteger add(NumberingDocument lists, int which) {
        var list = lists.getNumbering().getAbstractNumArray(which);
        var id = BigInteger.ZERO;
        while (numbering.getAbstractNum(id) != null) {
            id = id.add(BigInteger.ONE);
        }
        list.setAbstractNumId(id);
        return numbering.addAbstractNum(new XWPFAbstractNum(list, numbering));
    }

    /** Id of the style with this built-in name. */
    String style(String name) {
        return Objects.requireNonNull(ids.get(name.toLowerCase(Locale.ROOT)), name);
    }

    /** Of a new list, which counts from 1. */
    BigInteger list(boolean isNumbered) {
        var id = numbering.addNum(isNumbered ? numbers : bullets);
        if (isNumbered) {
            var restart = numbering.getNum(id).getCTNum().addNewLvlOverride();
            restart.setIlvl(BigInteger.ZERO);
            restart.addNewStartOverride().setVal(BigInteger.ONE);
        }
        return id;
    }
}
