package cz.propoj.command.workbooks.reading;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads .ods of LibreOffice and others. */
final class OdsWorkbook {
    private final String file;
    private final Limits limits;
    private final Instant deadline;
    private final List<SheetTable> sheets = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";

    private OdsWorkbook(String file, Limits limits, Instant deadline) {
        this.file = file;
        this.limits = limits;
        this.deadline = deadline;
    }

    static List<SheetTable> read(String file, Archive archive, Limits limits, Instant deadline)
            throws IOException, XMLStreamException, UnreadableFileException {
        refuseEncrypted(archive);
        var workbook = new OdsWorkbook(file, limits, deadline);
        try (var in = archive.open("content.xml");
                var xml = SafeXml.over(in)) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    workbook.element(xml);
                }
            }
        }
        return workbook.sheets;
    }

    private static void refuseEncrypted(Archive archive)
            throws IOException, XMLStreamException, UnreadableFileException {
        if (!archive.has("META-INF/manifest.xml")) {
            return;
        }
        try (var in = archive.open("META-INF/manifest.xml");
                var xml = SafeXml.over(in)) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("encryption-data")) {
                    throw new UnreadableFileException(ProblemType.PASSWORD_PROTECTED);
                }
            }
        }
    }

    private void element(SafeXml xml) throws XMLStreamException, UnreadableFileException {
        switch (xml.name()) {
            case "style" -> {
                var name = xml.attribute("name");
                style = name == null ? "" : name;
            }
            case "table-properties" -> {
                if (xml.is("display", "false")) {
                    hiddenStyles.add(style);
                }
            }
            case "table" -> table(xml);
            default -> {
                // Settings, fonts, filters: nothing to import.
            }
        }
    }

    private void table(SafeXml xml) throws XMLStreamException, UnreadableFileException {
        if (sheets.size() >= limits.sheets()) {
            throw new UnreadableFileException(ProblemType.TOO_MANY_SHEETS, String.valueOf(limits.sheets()));
        }
        var name = xml.attribute("name");
        var tableStyle = xml.attribute("style-name");
        var hidden = tableStyle != null && hiddenStyles.contains(tableStyle);
        var builder = new SheetBuilder(file, name == null ? "" : name, hidden, limits, deadline);
        var row = 0;
        var column = 0;
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.name().equals("table-column")) {
                var repeated = xml.number("number-columns-repeated", 1);
                if (isHidden(xml)) {
                    builder.hideColumns(column, column + repeated - 1);
                }
                column += repeated;
            } else if (xml.name().equals("table-row")) {
                row = row(xml, row, builder);
            }
        }
        sheets.add(builder.build());
    }

    private static boolean isHidden(SafeXml xml) {
        return xml.is("visibility", "collapse") || xml.is("visibility", "filter");
    }

    private record Repeated(int column, int times, Value value) {}

    private int row(SafeXml xml, int row, SheetBuilder builder) throws XMLStreamException, UnreadableFileException {
        var repeated = Math.max(1, xml.number("number-rows-repeated", 1));
        var hidden = isHidden(xml);
        var cells = new ArrayList<Repeated>();
        var column = 0;
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table-row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell"))) {
                var times = Math.max(1, xml.number("number-columns-repeated", 1));
                var down = Math.max(1, xml.number("number-rows-spanned", 1));
                var across = Math.max(1, xml.number("number-columns-spanned", 1));
                var covered = xml.name().equals("covered-table-cell");
                var value = cell(xml);
                if (value != null && !covered) {
                    cells.add(new Repeated(column, times, value));
                    builder.merge(row, row + down - 1, column, column + across - 1);
                }
                column += times;
            }
        }
        if (!cells.isEmpty()) {
            for (var i = 0; i < repeated; i++) {
                builder.row(row + i, hidden);
                for (var cell : cells) {
                    put(cell, builder);
                }
            }
        }
        return row + repeated;
    }

    private static void put(Repeated cell, SheetBuilder builder) throws UnreadableFileException {
        for (var i = 0; i < cell.times(); i++) {
            builder.cell(cell.column() + i, cell.value());
        }
    }

    private static @Nullable Value cell(SafeXml xml) throws XMLStreamException, UnreadableFileException {
        var type = xml.attribute("value-type");
        var number = xml.attribute("value");
        var date = xml.attribute("date-value");
        var truth = xml.attribute("boolean-value");
        var text = OdsText.of(xml);
        if (text.startsWith("#") && (text.equals("#REF!") || text.equals("#N/A") || text.equals("#VALUE!"))) {
            return new Value.FormulaError(text);
        }
        return switch (type == null ? "string" : type) {
            case "float", "percentage", "currency" ->
                number == null ? new Value.Text(text) : new Value.Numeric(Double.parseDouble(number));
            case "date" -> date == null ? new Value.Text(text) : CellText.isoDay(date);
            case "boolean" -> new Value.YesNo("true".equals(truth));
            default -> text.isBlank() ? null : new Value.Text(text);
        };
    }
}
