package cz.propoj.query.workbooks;

import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.ExportMark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Turns sheets into an Excel workbook: title, headings on the third line as in the template, frozen, with filters, lists
 * to choose from, and the ids of the records in a hidden last column.
 */
final class SheetsWorkbook {
    private static final int HEADINGS = 2;
    private static final int ROWS_TO_FILL_IN = 500;
    private static final int WINDOW = 200;
    private static final int LONGEST_TEXT = 32_767;
    /** The import takes a little more; a note is at most 10,000 long. */
    private static final int MOST_TEXT = 15_000;
    /** Excel takes no longer list inside a rule. */
    private static final int LONGEST_LIST = 255;

    private static final int CHARACTER = 256;
    private static final String FORMULA = "=+-@";

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);
    private final CellStyle text = style("@");
    private final CellStyle quoted = style("@");
    private final CellStyle number = style("General");
    private final CellStyle day = style("d\". \"m\". \"yyyy");
    private final CellStyle heading = style("@");
    private final CellStyle title = style("@");

    private final @Nullable ExportMark mark;

    private SheetsWorkbook(@Nullable ExportMark mark) {
        this.mark = mark;
        quoted.setQuotePrefixed(true);
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        title.setFont(bold);
        title.setWrapText(false);
    }

    /**
     * The file.
     *
     * @param mark of whoever exports; null: nothing is exported
     */
    static byte[] of(List<TemplateSheet> sheets, @Nullable ExportMark mark) {
        var made = new SheetsWorkbook(mark);
        try (var workbook = made.workbook;
                var file = new ByteArrayOutputStream()) {
            sheets.forEach(sheet -> made.add(sheet.unfolded(MOST_TEXT)));
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellStyle style(String format) {
        var style = workbook.createCellStyle();
        var builtin = BuiltinFormats.getBuiltinFormat(format);
        style.setDataFormat(
                builtin >= 0 ? (short) builtin : workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private void add(TemplateSheet from) {
        var sheet = workbook.createSheet(from.name());
        var columns = from.headings().size();
        var first = sheet.createRow(0);
        put(first.createCell(0), from.title(), title);
        if (mark != null) {
            put(first.createCell(columns), mark.text(), text);
        }
        var headings = sheet.createRow(HEADINGS);
        for (var at = 0; at < columns; at++) {
            put(headings.createCell(at), from.headings().get(at).text(), heading);
            sheet.setColumnWidth(at, from.headings().get(at).width() * CHARACTER);
            offer(sheet, at, from);
        }
        put(headings.createCell(columns), Column.ID_HEADING, heading);
        sheet.setColumnHidden(columns, true);
        for (var at = 0; at < from.rows().size(); at++) {
            var row = sheet.createRow(HEADINGS + 1 + at);
            var cells = from.rows().get(at).cells();
            for (var column = 0; column < cells.size(); column++) {
                put(row, column, cells.get(column));
            }
            put(row.createCell(columns), from.rows().get(at).id(), text);
        }
        sheet.createFreezePane(1, HEADINGS + 1);
        // With the ids: whoever sorts by the buttons of the filter moves them along.
        sheet.setAutoFilter(new CellRangeAddress(
                HEADINGS, HEADINGS + Math.max(1, from.rows().size()), 0, columns));
    }

    private static void offer(Sheet sheet, int column, TemplateSheet from) {
        var choices = from.headings().get(column).choices();
        if (choices.isEmpty()
                || String.join(",", choices).length() > LONGEST_LIST
                || choices.stream().anyMatch(choice -> choice.contains(","))) {
            return;
        }
        var helper = sheet.getDataValidationHelper();
        var rule = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(
                        HEADINGS + 1, HEADINGS + Math.max(from.rows().size(), 1) + ROWS_TO_FILL_IN, column, column));
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox("Propoj", "Vyberte hodnotu ze seznamu.");
        rule.setShowErrorBox(true);
        sheet.addValidationData(rule);
    }

    private void put(Row row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String words -> {
                if (!words.isEmpty()) {
                    put(row.createCell(column), words, FORMULA.indexOf(words.charAt(0)) >= 0 ? quoted : text);
                }
            }
            case Number amount -> {
                var cell = row.createCell(column);
                cell.setCellValue(amount.doubleValue());
                cell.setCellStyle(number);
            }
            case LocalDate date -> {
                var cell = row.createCell(column);
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> throw new IllegalArgumentException("no value for a cell: " + value.getClass());
        }
    }

    private static void put(Cell cell, String words, CellStyle style) {
        cell.setCellValue(words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words);
        cell.setCellStyle(style);
    }
}
