package cz.propoj.query.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.OnTheScene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbooksTest extends OnTheScene {
    @Test
    void have_title_headings_filters_and_hidden_ids_like_the_template() {
        var sheet = workbook(coordinator, "akteri").getSheetAt(0);
        assertThat(sheet.getSheetName()).isEqualTo("Aktéři");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("Šablona aktérů sítě – ORP Tachov – k ");
        var headings = new ArrayList<String>();
        sheet.getRow(2).forEach(cell -> headings.add(cell.getStringCellValue()));
        assertThat(headings)
                .startsWith("Název aktéra", "IČO")
                .endsWith("Soukromá poznámka", "Typ aktéra", "Jazyky", "Propoj ID");
        var id = headings.size() - 1;
        assertThat(sheet.isColumnHidden(id)).isTrue();
        var filter = ((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef();
        assertThat(CellRangeAddress.valueOf(filter).getLastColumn())
                .as("sorting by the buttons of the filter moves the ids along")
                .isEqualTo(id);
        var row = sheet.getRow(5);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Základní škola Čechova");
        assertThat(row.getCell(id).getStringCellValue()).isEqualTo(school.toString());
        assertThat(row.getCell(headings.indexOf("Jazyky")).getStringCellValue())
                .isEqualTo("ukrajinština; vietnamština");
        var needs = row.getCell(headings.indexOf("Co potřebuje od sítě"));
        assertThat(needs.getStringCellValue()).startsWith("=potřebuje");
        assertThat(needs.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getDataValidations()).hasSize(6);
    }

    @Test
    void empty_ones_have_headings_only() {
        var file =
                served.ask(reader, NET + "/workbooks/potreby.xlsx?empty=true").bytes();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(file)))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
