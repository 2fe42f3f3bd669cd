package cz.propoj.command.workbooks.reading;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet of an .xlsx file. */
final class XlsxWorkbookCells {
    private final SharedStrings strings;
    private final @Nullable StylesTable styles;
    private final boolean since1904;
    private final Problems problems;

    XlsxWorkbookCells(SharedStrings strings, @Nullable StylesTable styles, boolean since1904, Problems problems) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.problems = problems;
    }

    void read(InputStream in, String file, String sheet, SheetBuilder builder)
            throws XMLStreamException, UnreadableFileException {
        var row = -1;
        var column = -1;
        try (var xml = SafeXml.over(in)) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.name()) {
                    case "col" -> {
                        if (xml.is("hidden", "1") || xml.is("hidden", "true")) {
                            builder.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
                        }
                    }
                    case "row" -> {
                        row = xml.number("r", row + 2) - 1;
                        column = -1;
                        builder.row(row, xml.is("hidden", "1") || xml.is("hidden", "true"));
                    }
                    case "c" -> {
                        var reference = xml.attribute("r");
                        column = reference == null ? column + 1 : new CellReference(reference).getCol();
                        builder.cell(column, cell(xml, new Place(file, sheet, Place.address(row, column))));
                    }
                    case "mergeCell" -> {
                        var area = xml.attribute("ref");
                        if (area != null) {
                            var range = CellRangeAddress.valueOf(area);
                            builder.merge(
                                    range.getFirstRow(),
                                    range.getLastRow(),
                                    range.getFirstColumn(),
                                    range.getLastColumn());
                        }
                    }
                    default -> {
                        // Drawings, conditional formats, validations: nothing to import.
                    }
                }
            }
        }
    }

    private @Nullable Value cell(SafeXml xml, Place place) throws XMLStreamException, UnreadableFileException {
        var type = xml.attribute("t");
        var style = xml.number("s", -1);
        var content = new StringBuilder();
        var isFormula = false;
        var within = 0;
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                isFormula |= xml.name().equals("f");
                // rPh holds the reading aid of Asian scripts, not the text.
                within = switch (xml.name()) {
                    case "v", "t" -> within < 0 ? within : 1;
                    case "rPh" -> -1;
                    default -> within;
                };
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals("c")) {
                    break;
                }
                within = switch (xml.name()) {
                    case "v", "t" -> within < 0 ? within : 0;
                    case "rPh" -> 0;
                    default -> within;
                };
            } else if (within > 0
                    && (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.SPACE
                            || event == XMLStreamConstants.CDATA)) {
                content.append(xml.text());
            }
        }
        if (content.isEmpty()) {
            if (isFormula) {
                problems.add(ProblemType.FORMULA_WITHOUT_VALUE, place);
            }
            return null;
        }
        return value(content.toString(), type == null ? "n" : type, style);
    }

    private @Nullable Value value(String content, String type, int style) {
        return switch (type) {
            case "s" ->
                new Value.Text(
                        strings.getItemAt(Integer.parseInt(content.strip())).getString());
            case "inlineStr", "str" -> new Value.Text(content);
            case "b" -> new Value.YesNo(content.strip().equals("1"));
            case "e" -> new Value.FormulaError(content);
            case "d" -> CellText.isoDay(content);
            default -> number(Double.parseDouble(content), style);
        };
    }

    private Value number(double number, int style) {
        if (isDate(style) && DateUtil.isValidExcelDate(number)) {
            return new Value.Date(DateUtil.getLocalDateTime(number, since1904).toLocalDate());
        }
        return new Value.Numeric(number);
    }

    private boolean isDate(int style) {
        if (styles == null || style < 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        var cellStyle = styles.getStyleAt(style);
        var format = cellStyle.getDataFormatString();
        return format != null && DateUtil.isADateFormat(cellStyle.getDataFormat(), format);
    }
}
