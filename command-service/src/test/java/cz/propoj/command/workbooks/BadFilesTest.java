package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.differences.RecordKind;
import cz.propoj.command.workbooks.reading.Limits;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.command.workbooks.reading.WorkbookFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that can't be read, or not all of it. */
class BadFilesTest extends OnSmallNetwork {
    private static final UploadedFile GOOD = Samples.file(2025, "akteri");

    @Nested
    class A_file_that_is_no_good {
        private void refused(UploadedFile bad, ProblemType trouble) {
            var before = network.events();

            var checked = network.check(DAY, bad, GOOD);

            assertThat(only(checked, trouble).places().getFirst().file()).isEqualTo(bad.name());
            assertThat(titles(checked, RecordKind.ACTOR))
                    .as("the good file is offered")
                    .hasSize(37);
            assertThat(network.events()).isEqualTo(before);
        }

        private static UploadedFile file(String name, String text) {
            return new UploadedFile(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void is_a_text_file_that_was_renamed() {
            refused(file("seznam.xlsx", "Název;IČO\nOSPOD;00260126\n"), ProblemType.NOT_A_WORKBOOK);
        }

        @Test
        void is_a_web_page_that_was_renamed() {
            refused(
                    file("seznam.xls", "<html><table><tr><td>Název</td></tr></table></html>"),
                    ProblemType.NOT_A_WORKBOOK);
        }

        @Test
        void is_empty() {
            refused(new UploadedFile("nic.xlsx", new byte[0]), ProblemType.EMPTY_FILE);
        }

        @Test
        void is_a_workbook_with_nothing_in_it() {
            refused(Books.xlsx("prazdny.xlsx", "List1", List.of()), ProblemType.EMPTY_WORKBOOK);
        }

        @Test
        void is_cut_off() {
            refused(new UploadedFile("kus.xlsx", Arrays.copyOf(GOOD.content(), 5_000)), ProblemType.DAMAGED);
        }

        @Test
        void is_another_kind_of_office_file() {
            refused(
                    Books.zip("dopis.xlsx", Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")),
                    ProblemType.OTHER_FORMAT);
        }

        @Test
        void is_protected_by_a_password() throws Exception {
            try (var system = new POIFSFileSystem();
                    var out = new ByteArrayOutputStream()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("tajne");
                try (var opened = OPCPackage.open(new ByteArrayInputStream(GOOD.content()));
                        var stream = encryptor.getDataStream(system)) {
                    opened.save(stream);
                }
                system.writeFilesystem(out);
                refused(new UploadedFile("tajny.xlsx", out.toByteArray()), ProblemType.PASSWORD_PROTECTED);
            }
        }

        @Test
        void is_an_ods_file_protected_by_a_password() {
            refused(
                    Books.zip(
                            "tajny.ods",
                            Map.of(
                                    "mimetype",
                                    "application/vnd.oasis.opendocument.spreadsheet",
                                    "content.xml",
                                    "garbage",
                                    "META-INF/manifest.xml",
                                    "<m:manifest xmlns:m=\"m\"><m:encryption-data/></m:manifest>")),
                    ProblemType.PASSWORD_PROTECTED);
        }

        @Test
        void unpacks_to_more_than_is_good() {
            var bomb = Books.zip("bomba.xlsx", Map.of("xl/workbook.xml", "A".repeat(60 * 1024 * 1024)));
            assertThat(bomb.content().length).isLessThan(200_000);

            refused(bomb, ProblemType.UNPACKS_TOO_LARGE);
        }

        @Test
        void refers_to_outside_data() {
            refused(
                    Books.zip(
                            "xxe.xlsx",
                            Map.of(
                                    "xl/workbook.xml",
                                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")),
                    ProblemType.EXTERNAL_ENTITY);
        }

        @Test
        void refers_to_outside_data_in_another_encoding() {
            var xml =
                    "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                            + "<office:spreadsheet xmlns:office=\"o\">&e;</office:spreadsheet>";
            var file = Books.zip(
                    "xxe.ods",
                    Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", xml));

            assertThat(network.check(DAY, file).problems())
                    .extracting(Problem::trouble)
                    .containsAnyOf(ProblemType.EXTERNAL_ENTITY, ProblemType.DAMAGED);
        }

        @Test
        void is_too_large_and_the_limit_is_shown() {
            var file = new UploadedFile("velky.xlsx", new byte[21 * 1024 * 1024]);

            refused(file, ProblemType.TOO_LARGE);
            assertThat(only(network.check(DAY, file), ProblemType.TOO_LARGE).details())
                    .containsExactly("20");
        }

        @Test
        void has_too_many_rows_and_the_limit_is_shown() {
            var limits = new Limits(1 << 24, 1 << 24, 1 << 26, 10, 20, 500, 1000, Duration.ofSeconds(10));
            var problems = new Problems(Map.of());

            assertThat(new WorkbookFiles(limits).read(GOOD, problems)).isEmpty();

            assertThat(problems.list()).singleElement().satisfies(problem -> {
                assertThat(problem.trouble()).isEqualTo(ProblemType.TOO_MANY_ROWS);
                assertThat(problem.details()).containsExactly("Aktéři", "20");
            });
        }

        @Test
        void repeats_a_row_a_million_times_without_filling_the_memory() {
            var file = Books.ods(
                    "opakovani.ods",
                    "",
                    "<table:table table:name=\"Aktéři\"><table:table-row table:number-rows-repeated=\"1048576\">"
                            + "<table:table-cell office:value-type=\"string\"><text:p>Název aktéra</text:p>"
                            + "</table:table-cell></table:table-row></table:table>");

            refused(file, ProblemType.TOO_MANY_ROWS);
        }

        @Test
        void names_more_parts_than_any_honest_one() {
            refused(
                    Books.zip(
                            "casti.xlsx",
                            Map.of("xl/workbook.xml", "<w/>", "[Content_Types].xml", "<T/>".repeat(700_000))),
                    ProblemType.UNPACKS_TOO_LARGE);
        }

        @Test
        void takes_longer_to_read_than_the_limit_says() {
            var limits = new Limits(1 << 24, 1 << 26, 1 << 27, 10, 30_000, 500, 20_000, Duration.ZERO);
            var problems = new Problems(Map.of());

            assertThat(new WorkbookFiles(limits).read(GOOD, problems)).isEmpty();

            assertThat(problems.list()).singleElement().satisfies(problem -> {
                assertThat(problem.trouble()).isEqualTo(ProblemType.TOO_SLOW);
                assertThat(problem.details()).containsExactly("0");
            });
            assertThat(Limits.DEFAULT.time()).isEqualTo(Duration.ofSeconds(20));
        }

        @Test
        void is_no_template_at_all() {
            refused(
                    Books.xlsx("jidelnicek.xlsx", "List1", rows(row("Den", "Oběd"), row("pondělí", "guláš"))),
                    ProblemType.FILE_NOT_RECOGNISED);
        }
    }

    @Test
    void macros_are_ignored_and_it_is_said_so() {
        var file =
                Books.xlsx("makra.xlsm", Map.of("Aktéři", rows(row("Název aktéra", "IČO"), row("Klub", null))), w -> {
                    try {
                        ((org.apache.poi.xssf.usermodel.XSSFWorkbook) w)
                                .setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });

        var checked = network.check(DAY, file);

        assertThat(only(checked, ProblemType.MACROS_IGNORED).places().getFirst().file())
                .isEqualTo("makra.xlsm");
        assertThat(titles(checked, RecordKind.ACTOR)).containsExactly("Klub");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_of_problem_has_a_text_in_both_languages(ProblemType trouble) {
        for (var language : List.of("cs", "en")) {
            var bundle = ResourceBundle.getBundle(
                    "cz.propoj.command.workbooks.messages",
                    language.equals("en") ? Locale.ENGLISH : Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(bundle.getString("workbooks.problem." + trouble)).isNotBlank();
        }
    }
}
