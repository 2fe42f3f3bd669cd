package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.SmallNetwork.Checked;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.Item;
import cz.propoj.command.workbooks.reading.Limits;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.Trouble;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.command.workbooks.reading.WorkbookFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {
    private static final LocalDate DAY = day(2025, 12, 1);
    private static final UploadedFile GOOD = Samples.file(2025, "akteri");

    private final SmallNetwork network = new SmallNetwork();

    @AfterEach
    void stop() {
        network.close();
    }

    private Problem only(Checked checked, Trouble trouble) {
        var found =
                checked.problems().stream().filter(p -> p.trouble() == trouble).toList();
        assertThat(found).as("%s among %s", trouble, checked.problems()).hasSize(1);
        return found.getFirst();
    }

    private static void at(Problem problem, String file, String sheet, String cell) {
        var place = problem.places().getFirst();
        assertThat(List.of(place.file(), String.valueOf(place.sheet()), String.valueOf(place.cell())))
                .containsExactly(file, sheet, cell);
    }

    private static List<String> titles(Checked checked, Item item) {
        return checked.differences().stream()
                .filter(difference -> difference.item() == item)
                .map(Difference::title)
                .toList();
    }

    @Nested
    class A_file_that_is_no_good {
        private void refused(UploadedFile bad, Trouble trouble) {
            var before = network.events();

            var checked = network.check(DAY, bad, GOOD);

            assertThat(only(checked, trouble).places().getFirst().file()).isEqualTo(bad.name());
            assertThat(titles(checked, Item.ACTOR))
                    .as("the good file is offered")
                    .hasSize(37);
            assertThat(network.events()).isEqualTo(before);
        }

        private static UploadedFile file(String name, String text) {
            return new UploadedFile(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void is_a_text_file_that_was_renamed() {
            refused(file("seznam.xlsx", "Název;IČO\nOSPOD;00260126\n"), Trouble.NOT_A_WORKBOOK);
        }

        @Test
        void is_a_web_page_that_was_renamed() {
            refused(file("seznam.xls", "<html><table><tr><td>Název</td></tr></table></html>"), Trouble.NOT_A_WORKBOOK);
        }

        @Test
        void is_empty() {
            refused(new UploadedFile("nic.xlsx", new byte[0]), Trouble.EMPTY_FILE);
        }

        @Test
        void is_a_workbook_with_nothing_in_it() {
            refused(Books.xlsx("prazdny.xlsx", "List1", List.of()), Trouble.EMPTY_WORKBOOK);
        }

        @Test
        void is_cut_off() {
            refused(new UploadedFile("kus.xlsx", Arrays.copyOf(GOOD.content(), 5_000)), Trouble.DAMAGED);
        }

        @Test
        void is_another_kind_of_office_file() {
            refused(
                    Books.zip("dopis.xlsx", Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")),
                    Trouble.OTHER_FORMAT);
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
                refused(new UploadedFile("tajny.xlsx", out.toByteArray()), Trouble.PASSWORD_PROTECTED);
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
                    Trouble.PASSWORD_PROTECTED);
        }

        @Test
        void unpacks_to_more_than_is_good() {
            var bomb = Books.zip("bomba.xlsx", Map.of("xl/workbook.xml", "A".repeat(60 * 1024 * 1024)));
            assertThat(bomb.content().length).isLessThan(200_000);

            refused(bomb, Trouble.UNPACKS_TOO_LARGE);
        }

        @Test
        void refers_to_outside_data() {
            refused(
                    Books.zip(
                            "xxe.xlsx",
                            Map.of(
                                    "xl/workbook.xml",
                                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")),
                    Trouble.EXTERNAL_ENTITY);
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
                    .containsAnyOf(Trouble.EXTERNAL_ENTITY, Trouble.DAMAGED);
        }

        @Test
        void is_too_large_and_the_limit_is_said() {
            var file = new UploadedFile("velky.xlsx", new byte[21 * 1024 * 1024]);

            refused(file, Trouble.TOO_LARGE);
            assertThat(only(network.check(DAY, file), Trouble.TOO_LARGE).details())
                    .containsExactly("20");
        }

        @Test
        void has_too_many_rows_and_the_limit_is_said() {
            var limits = new Limits(1 << 24, 1 << 24, 1 << 26, 10, 20, 500, 1000, Duration.ofSeconds(10));
            var problems = new Problems(Map.of());

            assertThat(new WorkbookFiles(limits).read(GOOD, problems)).isEmpty();

            assertThat(problems.list()).singleElement().satisfies(problem -> {
                assertThat(problem.trouble()).isEqualTo(Trouble.TOO_MANY_ROWS);
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

            refused(file, Trouble.TOO_MANY_ROWS);
        }

        @Test
        void is_no_template_at_all() {
            refused(
                    Books.xlsx("jidelnicek.xlsx", "List1", rows(row("Den", "Oběd"), row("pondělí", "guláš"))),
                    Trouble.FILE_NOT_RECOGNISED);
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

        assertThat(only(checked, Trouble.MACROS_IGNORED).places().getFirst().file())
                .isEqualTo("makra.xlsm");
        assertThat(titles(checked, Item.ACTOR)).containsExactly("Klub");
    }

    @Test
    void a_missing_required_column_is_named_and_the_other_sheets_are_offered() {
        var file = Books.xlsx(
                "akteri.xlsx",
                Map.of(
                        "Aktéři",
                        rows(row("IČO", "Resort", "Web"), row("00260126", "školství", null)),
                        "Kontaktní osoby",
                        rows(row("Aktér", "Jméno"), row("OSPOD Tachov", "Kontakt 9"))),
                _ -> {});

        var checked = network.check(DAY, file, Samples.file(2025, "platformy"));

        var problem = only(checked, Trouble.MISSING_COLUMN);
        at(problem, "akteri.xlsx", "Aktéři", "A1");
        assertThat(problem.details()).containsExactly("Název aktéra", "Aktéři");
        assertThat(titles(checked, Item.PLATFORM)).hasSize(9);
    }

    @Test
    void an_unknown_need_area_is_said_with_its_cell_and_the_six_areas_nearest_first() {
        var file = Books.xlsx(
                "potreby.xlsx",
                "Potřeby a činnosti",
                rows(
                        row(Books.NEED_HEADINGS.toArray()),
                        row("ZDRAVÝ", "Pohyb", "Dítě sportuje", 4, null, "Kroužky"),
                        row("UČENÍ", "Zvídavost", "Dítě čte", 4, null, "Knihovna")));

        var checked = network.check(DAY, file);

        var problem = only(checked, Trouble.UNKNOWN_NEED_AREA);
        at(problem, "potreby.xlsx", "Potřeby a činnosti", "A2");
        assertThat(problem.choices().getFirst().label()).isEqualTo("ZDRAVÍ");
        assertThat(problem.choices()).hasSize(7);
        assertThat(titles(checked, Item.NEED)).containsExactly("Zvídavost");

        var mended = network.check(
                DAY,
                Map.of(problem.id(), problem.choices().getFirst().value()),
                new cz.propoj.contract.workbooks.ImportId(java.util.UUID.randomUUID()),
                List.of(file));
        assertThat(mended.problems()).isEmpty();
        assertThat(titles(mended, Item.NEED)).containsExactly("Pohyb", "Zvídavost");
    }

    @Test
    void a_wrong_check_digit_leaves_the_number_out_and_the_row_in() {
        var file = Books.xlsx(
                "akteri.xlsx",
                "Aktéři",
                rows(row("Název aktéra", "IČO"), row("Klub", "25000111"), row("Spolek", "25000110")));

        var checked = network.check(DAY, file);

        var problem = only(checked, Trouble.WRONG_ICO);
        at(problem, "akteri.xlsx", "Aktéři", "B2");
        assertThat(problem.details()).containsExactly("IČO", "25000111");
        assertThat(checked.differences()).hasSize(2);
        assertThat(checked.differences().getFirst().fields())
                .extracting(Difference.FieldChange::field)
                .containsExactly("Název aktéra");
    }

    @Test
    void an_actor_in_a_meeting_who_is_not_in_the_list_is_proposed_and_not_guessed() {
        network.takeOver(DAY, _ -> true, Samples.of(2025));
        var file = Books.xlsx(
                "platformy.xlsx",
                "Setkání",
                rows(
                        row("Platforma", "Datum", "Téma", "Účastníci"),
                        row(
                                "Tým pro mládež",
                                day(2025, 11, 3),
                                "nové",
                                "OSPOD Tachov; Kotec, sociálně aktivizační služby")));

        var checked = network.check(DAY, file);

        var problem = only(checked, Trouble.UNKNOWN_ACTOR);
        at(problem, "platformy.xlsx", "Setkání", "D2");
        assertThat(problem.choices().getFirst().label()).startsWith("KOTEC – sociálně aktivizační služby");
        assertThat(problem.choices()).extracting(Problem.Choice::value).contains("+", "-");
        var meeting = checked.differences().stream()
                .filter(difference -> difference.item() == Item.MEETING && difference.place() != null)
                .findFirst()
                .orElseThrow();
        assertThat(meeting.fields()).contains(new Difference.FieldChange("Účastníci", null, "OSPOD Tachov"));

        var choice = Map.of(problem.id(), problem.choices().getFirst().value());
        network.takeOver(DAY, difference -> difference.isAcceptedByDefault(), choice, file);
        assertThat(network.on(DAY).meetings().values())
                .filteredOn(state -> "nové".equals(state.agenda().topic()))
                .singleElement()
                .satisfies(state -> assertThat(state.attendance()).hasSize(2));
    }

    @Test
    void values_that_make_no_sense_are_said_with_their_cells_and_left_out() {
        var file = Books.xlsx(
                "akteri.xlsx",
                "Aktéři",
                rows(
                        row(
                                "Název aktéra",
                                "Resort",
                                "Věk od",
                                "Věk do",
                                "Kapacita",
                                "Volná kapacita",
                                "Kapacita ke dni",
                                "Krizová síť",
                                "Zaměření"),
                        row("Klub", "sport", 18, 6, 10, 12, "někdy", "možná", "prevnce"),
                        row("Spolek", "školství", "šest", 200, -1, 3, "31. 2. 2025", "ano", "prevence"),
                        row(null, "školství", null, null, null, null, null, null, null)));

        var checked = network.check(DAY, file);

        assertThat(checked.problems())
                .extracting(problem -> problem.trouble() + " "
                        + Objects.requireNonNull(problem.places().getFirst().cell()))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_CHOICE B2",
                        "AGE_TURNED_ROUND C2",
                        "FREE_OVER_TOTAL F2",
                        "NOT_A_DATE G2",
                        "NOT_YES_OR_NO H2",
                        "UNKNOWN_CHOICE I2",
                        "NOT_A_NUMBER C3",
                        "OUT_OF_RANGE D3",
                        "NOT_A_NUMBER E3",
                        "NOT_A_DATE G3",
                        "MISSING_VALUE A4");
        assertThat(titles(checked, Item.ACTOR)).containsExactly("Klub", "Spolek");
        assertThat(network.takeOver(DAY, _ -> true, file)).isPositive();
    }

    @Nested
    class An_older_workbook_than_the_record {
        @Test
        void is_hinted_at_with_the_rows_that_are_skipped() {
            network.takeOver(DAY, _ -> true, Samples.of(2025));

            var checked = network.check(day(2024, 12, 1), Samples.of(2024));

            assertThat(checked.problems().stream().filter(p -> p.trouble() == Trouble.BEFORE_THE_RECORD))
                    .hasSize(34 + 8);
            assertThat(titles(checked, Item.ACTOR)).containsExactly("Střední průmyslová škola", "Sportovní klub");
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everything_that_can_be_said_is_said_in_both_languages(Trouble trouble) {
        for (var language : List.of("cs", "en")) {
            var bundle = ResourceBundle.getBundle(
                    "cz.propoj.command.workbooks.messages",
                    language.equals("en") ? Locale.ENGLISH : Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(bundle.getString("workbooks.problem." + trouble)).isNotBlank();
        }
    }
}
