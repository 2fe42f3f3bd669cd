package cz.propoj.query.pictures;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Outlines of the letters of Liberation Sans. Java's own fonts would need those of the machine. */
final class Letters {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Letters ALL = read();

    private final TrueTypeFont font;
    private final CmapLookup codes;
    private final double em;
    private final Map<Integer, Letter> known = new HashMap<>();

    /**
     * A letter.
     *
     * @param outline in parts of the size of the font, from the left end of the base line, upwards negative
     * @param width to where the next one begins, in parts of the size
     */
    private record Letter(GeneralPath outline, double width) {}

    private Letters(TrueTypeFont font) throws IOException {
        this.font = font;
        this.codes = font.getUnicodeCmapLookup();
        this.em = font.getUnitsPerEm();
    }

    private static Letters read() {
        try (var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), FILE)) {
            return new Letters(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width of a text in a font of this size. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(code -> ALL.letter(code).width()).sum() * size;
    }

    /** Outline of a text whose base line begins at the point. */
    static GeneralPath outline(String text, double x, double y, double size) {
        var outline = new GeneralPath();
        var at = x;
        for (var code : text.codePoints().toArray()) {
            var letter = ALL.letter(code);
            var place = AffineTransform.getTranslateInstance(at, y);
            place.scale(size, size);
            outline.append(letter.outline().getPathIterator(place), false);
            at += letter.width() * size;
        }
        return outline;
    }

    /** The font reads from one place in its file at a time. */
    private synchronized Letter letter(int code) {
        return known.computeIfAbsent(code, this::read);
    }

    private Letter read(int code) {
        try {
            var glyph = codes.getGlyphId(code);
            var data = font.getGlyph() == null ? null : font.getGlyph().getGlyph(glyph);
            var outline = data == null ? new GeneralPath() : new GeneralPath(data.getPath());
            outline.transform(AffineTransform.getScaleInstance(1 / em, -1 / em));
            return new Letter(outline, font.getAdvanceWidth(glyph) / em);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
