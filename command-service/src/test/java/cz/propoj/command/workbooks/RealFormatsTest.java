package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.contract.actors.ServiceForm;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the formats of real offices' files bring with them. */
class RealFormatsTest extends OnSmallNetwork {

    @Test
    void hidden_rows_columns_and_sheets_are_read_and_it_is_said() {
        var file = Books.xlsx(
                "a.xlsx",
                Map.of("Aktéři", rows(row("Název aktéra", "Zřizovatel"), row("Klub", "Město"), row("Spolek", null))),
                workbook -> {
                    var sheet = workbook.getSheetAt(0);
                    sheet.getRow(2).setZeroHeight(true);
                    sheet.setColumnHidden(1, true);
                    workbook.createSheet("Jiný").createRow(0).createCell(0).setCellValue("něco");
                    workbook.setSheetHidden(0, true);
                    workbook.setActiveSheet(1);
                });

        var checked = network.check(DAY, file);

        assertThat(checked.differences()).hasSize(2);
        assertThat(checked.problems())
                .extracting(Problem::trouble)
                .contains(ProblemType.HIDDEN_ROWS, ProblemType.HIDDEN_COLUMNS, ProblemType.HIDDEN_SHEET);
    }

    @Test
    void of_a_formula_the_stored_value_counts() {
        var capacity = taken(Books.xlsx(
                        "a.xlsx",
                        "Aktéři",
                        rows(row("Název aktéra", "Kapacita"), row("Klub", new Books.Formula("20+22", 41)))))
                .state()
                .capacity();

        assertThat(Objects.requireNonNull(capacity).total()).isEqualTo(41);
    }

    @Test
    void notes_hung_on_cells_are_no_content() {
        var file = Books.xlsx(
                "a.xlsx", Map.of("Aktéři", rows(row("Název aktéra", "IČO"), row("Klub", null))), workbook -> {
                    var sheet = workbook.getSheetAt(0);
                    var anchor = workbook.getCreationHelper().createClientAnchor();
                    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
                    comment.setString(workbook.getCreationHelper().createRichTextString("ověřit u paní ředitelky"));
                    sheet.getRow(1).getCell(0).setCellComment(comment);
                });

        assertThat(taken(file).name()).isEqualTo("Klub");
    }

    @Test
    void an_old_xls_says_the_same() {
        var rows = rows(
                row("Název aktéra", "IČO", "Kapacita", "Kapacita ke dni", "Forma služby"),
                row("OSPOD", 260126, 40, day(2025, 11, 1), "terénní; ambulantní"));

        network.importFiles(DAY, _ -> true, Books.xls("akteri.xls", "Aktéři", rows));

        assertThat(network.check(DAY, Books.xlsx("akteri.xlsx", "Aktéři", rows)).differences())
                .isEmpty();
        assertThat(network.on(DAY)
                        .actors()
                        .values()
                        .iterator()
                        .next()
                        .state()
                        .profile()
                        .availability()
                        .forms())
                .containsExactly(ServiceForm.FIELD, ServiceForm.AMBULATORY);
    }

    @Test
    void an_ods_of_libreoffice_says_the_same() {
        var cell = "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";
        var file = Books.ods(
                "akteri.ods",
                "<style:style style:name=\"ta1\"><style:table-properties table:display=\"false\"/></style:style>",
                "<table:table table:name=\"Aktéři\" table:style-name=\"ta1\"><table:table-column"
                        + " table:number-columns-repeated=\"4\"/><table:table-column table:visibility=\"collapse\"/>"
                        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
                        + " table:number-columns-repeated=\"1024\"/></table:table-row><table:table-row>"
                        + cell.formatted("Název aktéra") + cell.formatted("Cílová skupina") + cell.formatted("Kapacita")
                        + cell.formatted("Kapacita ke dni") + cell.formatted("On-line")
                        + "</table:table-row><table:table-row>"
                        + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>poznámka na buňce"
                        + "</text:p></office:annotation><text:p>Dům<text:s text:c=\"2\"/>dětí</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"string\"><text:p>děti</text:p><text:p>mládež</text:p>"
                        + "</table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"40\"><text:p>40"
                        + "</text:p></table:table-cell><table:table-cell office:value-type=\"date\""
                        + " office:date-value=\"2025-11-01\"><text:p>1.11.25</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>PRAVDA"
                        + "</text:p></table:table-cell></table:table-row></table:table>");

        var checked = network.check(DAY, file);

        assertThat(checked.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.title()).isEqualTo("Dům dětí");
            assertThat(Objects.requireNonNull(difference.place()).cell()).isEqualTo("A5");
            assertThat(difference.fields())
                    .containsExactly(
                            new Difference.FieldChange("Název aktéra", null, "Dům dětí"),
                            new Difference.FieldChange("Cílová skupina", null, "děti; mládež"),
                            new Difference.FieldChange("On-line", null, "ano"),
                            new Difference.FieldChange("Kapacita", null, "40"),
                            new Difference.FieldChange("Kapacita ke dni", null, "1. 11. 2025"));
        });
        assertThat(checked.problems())
                .extracting(Problem::trouble)
                .contains(ProblemType.HIDDEN_SHEET, ProblemType.HIDDEN_COLUMNS);
    }
}
