package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.reading.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Makes workbooks for tests: a sheet is a list of rows, a row a list of values as they are typed. */
final class Books {
    static final List<String> NEED_HEADINGS = List.of(
            "Okruh potřeb",
            "Potřeba",
            "Podoba naplňování",
            "Úroveň naplňování (1–5)",
            "Rizika nenaplnění",
            "Činnost",
            "Fáze",
            "Kdo může činnost uskutečnit",
            "Místní praxe",
            "Zapojení aktéři");

    private Books() {}

    /** A formula with the value that was computed when the file was saved. */
    record Formula(String formula, double value) {}

    /** A row; null is a blank cell. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @SafeVarargs
    static List<List<@Nullable Object>> rows(List<@Nullable Object>... rows) {
        var all = new ArrayList<List<@Nullable Object>>();
        for (var row : rows) {
            all.add(row);
        }
        return all;
    }

    static UploadedFile xlsx(String name, String sheet, List<List<@Nullable Object>> rows) {
        return xlsx(name, Map.of(sheet, rows), _ -> {});
    }

    static UploadedFile xlsx(
            String name, Map<String, List<List<@Nullable Object>>> sheets, Consumer<Workbook> further) {
        return file(name, new XSSFWorkbook(), sheets, further);
    }

    static UploadedFile xls(String name, String sheet, List<List<@Nullable Object>> rows) {
        return file(name, new HSSFWorkbook(), Map.of(sheet, rows), _ -> {});
    }

    private static UploadedFile file(
            String name,
            Workbook workbook,
            Map<String, List<List<@Nullable Object>>> sheets,
            Consumer<Workbook> further) {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("d.m.yyyy"));
            sheets.forEach((sheet, rows) -> {
                var made = workbook.createSheet(sheet);
                for (var r = 0; r < rows.size(); r++) {
                    var row = made.createRow(r);
                    for (var c = 0; c < rows.get(r).size(); c++) {
                        var value = rows.get(r).get(c);
                        if (value != null) {
                            var cell = row.createCell(c);
                            set(cell, value);
                            if (value instanceof LocalDate) {
                                cell.setCellStyle(date);
                            }
                        }
                    }
                }
            });
            further.accept(workbook);
            workbook.write(out);
            return new UploadedFile(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Cell cell, Object value) {
        switch (value) {
            case String text -> cell.setCellValue(text);
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> cell.setCellValue(day);
            case Boolean yes -> cell.setCellValue(yes);
            case Formula formula -> {
                cell.setCellFormula(formula.formula());
                cell.setCellValue(formula.value());
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    /** A packed file of these parts. */
    static UploadedFile zip(String name, Map<String, String> parts) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return new UploadedFile(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String ODS_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">";

    /** An .ods file with this content of {@code office:spreadsheet}, as LibreOffice writes it. */
    static UploadedFile ods(String name, String styles, String tables) {
        return zip(
                name,
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        ODS_HEAD + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body>"
                                + "<office:spreadsheet>" + tables
                                + "</office:spreadsheet></office:body></office:document-content>"));
    }
}
