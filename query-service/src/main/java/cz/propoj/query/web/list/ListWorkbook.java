package cz.propoj.query.web.list;

import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.Words;
import cz.propoj.query.web.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A list as a workbook: its columns and rows as they are seen, in their order; numbers and days are such. A second sheet
 * says what was chosen. It is for reading: what is taken over again is the area's own workbook.
 */
final class ListWorkbook {
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_IN_MEMORY = 200;
    /** What a spreadsheet would take for a formula once somebody edits the cell. */
    private static final String FORMULA = "=+-@";

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
    private final CellStyle heading = workbook.createCellStyle();
    private final CellStyle day = workbook.createCellStyle();
    private final CellStyle quoted = workbook.createCellStyle();

    private ListWorkbook() {
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        day.setDataFormat(workbook.createDataFormat().getFormat("d. m. yyyy"));
        quoted.setQuotePrefixed(true);
    }

    /** What the second sheet says about the list: a name and what it is. */
    record About(String name, String value) {}

    static <T> byte[] of(
            String title,
            List<Field<T>> columns,
            List<T> rows,
            Function<Field<T>, String> label,
            List<About> about,
            Wording say) {
        var made = new ListWorkbook();
        try (var workbook = made.workbook;
                var file = new ByteArrayOutputStream()) {
            made.list(workbook.createSheet(title), columns, rows, label, say);
            made.about(workbook.createSheet(say.text("list.about")), about);
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> void list(
            Sheet sheet, List<Field<T>> columns, List<T> rows, Function<Field<T>, String> label, Wording say) {
        var widths = new int[columns.size()];
        var head = sheet.createRow(0);
        for (var at = 0; at < columns.size(); at++) {
            var words = label.apply(columns.get(at));
            var cell = head.createCell(at);
            cell.setCellValue(words);
            cell.setCellStyle(heading);
            widths[at] = Math.max(NARROWEST, words.length());
        }
        for (var line = 0; line < rows.size(); line++) {
            var row = sheet.createRow(line + 1);
            for (var at = 0; at < columns.size(); at++) {
                var values = columns.get(at).values(rows.get(line));
                if (!values.isEmpty()) {
                    fill(row.createCell(at), values, say);
                    widths[at] =
                            Math.max(widths[at], Words.of(values, say.locale()).length());
                }
            }
        }
        for (var at = 0; at < widths.length; at++) {
            sheet.setColumnWidth(at, (Math.min(widths[at], WIDEST) + 2) * CHARACTER);
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
    }

    private void fill(Cell cell, List<?> values, Wording say) {
        switch (values.size() == 1 ? values.getFirst() : values) {
            case Integer number -> cell.setCellValue(number);
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> text(cell, Words.of(values, say.locale()));
        }
    }

    private void text(Cell cell, String words) {
        cell.setCellValue(words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT - 1) + "…" : words);
        if (!words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0) {
            cell.setCellStyle(quoted);
        }
    }

    private void about(Sheet sheet, List<About> about) {
        for (var at = 0; at < about.size(); at++) {
            var row = sheet.createRow(at);
            var name = row.createCell(0);
            name.setCellValue(about.get(at).name());
            name.setCellStyle(heading);
            text(row.createCell(1), about.get(at).value());
        }
        sheet.setColumnWidth(0, 2 * NARROWEST * CHARACTER);
        sheet.setColumnWidth(1, WIDEST * CHARACTER);
    }
}
