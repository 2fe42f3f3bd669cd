package cz.propoj.query.plan.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cz.propoj.query.pictures.Canvas;
import cz.propoj.query.plan.document.Block;
import cz.propoj.query.plan.document.Document;
import cz.propoj.query.plan.document.Png;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class WordFileTest {
    private static final FileWords WORDS = new FileWords("Obsah", "Tabulka", "Obrázek", "strana", "z");

    private static Document document(Block... blocks) {
        return new Document(
                "Plán pro ORP Tachov",
                List.of("Síť pomoci", "Stav k 31. 12. 2025"),
                Locale.forLanguageTag("cs-CZ"),
                Instant.parse("2025-12-31T11:00:00Z"),
                "Stav k 31. 12. 2025 · pracovní podklad",
                List.of(blocks));
    }

    private static byte[] picture() {
        try (var canvas = new Canvas(0, 0, 200, 100, 1)) {
            canvas.text("Žluťoučký kůň", 10, 50, 20, Color.BLACK, Canvas.Align.START);
            return canvas.png();
        }
    }

    private static Block.Table table(boolean isWide, int rows) {
        return new Block.Table(
                "Aktéři podle resortů",
                isWide,
                List.of(new Block.Column("Resort", 3, false), new Block.Column("Počet", 1, true)),
                IntStream.range(0, rows)
                        .mapToObj(row -> List.of("Školství <" + row + ">", String.valueOf(row)))
                        .toList());
    }

    private static final Document WHOLE = document(
            new Block.Heading(1, "uvod", "", "Úvod"),
            Block.Paragraph.of("Tento plán popisuje síť & její cíle."),
            new Block.Paragraph(List.of(
                    Block.Run.plain("Obyčejně, "),
                    new Block.Run("důrazně", true, false),
                    new Block.Run(" a jinak", false, true))),
            new Block.Heading(1, "prvni", "1", "První oddíl"),
            new Block.Heading(2, "nastroje", "1.1", "Nástroje"),
            new Block.Points(
                    false,
                    List.of(
                            new Block.Point(0, List.of(Block.Run.plain("první"))),
                            new Block.Point(1, List.of(Block.Run.plain("pod prvním"))))),
            new Block.Points(true, List.of(new Block.Point(0, List.of(Block.Run.plain("jedna"))))),
            new Block.Points(true, List.of(new Block.Point(0, List.of(Block.Run.plain("zase jedna"))))),
            table(false, 3),
            table(false, 2),
            new Block.Picture("Mapa sítě", "Mapa s 12 aktéry", new Png(picture()), 100),
            new Block.Heading(1, "prilohy", "", "Přílohy"),
            new Block.Heading(2, "akteri", "", "Aktéři"),
            table(true, 120),
            new Block.Heading(2, "zaver", "", "Závěr"),
            Block.Paragraph.of("Konec."));

    private static XWPFDocument read(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No part " + name);
    }

    private static byte[] letterhead(Consumer<XWPFDocument> content) {
        try (var file = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            content.accept(file);
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    class Standard {
        private final byte[] file = WordFile.of(WHOLE, null, WORDS);

        @Test
        void headings_are_headings_in_their_order() {
            assertThat(read(file).getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle() != null
                                    && paragraph.getStyle().startsWith("Heading")))
                    .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .containsExactly(
                            tuple("Heading1", "Úvod"),
                            tuple("Heading1", "1  První oddíl"),
                            tuple("Heading2", "1.1  Nástroje"),
                            tuple("Heading1", "Přílohy"),
                            tuple("Heading2", "Aktéři"),
                            tuple("Heading2", "Závěr"));
        }

        @Test
        void the_cover_and_the_contents_stand_first() {
            assertThat(read(file).getParagraphs().stream().map(XWPFParagraph::getText))
                    .startsWith("Plán pro ORP Tachov", "Síť pomoci", "Stav k 31. 12. 2025")
                    .contains("Obsah")
                    .noneMatch(text -> text.contains("{"));
        }

        @Test
        void an_entry_of_the_contents_leads_to_its_heading() throws IOException {
            var body = part(file, "word/document.xml");
            assertThat(body).contains("w:anchor=\"_Toc1000003\"").contains("w:name=\"_Toc1000003\"");
            assertThat(body).contains("TOC \\o \"1-3\"");
        }

        @Test
        void tables_repeat_their_headings_and_are_counted() throws IOException {
            var tables = read(file).getTables();
            assertThat(tables).hasSize(3);
            assertThat(tables).allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(tables.getFirst().getRow(1).getCell(0).getText()).isEqualTo("Školství <0>");
            assertThat(tables.getLast().getRows()).hasSize(121);
            assertThat(read(file).getParagraphs().stream()
                            .filter(paragraph -> "Caption".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly(
                            "Tabulka 1: Aktéři podle resortů",
                            "Tabulka 2: Aktéři podle resortů",
                            "Obrázek 1: Mapa sítě",
                            "Tabulka 3: Aktéři podle resortů");
            assertThat(part(file, "word/document.xml")).contains("<w:tblCaption w:val=\"Aktéři podle resortů\"/>");
        }

        @Test
        void a_wide_table_and_its_heading_lie_on_their_side_and_nothing_else_does() {
            var sections = new ArrayList<String>();
            var text = new StringBuilder();
            for (var paragraph : read(file).getParagraphs()) {
                text.append(paragraph.getText()).append('\n');
                var properties = paragraph.getCTP().getPPr();
                if (properties != null && properties.isSetSectPr()) {
                    sections.add(properties.getSectPr().getPgSz().getOrient() + ": "
                            + text.toString().contains("Aktéři\n"));
                    text.setLength(0);
                }
            }
            assertThat(sections).containsExactly("null: false", "landscape: true");
            assertThat(text.toString()).contains("Závěr");
            var last = read(file).getDocument().getBody().getSectPr();
            assertThat(last.getPgSz().getOrient()).isNotEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(last.isSetTitlePg()).isFalse();
        }

        @Test
        void a_picture_says_what_is_to_be_seen() throws IOException {
            assertThat(part(file, "word/document.xml")).contains("descr=\"Mapa s 12 aktéry\"");
            assertThat(read(file).getAllPictures()).hasSize(1);
        }

        @Test
        void each_numbered_list_begins_anew() {
            var lists = read(file).getParagraphs().stream()
                    .filter(paragraph -> paragraph.getNumID() != null)
                    .toList();
            assertThat(lists)
                    .extracting(XWPFParagraph::getNumFmt)
                    .containsExactly("bullet", "bullet", "decimal", "decimal");
            assertThat(lists.get(2).getNumID()).isNotEqualTo(lists.get(3).getNumID());
        }

        @Test
        void page_numbers_day_language_and_title_are_there() throws IOException {
            var read = read(file);
            assertThat(read.getFooterList().stream().map(foot -> foot.getText().strip()))
                    .anyMatch(text -> text.startsWith("Stav k 31. 12. 2025 · pracovní podklad"));
            assertThat(part(file, "word/styles.xml")).contains("w:lang w:val=\"cs-CZ\"");
            assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("Plán pro ORP Tachov");
            assertThat(read.getProperties().getCoreProperties().getCreated()).isEqualTo("2025-12-31T11:00:00Z");
        }

        @Test
        void all_parts_are_well_formed() throws Exception {
            var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                var parts = 0;
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                        builder.parse(new ByteArrayInputStream(zip.readAllBytes()));
                        parts++;
                    }
                }
                assertThat(parts).isGreaterThan(6);
            }
        }

        @Test
        void the_same_document_gives_the_same_bytes() {
            assertThat(WordFile.of(WHOLE, null, WORDS)).isEqualTo(file);
            var letterhead = WordFile.standardLetterhead(WORDS);
            assertThat(WordFile.of(WHOLE, letterhead, WORDS)).isEqualTo(WordFile.of(WHOLE, letterhead, WORDS));
        }

        @Test
        void what_cannot_stand_in_a_file_does_not_spoil_it() {
            var odd = document(Block.Paragraph.of("a\u0000b\u000bc\ud800d \uD83D\uDE00 & <w:p>"));
            assertThat(read(WordFile.of(odd, null, WORDS)).getParagraphs().stream()
                            .map(XWPFParagraph::getText))
                    .contains("abcd \uD83D\uDE00 & <w:p>");
        }

        @Test
        void an_empty_document_opens() {
            assertThat(read(WordFile.of(document(), null, WORDS)).getParagraphs())
                    .isNotEmpty();
        }
    }

    @Nested
    class OfATown {
        @Test
        void what_stands_around_the_place_stays_and_places_cut_into_runs_are_filled() {
            var own = letterhead(file -> {
                file.createParagraph().createRun().setText("Městský úřad");
                var split = file.createParagraph();
                split.createRun().setText("Dokument: {na");
                split.createRun().setText("zev}!");
                file.createParagraph().createRun().setText("{plan}");
                file.createParagraph().createRun().setText("Podpis");
                file.createHeader(HeaderFooterType.DEFAULT)
                        .createParagraph()
                        .createRun()
                        .setText("{zapati}");
            });
            var read = read(WordFile.of(WHOLE, own, WORDS));
            var texts =
                    read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(texts)
                    .startsWith("Městský úřad", "Dokument: Plán pro ORP Tachov!", "Úvod")
                    .doesNotContain("Obsah");
            assertThat(texts.getLast()).isEqualTo("Podpis");
            assertThat(read.getHeaderList().getFirst().getText()).contains("pracovní podklad");
        }

        @Test
        void its_own_styles_are_kept_under_whatever_id() {
            var own = letterhead(file -> {
                var style = file.createStyles();
                var heading = CTStyle.Factory.newInstance();
                heading.setStyleId("Nadpis1");
                heading.addNewName().setVal("heading 1");
                style.addStyle(new XWPFStyle(heading));
                file.createParagraph().createRun().setText("{plan}");
            });
            assertThat(read(WordFile.of(WHOLE, own, WORDS)).getParagraphs().stream()
                            .filter(paragraph -> "Nadpis1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Úvod", "1  První oddíl", "Přílohy");
        }
    }
}
