package cz.propoj.query.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.OnPages;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.SampleNetwork;
import cz.propoj.query.web.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

class ListWorkbookTest extends OnPages {
    private static final String LIST = "/site/" + SampleNetwork.ID + "/akteri";

    private static final Pattern ROW = Pattern.compile("<a[^>]*row-link[^>]*>([^<]*)</a>");

    @Autowired
    private PageWords words;

    private record Thing(String name, int number, LocalDate day, List<String> several) {}

    @Test
    void numbers_and_days_stay_such_and_no_text_is_a_formula() throws IOException {
        var columns = List.of(
                Field.<Thing>of("name", "Název", FieldType.TEXT, Thing::name),
                Field.<Thing>of("number", "Počet", FieldType.NUMBER, Thing::number),
                Field.<Thing>of("day", "Den", FieldType.DATE, Thing::day),
                Field.<Thing>of("several", "Skupiny", FieldType.TEXT, Thing::several));
        var file = ListWorkbook.of(
                "Věci",
                columns,
                List.of(new Thing("=1+1", 12, LocalDate.of(2025, 3, 12), List.of("děti", "rodiče"))),
                Field::label,
                List.of(new ListWorkbook.About("Síť", "Zkouška")),
                Wording.in(Wording.CZECH, words));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2025-03-12");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("děti; rodiče");
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("Zkouška");
        }
    }

    @Test
    void the_workbook_has_the_columns_the_rows_and_the_order_of_the_list() throws IOException {
        var chosen = "?lifeCycle=*&sort=-name&columns=sector,kind";
        var page = get(LIST + chosen);
        var file = client.get()
                .uri(LIST + ".xlsx" + chosen)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Disposition", ".*akteri-.*\\.xlsx.*")
                .expectBody()
                .returnResult()
                .getResponseBody();

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(file)))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(column(sheet, 0).getFirst()).isEqualTo("Název");
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 3);
            var names = column(sheet, 0).subList(1, sheet.getLastRowNum() + 1);
            assertThat(names.stream().map(ListWorkbookTest::squeezed))
                    .containsExactlyElementsOf(ROW.matcher(page)
                            .results()
                            .map(found -> squeezed(HtmlUtils.htmlUnescape(found.group(1))))
                            .toList());
        }
    }

    private static String squeezed(String name) {
        return name.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static List<String> column(Sheet sheet, int at) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(row -> row.getCell(at).getStringCellValue())
                .toList();
    }

    @Test
    void what_was_chosen_stays_in_the_steps_beside_the_list_and_in_no_other_address() {
        var here = ListAddress.of(LIST + "/4", Map.of("sort", List.of("-name"), "q", List.of("a&b")));

        assertThat(here.carriedTo(LIST + "/4/upravit"))
                .startsWith(LIST + "/4/upravit?")
                .contains("sort=-name", "q=a%26b");
        assertThat(here.carriedTo("/site/" + SampleNetwork.ID + "/poznamky/nova?o=ACTOR&id=4#x"))
                .startsWith("/site/" + SampleNetwork.ID + "/poznamky/nova?o=ACTOR&id=4&")
                .endsWith("#x");
        assertThat(here.carriedTo("/site/" + SampleNetwork.ID + "/platformy/4")).endsWith("/platformy/4");
        assertThat(here.carriedTo("/site/" + SampleNetwork.ID + "/akterina")).endsWith("/akterina");
    }
}
