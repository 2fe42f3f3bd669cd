package cz.propoj.query.comparison;

import cz.propoj.query.history.HistoryEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A comparison as an Excel workbook: the figures, every difference, and for a region its networks. Always in Czech. */
final class ComparisonWorkbook {
    private static final int HEADINGS = 2;
    private static final int CHARACTER = 256;
    private static final int LONGEST_TEXT = 32_767;
    private static final String FORMULA = "=+-@";
    private static final Map<How, String> HOW =
            Map.of(How.APPEARED, "přibylo", How.VANISHED, "ubylo", How.CHANGED, "změněno");
    private static final Map<Figure, String> FIGURES = Map.of(
            Figure.ACTORS, "Aktivní aktéři",
            Figure.PLATFORMS, "Fungující a nepozastavené platformy",
            Figure.MEMBERSHIPS, "Účasti aktérů v platformách",
            Figure.MEETINGS, "Zapsaná setkání",
            Figure.NEEDS, "Potřeby",
            Figure.ACTIVITIES, "Činnosti",
            Figure.COVERED, "Činnosti s aktérem",
            Figure.CAPACITY, "Součet kapacit",
            Figure.FREE, "Součet volných kapacit");
    private static final Map<String, String> SECTIONS = Map.of(
            "network", "Síť",
            "actors", "Aktéři",
            "capacity", "Kapacita",
            "characteristics", "Vlastní údaje",
            "platforms", "Platformy",
            "memberships", "Účast v platformách",
            "meetings", "Setkání",
            "needs", "Potřeby a činnosti");

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, 200, true, false);
    private final CellStyle text = style(false);
    private final CellStyle quoted = style(false);
    private final CellStyle bold = style(true);
    private final String title;

    private ComparisonWorkbook(Asked asked) {
        quoted.setQuotePrefixed(true);
        title = "Porovnání: " + asked.from() + (asked.knownFrom() == null ? "" : " (známo " + asked.knownFrom() + ")")
                + " a " + asked.to() + (asked.knownTo() == null ? "" : " (známo " + asked.knownTo() + ")");
    }

    static byte[] of(Asked asked, Compared compared, @Nullable Region region, Told told) {
        var made = new ComparisonWorkbook(asked);
        try (var workbook = made.workbook;
                var file = new ByteArrayOutputStream()) {
            made.figures(compared, region);
            made.differences(compared, told);
            if (region != null) {
                made.networks(region);
            }
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellStyle style(boolean heading) {
        var style = workbook.createCellStyle();
        style.setDataFormat((short) 0x31);
        style.setWrapText(true);
        if (heading) {
            var font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        return style;
    }

    private Sheet sheet(String name, String... headings) {
        var sheet = workbook.createSheet(name);
        var first = sheet.createRow(0).createCell(0);
        first.setCellValue(title);
        var row = sheet.createRow(HEADINGS);
        for (var at = 0; at < headings.length; at++) {
            var cell = row.createCell(at);
            cell.setCellValue(headings[at]);
            cell.setCellStyle(bold);
            sheet.setColumnWidth(at, Math.max(14, headings[at].length() + 4) * CHARACTER);
        }
        sheet.createFreezePane(1, HEADINGS + 1);
        return sheet;
    }

    private void figures(Compared compared, @Nullable Region region) {
        var sheet = sheet("Souhrn", "Co se počítá", "Bylo", "Je", "Rozdíl");
        sheet.setColumnWidth(0, 40 * CHARACTER);
        for (var figure : Figure.values()) {
            var before = region == null
                    ? compared.before().of(figure)
                    : region.before().getOrDefault(figure, 0L);
            var after = region == null
                    ? compared.after().of(figure)
                    : region.after().getOrDefault(figure, 0L);
            row(sheet, FIGURES.getOrDefault(figure, figure.key()), before, after, after - before);
        }
    }

    private void differences(Compared compared, Told told) {
        var sheet = sheet(
                "Rozdíly",
                "Název",
                "Část",
                "Co se stalo",
                "Údaj",
                "Bylo",
                "Je",
                "Platí od",
                "Zapsáno",
                "Kdo",
                "Důvod",
                "Co se událo");
        for (var width : Map.of(0, 45, 4, 30, 5, 30, 10, 60).entrySet()) {
            sheet.setColumnWidth(width.getKey(), width.getValue() * CHARACTER);
        }
        for (var section : compared.sections()) {
            for (var item : section.items()) {
                var events = told.events(item);
                var fields = told.fields(item);
                if (fields.isEmpty()) {
                    difference(sheet, section, item, null, events);
                }
                fields.forEach(field -> difference(sheet, section, item, field, events));
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(HEADINGS, Math.max(HEADINGS + 1, sheet.getLastRowNum()), 0, 10));
    }

    private void difference(
            Sheet sheet, Section section, Item item, HistoryEntry.@Nullable Change field, List<HistoryEntry> events) {
        var last = events.isEmpty() ? null : events.getFirst();
        row(
                sheet,
                item.name(),
                SECTIONS.getOrDefault(section.key(), section.key()),
                HOW.get(item.how()),
                field == null ? null : field.label(),
                field == null ? null : field.before(),
                field == null ? null : field.after(),
                last == null ? null : last.effectiveOn().toString(),
                last == null ? null : last.recordedAt().toString(),
                last == null ? null : last.who(),
                last == null ? null : last.reason(),
                events.stream().map(HistoryEntry::sentence).collect(Collectors.joining("\n")));
    }

    private void networks(Region region) {
        var sheet = sheet("Sítě kraje", "Síť", "Část", "Přibylo", "Ubylo", "Změněno");
        region.lines().forEach(line -> line.counts()
                .forEach((section, counts) -> row(
                        sheet,
                        line.name(),
                        SECTIONS.getOrDefault(section, section),
                        counts.get(How.APPEARED),
                        counts.get(How.VANISHED),
                        counts.get(How.CHANGED))));
    }

    private void row(Sheet sheet, @Nullable Object... values) {
        Row row = sheet.createRow(Math.max(HEADINGS, sheet.getLastRowNum()) + 1);
        for (var at = 0; at < values.length; at++) {
            switch (values[at]) {
                case null -> {}
                case Number number -> row.createCell(at).setCellValue(number.doubleValue());
                case Object words -> write(row, at, words.toString());
            }
        }
    }

    /** What begins like a formula stays a text. */
    private void write(Row row, int at, String words) {
        if (!words.isEmpty()) {
            var cell = row.createCell(at);
            cell.setCellValue(words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words);
            cell.setCellStyle(FORMULA.indexOf(words.charAt(0)) >= 0 ? quoted : text);
        }
    }
}
