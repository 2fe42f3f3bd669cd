package cz.propoj.command.workbooks.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Reads .xlsx row by row, without building POI's model of the workbook: 20,000 rows stay cheap. */
final class XlsxWorkbook {
    private record Entry(String name, String relation, boolean hidden) {}

    private XlsxWorkbook() {}

    static List<SheetTable> read(String file, Archive archive, Limits limits, Instant deadline, Problems problems)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException, UnreadableFileException {
        try (var opened = OPCPackage.open(new ZipFileZipEntrySource(archive.zip()))) {
            var reader = new XSSFReader(opened);
            var strings = new ReadOnlySharedStringsTable(opened, false);
            var styles = reader.getStylesTable();
            var entries = new ArrayList<Entry>();
            var since1904 = false;
            try (var in = reader.getWorkbookData()) {
                since1904 = directory(in, entries);
            }
            if (entries.size() > limits.sheets()) {
                throw new UnreadableFileException(ProblemType.TOO_MANY_SHEETS, String.valueOf(limits.sheets()));
            }
            var cells = new XlsxWorkbookCells(strings, styles, since1904, problems);
            var sheets = new ArrayList<SheetTable>();
            for (var entry : entries) {
                var builder = new SheetBuilder(file, entry.name(), entry.hidden(), limits, deadline);
                try (var in = reader.getSheet(entry.relation())) {
                    cells.read(in, file, entry.name(), builder);
                }
                sheets.add(builder.build());
            }
            return sheets;
        }
    }

    private static boolean directory(InputStream in, List<Entry> entries)
            throws XMLStreamException, UnreadableFileException {
        var since1904 = false;
        try (var xml = SafeXml.over(in)) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.name().equals("workbookPr")) {
                    since1904 = xml.is("date1904", "1") || xml.is("date1904", "true");
                }
                var name = xml.attribute("name");
                var relation = xml.attribute("id");
                if (xml.name().equals("sheet") && name != null && relation != null) {
                    var state = xml.attribute("state");
                    entries.add(new Entry(name, relation, state != null && !state.equals("visible")));
                }
            }
        }
        return since1904;
    }
}
