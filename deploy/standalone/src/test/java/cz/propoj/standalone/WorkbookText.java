package cz.propoj.standalone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as lines that can be compared: sheets with what is set for them, and every cell with value and format. */
final class WorkbookText {
    private WorkbookText() {}

    static List<String> of(byte[] file) {
        var lines = new ArrayList<String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var about = book.getProperties().getCoreProperties();
            lines.add("title " + about.getTitle() + ", creator " + about.getCreator() + ", subject "
                    + about.getSubject() + ", keywords " + about.getKeywords());
            for (var name : book.getAllNames()) {
                lines.add("name " + name.getNameName() + " = " + name.getRefersToFormula());
            }
            for (var i = 0; i < book.getNumberOfSheets(); i++) {
                lines.add("sheet " + book.getSheetName(i) + " " + book.getSheetVisibility(i));
                add(book.getSheetAt(i), lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static void add(XSSFSheet sheet, List<String> lines) {
        var pane = sheet.getPaneInformation();
        if (pane != null) {
            lines.add(" frozen rows " + pane.getHorizontalSplitPosition() + ", columns "
                    + pane.getVerticalSplitPosition());
        }
        if (sheet.getCTWorksheet().isSetAutoFilter()) {
            lines.add(" filter " + sheet.getCTWorksheet().getAutoFilter().getRef());
        }
        if (sheet.getProtect()) {
            lines.add(" protected");
        }
        sheet.getMergedRegions().forEach(merged -> lines.add(" merged " + merged.formatAsString()));
        for (var list : sheet.getDataValidations()) {
            var formula = list.getValidationConstraint().getFormula1();
            lines.add(" choice "
                    + String.join(
                            " ",
                            java.util.Arrays.stream(list.getRegions().getCellRangeAddresses())
                                    .map(region -> region.formatAsString())
                                    .toList())
                    + " = " + formula);
        }
        var columns = 0;
        for (var row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        var widths = new StringBuilder(" widths");
        for (var column = 0; column < columns; column++) {
            widths.append(' ').append(sheet.getColumnWidth(column)).append(sheet.isColumnHidden(column) ? "!" : "");
        }
        lines.add(widths.toString());
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    lines.add(" " + cell.getAddress() + " " + value(cell) + style(cell));
                }
            }
        }
    }

    private static String value(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case FORMULA -> "=" + cell.getCellFormula();
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "\"" + cell.getStringCellValue().replace("\n", "\\n") + "\"";
        };
    }

    private static String style(Cell cell) {
        var style = cell.getCellStyle();
        var format = style.getDataFormatString();
        var book = (XSSFWorkbook) cell.getSheet().getWorkbook();
        var link = cell.getHyperlink();
        var comment = cell.getCellComment();
        return (format.equals("General") ? "" : " " + format)
                + (book.getFontAt(style.getFontIndex()).getBold() ? " bold" : "")
                + (style.getWrapText() ? " wrapped" : "")
                + (link == null ? "" : " -> " + link.getAddress())
                + (comment == null
                        ? ""
                        : " comment \"" + comment.getString().getString().replace("\n", "\\n") + "\"");
    }
}
