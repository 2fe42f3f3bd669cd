package cz.propoj.command.workbooks.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads .xls of Excel 97 and later. */
final class XlsWorkbook {
    private XlsWorkbook() {}

    static List<SheetTable> read(UploadedFile file, Limits limits, Instant deadline, Problems problems)
            throws IOException, UnreadableFileException {
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(file.content()))) {
            var root = system.getRoot();
            if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new UnreadableFileException(ProblemType.PASSWORD_PROTECTED);
            }
            if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK") && !root.hasEntry("BOOK")) {
                throw new UnreadableFileException(
                        root.hasEntry("Book") ? ProblemType.OTHER_FORMAT : ProblemType.NOT_A_WORKBOOK);
            }
            if (root.hasEntry("_VBA_PROJECT_CUR")) {
                problems.add(ProblemType.MACROS_IGNORED, Place.file(file.name()));
            }
            try (var workbook = new HSSFWorkbook(root, false)) {
                return sheets(workbook, file, limits, deadline, problems);
            }
        }
    }

    private static List<SheetTable> sheets(
            HSSFWorkbook workbook, UploadedFile file, Limits limits, Instant deadline, Problems problems)
            throws UnreadableFileException {
        if (workbook.getNumberOfSheets() > limits.sheets()) {
            throw new UnreadableFileException(ProblemType.TOO_MANY_SHEETS, String.valueOf(limits.sheets()));
        }
        var sheets = new ArrayList<SheetTable>();
        for (var i = 0; i < workbook.getNumberOfSheets(); i++) {
            var sheet = workbook.getSheetAt(i);
            var hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            sheets.add(table(sheet, hidden, file.name(), limits, deadline, problems));
        }
        return sheets;
    }

    private static SheetTable table(
            Sheet sheet, boolean hidden, String file, Limits limits, Instant deadline, Problems problems)
            throws UnreadableFileException {
        var builder = new SheetBuilder(file, sheet.getSheetName(), hidden, limits, deadline);
        var columns = 0;
        for (var row : sheet) {
            builder.row(row.getRowNum(), row.getZeroHeight());
            for (var cell : row) {
                builder.cell(cell.getColumnIndex(), value(cell, file, problems));
                columns = Math.max(columns, cell.getColumnIndex() + 1);
            }
        }
        for (var column = 0; column < columns; column++) {
            if (sheet.isColumnHidden(column)) {
                builder.hideColumns(column, column);
            }
        }
        sheet.getMergedRegions()
                .forEach(area -> builder.merge(
                        area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
        return builder.build();
    }

    private static @Nullable Value value(Cell cell, String file, Problems problems) {
        var isFormula = cell.getCellType() == CellType.FORMULA;
        var type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? new Value.Date(cell.getLocalDateTimeCellValue().toLocalDate())
                        : new Value.Numeric(cell.getNumericCellValue());
            case STRING -> words(cell.getStringCellValue(), isFormula, cell, file, problems);
            case BOOLEAN -> new Value.YesNo(cell.getBooleanCellValue());
            case ERROR ->
                new Value.FormulaError(
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> null;
        };
    }

    private static Value words(String text, boolean isFormula, Cell cell, String file, Problems problems) {
        if (isFormula && text.isEmpty()) {
            problems.add(
                    ProblemType.FORMULA_WITHOUT_VALUE,
                    new Place(
                            file,
                            cell.getSheet().getSheetName(),
                            Place.address(cell.getRowIndex(), cell.getColumnIndex())));
        }
        return new Value.Text(text);
    }
}
