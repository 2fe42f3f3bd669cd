package cz.propoj.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class LetterheadCheckTest {
    static byte[] letterhead(Consumer<XWPFDocument> content) {
        try (var file = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            content.accept(file);
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that can be used, with a line of its own. */
    static byte[] good(String line) {
        return letterhead(file -> {
            file.createParagraph().createRun().setText(line);
            file.createParagraph().createRun().setText("{plan}");
        });
    }

    @Test
    void one_with_the_place_of_the_plan_can_be_used() {
        assertThat(LetterheadCheck.problem(good("Městský úřad"))).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_used_is_refused_with_the_reason() throws IOException {
        assertThat(LetterheadCheck.problem("Dobrý den".getBytes(StandardCharsets.UTF_8)))
                .contains(LetterheadCheck.Problem.NOT_WORD);
        assertThat(LetterheadCheck.problem(new byte[0])).contains(LetterheadCheck.Problem.NOT_WORD);
        assertThat(LetterheadCheck.problem(new byte[LetterheadCheck.LARGEST + 1]))
                .contains(LetterheadCheck.Problem.TOO_LARGE);
        assertThat(LetterheadCheck.problem(
                        letterhead(file -> file.createParagraph().createRun().setText("nic"))))
                .contains(LetterheadCheck.Problem.NO_PLACE);
        assertThat(LetterheadCheck.problem(letterhead(file -> {
                    file.createParagraph().createRun().setText("{plan}");
                    file.createParagraph().createRun().setText("{plan}");
                })))
                .contains(LetterheadCheck.Problem.NO_PLACE);
        assertThat(LetterheadCheck.problem(letterhead(file -> {
                    file.createParagraph().createRun().setText("{plan}");
                    file.getPackagePart()
                            .addRelationship(
                                    URI.create("http://example.org/template.dotx"),
                                    TargetMode.EXTERNAL,
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
                })))
                .contains(LetterheadCheck.Problem.FETCHES);
        assertThat(LetterheadCheck.problem(bomb())).contains(LetterheadCheck.Problem.TOO_LARGE);
    }

    private byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var nothing = new byte[1_000_000];
            for (var i = 0; i < 100; i++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }
}
