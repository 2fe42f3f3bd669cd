package cz.propoj.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.LetterheadEvent;
import cz.propoj.contract.plan.LetterheadId;
import cz.propoj.query.web.PageWords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** The plan as people download it: with its pictures, on the letterhead of its day. */
class PlanFileTest {
    private static final LocalDate SIGNED = LocalDate.of(2025, 12, 10);
    private static final int LATER_CHANGES = 1000;

    private final PlanScene scene = new PlanScene("orp-3215");
    private final PlanFile file = new PlanFile(new PageWords());

    private byte[] written(String revision) {
        var maps = scene.maps();
        var map = scene.map(maps);
        var plan = new Plans(maps, new DrawnPlanPictures(maps))
                .find(map, revision, PlanScene.CZECH)
                .orElseThrow();
        return file.write(
                plan.document(), plan.moment().map().plan().letterhead().flatMap(one -> one.state()
                        .bytes()));
    }

    private static List<String> texts(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    /** Readable where they are text, so that it is seen what differs. */
    private static Map<String, String> parts(byte[] docx) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readAllBytes();
                parts.put(
                        entry.getName(),
                        entry.getName().endsWith(".png")
                                ? Integer.toString(Arrays.hashCode(content))
                                : new String(content, StandardCharsets.UTF_8).replace("<w:p>", "\n<w:p>"));
            }
        }
        return parts;
    }

    private static String letterhead(String line) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(line);
            document.createParagraph().createRun().setText("{plan}");
            document.write(bytes);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        }
    }

    private void replaceLetterhead(LocalDate day, String line) throws IOException {
        scene.sample.happened(
                day,
                new LetterheadEvent.LetterheadReplaced(
                        LetterheadId.of(scene.network), scene.network, 1, "papir.docx", letterhead(line)));
    }

    @Test
    void what_was_signed_is_the_same_byte_by_byte_after_a_thousand_later_changes() throws IOException {
        replaceLetterhead(LocalDate.of(2025, 1, 1), "Městský úřad");
        scene.write(Chapter.CONCLUSION, "Na tom jsme se shodli.");
        scene.sign(2025, SIGNED, scene.map(scene.maps()).position());
        var before = written("2025");
        assertThat(texts(before)).startsWith("Městský úřad").contains("Na tom jsme se shodli.");

        replaceLetterhead(LocalDate.of(2025, 1, 1), "Jiný papír, i pro dřívějšek");
        scene.write(Chapter.CONCLUSION, LocalDate.of(2025, 6, 1), "Už jsme to rozmysleli.");
        for (var change = 0; change < LATER_CHANGES; change++) {
            scene.sample.network().actor("Aktér " + change).on(LocalDate.of(2025, 1 + change % 12, 1));
        }

        assertThat(parts(written("2025"))).isEqualTo(parts(before));
        assertThat(written("2025")).isEqualTo(before);
        assertThat(texts(written(""))).startsWith("Jiný papír, i pro dřívějšek").contains("Už jsme to rozmysleli.");
    }

    @Test
    void it_has_the_picture_of_the_network() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(written("")))) {
            assertThat(document.getAllPictures()).isNotEmpty();
        }
    }

    @Test
    void a_removed_or_erased_letterhead_gives_the_standard_one_with_cover_and_contents() throws IOException {
        replaceLetterhead(LocalDate.of(2025, 1, 1), "Městský úřad");
        scene.sample.happened(
                LocalDate.of(2025, 1, 1), new LetterheadEvent.LetterheadErased(LetterheadId.of(scene.network)));

        assertThat(texts(written(""))).contains("Obsah").doesNotContain("Městský úřad");
    }

    @Test
    void the_pattern_has_all_places_in_both_languages() throws IOException {
        for (var language : List.of(Locale.forLanguageTag("cs"), Locale.ENGLISH)) {
            assertThat(texts(file.standardLetterhead(language)))
                    .contains("{nazev}", "{titulni-list}", "{obsah}", "{plan}");
        }
    }
}
