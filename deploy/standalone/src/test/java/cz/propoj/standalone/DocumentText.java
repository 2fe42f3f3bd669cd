package cz.propoj.standalone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A Word file as lines that can be compared: what is said of it, and every paragraph, row and foot with its style. */
final class DocumentText {
    private DocumentText() {}

    static List<String> of(byte[] file) {
        var lines = new ArrayList<String>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var about = document.getProperties().getCoreProperties();
            lines.add("title " + about.getTitle() + ", creator " + about.getCreator());
            document.getBodyElements().forEach(element -> {
                switch (element) {
                    case XWPFParagraph paragraph -> lines.add(line(paragraph));
                    case XWPFTable table -> add(table, lines);
                    default -> lines.add(element.getElementType().name());
                }
            });
            document.getFooterList()
                    .forEach(foot -> lines.add("foot " + foot.getText().strip()));
            document.getAllPictures().forEach(picture -> lines.add("picture " + picture.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static String line(XWPFParagraph paragraph) {
        return (paragraph.getStyle() + " " + paragraph.getText()).strip();
    }

    private static void add(XWPFTable table, List<String> lines) {
        table.getRows()
                .forEach(row -> lines.add(row.getTableCells().stream()
                        .map(XWPFTableCell::getText)
                        .map(text -> text.replace("\n", "↵"))
                        .collect(Collectors.joining(" | ", "| ", " |"))));
    }
}
