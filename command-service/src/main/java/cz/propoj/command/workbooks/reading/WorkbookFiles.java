package cz.propoj.command.workbooks.reading;

import cz.propoj.contract.workbooks.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads uploaded files of whatever spreadsheet format; what can't be read is said with its reason. */
public final class WorkbookFiles {
    private static final String ODS_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String ODS_CONTENT = "content.xml";
    private static final String MIMETYPE = "mimetype";

    private final Limits limits;

    public WorkbookFiles(Limits limits) {
        this.limits = limits;
        // POI's own guards, in case something gets past the inspection of the archive.
        ZipSecureFile.setMaxEntrySize(limits.entryBytes());
        ZipSecureFile.setMinInflateRatio(0.0005);
    }

    public Limits limits() {
        return limits;
    }

    /** The sheets of the file; none when it can't be taken, and then a problem says why. */
    public List<SheetTable> read(UploadedFile file, Problems problems) {
        try {
            var sheets = sheets(file, problems);
            if (sheets.stream().allMatch(sheet -> sheet.lines().isEmpty())) {
                throw new UnreadableFileException(ProblemType.EMPTY_WORKBOOK);
            }
            sheets.forEach(sheet -> sayWhatIsHidden(sheet, problems));
            return sheets;
        } catch (UnreadableFileException e) {
            problems.add(e.trouble(), Place.file(file.name()), e.details().toArray(String[]::new));
        } catch (EncryptedDocumentException e) {
            problems.add(ProblemType.PASSWORD_PROTECTED, Place.file(file.name()));
        } catch (UnsupportedFileFormatException e) {
            problems.add(ProblemType.OTHER_FORMAT, Place.file(file.name()));
        } catch (IOException
                | XMLStreamException
                | SAXException
                | OpenXML4JException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // What POI throws over a broken file is not of one family.
            problems.add(ProblemType.DAMAGED, Place.file(file.name()));
        }
        return List.of();
    }

    private List<SheetTable> sheets(UploadedFile sent, Problems problems)
            throws UnreadableFileException, IOException, XMLStreamException, SAXException, OpenXML4JException {
        if (sent.size() == 0) {
            throw new UnreadableFileException(ProblemType.EMPTY_FILE);
        }
        if (sent.size() > limits.uploadBytes()) {
            throw new UnreadableFileException(
                    ProblemType.TOO_LARGE, String.valueOf(Limits.mebibytes(limits.uploadBytes())));
        }
        var file = sent.loaded();
        var content = file.content();
        var deadline = Instant.now().plus(limits.time());
        var magic = FileMagic.valueOf(Arrays.copyOf(content, 64));
        return switch (magic) {
            case OOXML -> packed(file, problems, deadline);
            case OLE2 -> XlsWorkbook.read(file, limits, deadline, problems);
            case BIFF2, BIFF3, BIFF4 -> throw new UnreadableFileException(ProblemType.OTHER_FORMAT);
            default -> throw new UnreadableFileException(ProblemType.NOT_A_WORKBOOK);
        };
    }

    private List<SheetTable> packed(UploadedFile file, Problems problems, Instant deadline)
            throws UnreadableFileException, IOException, XMLStreamException, SAXException, OpenXML4JException {
        try (var archive = Archive.open(file.content(), limits)) {
            return packed(file, archive, problems, deadline);
        }
    }

    private List<SheetTable> packed(UploadedFile file, Archive archive, Problems problems, Instant deadline)
            throws UnreadableFileException, IOException, XMLStreamException, SAXException, OpenXML4JException {
        if (archive.has("xl/workbook.xml")) {
            if (archive.has("xl/vbaProject.bin")) {
                problems.add(ProblemType.MACROS_IGNORED, Place.file(file.name()));
            }
            return XlsxWorkbook.read(file.name(), archive, limits, deadline, problems);
        }
        if (archive.has(MIMETYPE) && archive.has(ODS_CONTENT)) {
            try (var in = archive.open(MIMETYPE)) {
                if (new String(in.readAllBytes(), StandardCharsets.US_ASCII).startsWith(ODS_MIMETYPE)) {
                    if (archive.hasUnder("Basic/") || archive.hasUnder("Scripts/")) {
                        problems.add(ProblemType.MACROS_IGNORED, Place.file(file.name()));
                    }
                    return OdsWorkbook.read(file.name(), archive, limits, deadline);
                }
            }
        }
        var isOtherOffice = archive.has("[Content_Types].xml") || archive.has(MIMETYPE);
        throw new UnreadableFileException(isOtherOffice ? ProblemType.OTHER_FORMAT : ProblemType.NOT_A_WORKBOOK);
    }

    private static void sayWhatIsHidden(SheetTable sheet, Problems problems) {
        if (sheet.lines().isEmpty()) {
            return;
        }
        if (sheet.hidden()) {
            problems.add(ProblemType.HIDDEN_SHEET, sheet.place(), sheet.sheet());
        }
        var rows = new ArrayList<String>();
        sheet.lines().stream().filter(SheetRow::hidden).forEach(line -> rows.add(String.valueOf(line.index() + 1)));
        if (!rows.isEmpty()) {
            problems.add(ProblemType.HIDDEN_ROWS, sheet.place(), shortened(rows));
        }
        var columns = sheet.hiddenColumns().stream()
                .sorted()
                .filter(column -> sheet.lines().stream().anyMatch(line -> line.at(column) != null))
                .filter(column -> sheet.lines().stream().noneMatch(line -> isId(line.at(column))))
                .map(column -> Place.address(0, column).replace("1", ""))
                .toList();
        if (!columns.isEmpty()) {
            problems.add(ProblemType.HIDDEN_COLUMNS, sheet.place(), shortened(columns));
        }
    }

    private static boolean isId(@Nullable Value value) {
        return value instanceof Value.Text words && words.text().strip().equals(Column.ID_HEADING);
    }

    private static String shortened(List<String> items) {
        var shown = 20;
        return items.size() <= shown
                ? String.join(", ", items)
                : String.join(", ", items.subList(0, shown)) + " … (" + items.size() + ")";
    }
}
