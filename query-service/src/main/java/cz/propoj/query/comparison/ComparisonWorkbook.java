package cz.propoj.query.comparison;

import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.measures.MeasuresBetween;
import cz.propoj.query.web.Wording;
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
    private static final int LAST_COLUMN = 11;
    private static final int LONGEST_TEXT = 32_767;
    private static final String FORMULA = "=+-@";
    private static final Map<ChangeKind, String> HOW =
            Map.of(ChangeKind.APPEARED, "přibylo", ChangeKind.VANISHED, "ubylo", ChangeKind.CHANGED, "změněno");
    private static final Map<Figure, String> FIGURES = Map.of(
            Figure.ACTORS, "Aktivní aktéři",
            Figure.PLATFORMS, "Platformy, které trvají",
            Figure.MEMBERSHIPS, "Účasti aktérů v platformách",
            Figure.MEETINGS, "Zapsaná setkání",
            Figure.NEEDS, "Potřeby",
            Figure.ACTIVITIES, "Činnosti",
            Figure.COVERED, "Činnosti, které dělá aspoň jeden činný aktér");
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("network", "Síť"),
            Map.entry("actors", "Aktéři"),
            Map.entry("capacity", "Kapacita"),
            Map.entry("characteristics", "Vlastní údaje"),
            Map.entry("platforms", "Platformy"),
            Map.entry("memberships", "Účast v platformách"),
            Map.entry("meetings", "Setkání"),
            Map.entry("needs", "Potřeby a činnosti"),
            Map.entry("findings", "Poznatky"),
            Map.entry("topics", "Témata"),
            Map.entry("steps", "Kroky"),
            Map.entry("recommendations", "Doporučení"),
            Map.entry("documents", "Dokumenty"),
            Map.entry("practices", "Dobrá praxe"),
            Map.entry("chapters", "Kapitoly plánu"),
            Map.entry("regionalTexts", "Krajské texty"));

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, 200, true, false);
    private final CellStyle text = style(false);
    private final CellStyle quoted = style(false);
    private final CellStyle bold = style(true);
    private final String title;

    private ComparisonWorkbook(ComparisonRequest asked) {
        quoted.setQuotePrefixed(true);
        title = "Porovnání: " + words(asked.from()) + " a " + words(asked.to());
    }

    private static String words(ComparedMoment end) {
        var revision = end.revision();
        return revision != null
                ? "revize " + revision.year() + " (podepsána " + end.day() + ")"
                : end.day() + (end.knownAt() == null ? "" : " (známo " + end.knownAt() + ")");
    }

    static byte[] of(ComparisonResult outcome, ChangeWording told, MeasuresBetween measures, Wording czech) {
        var made = new ComparisonWorkbook(outcome.asked());
        try (var workbook = made.workbook;
                var file = new ByteArrayOutputStream()) {
            made.figures(outcome);
            made.differences(outcome, told);
            var region = outcome.region();
            if (region != null) {
                made.networks(region, outcome.own());
            }
            made.measures(measures, czech);
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

    private void figures(ComparisonResult outcome) {
        var sheet = sheet("Souhrn", "Co se počítá", "Bylo", "Je", "Rozdíl");
        sheet.setColumnWidth(0, 40 * CHARACTER);
        for (var figure : Figure.values()) {
            var before = outcome.before(figure);
            var after = outcome.after(figure);
            row(sheet, FIGURES.getOrDefault(figure, figure.key()), before, after, after - before);
        }
    }

    /** Of a region the items of its networks together, then those of its own records. */
    private void differences(ComparisonResult outcome, ChangeWording told) {
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
                "Co se událo",
                "Síť");
        for (var width : Map.of(0, 45, 4, 30, 5, 30, 10, 60, 11, 30).entrySet()) {
            sheet.setColumnWidth(width.getKey(), width.getValue() * CHARACTER);
        }
        var region = outcome.region();
        if (region != null) {
            region.sections().forEach(section -> differences(sheet, section, told));
        }
        outcome.own().listed().forEach(section -> differences(sheet, section, told));
        sheet.setAutoFilter(
                new CellRangeAddress(HEADINGS, Math.max(HEADINGS + 1, sheet.getLastRowNum()), 0, LAST_COLUMN));
    }

    private void differences(Sheet sheet, MergedSection section, ChangeWording told) {
        for (var entry : section.entries()) {
            var events = told.events(entry);
            var fields = told.fields(entry);
            if (fields.isEmpty()) {
                difference(sheet, section, entry, null, events);
            }
            fields.forEach(field -> difference(sheet, section, entry, field, events));
        }
    }

    private void difference(
            Sheet sheet,
            MergedSection section,
            MergedItem entry,
            HistoryEntry.@Nullable Change field,
            List<HistoryEntry> events) {
        var item = entry.item();
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
                events.stream().map(HistoryEntry::sentence).collect(Collectors.joining("\n")),
                entry.of().stream().map(of -> of.part().name()).collect(Collectors.joining(", ")));
    }

    private void networks(Region region, ComparedNetwork own) {
        var sheet = sheet("Sítě kraje", "Síť", "Část", "Přibylo", "Ubylo", "Změněno");
        sheet.setColumnWidth(0, 30 * CHARACTER);
        region.parts().forEach(part -> counts(sheet, part.name(), part.listed()));
        counts(sheet, "Všechny sítě kraje", region.sections());
        counts(sheet, own.name() + " (vlastní záznamy)", own.listed());
    }

    private void counts(Sheet sheet, String name, List<MergedSection> sections) {
        sections.forEach(section -> row(
                sheet,
                name,
                SECTIONS.getOrDefault(section.key(), section.key()),
                section.count(ChangeKind.APPEARED),
                section.count(ChangeKind.VANISHED),
                section.count(ChangeKind.CHANGED)));
    }

    private void measures(MeasuresBetween measures, Wording czech) {
        var numbers = sheet("Ukazatele", "Ukazatel", "Graf", "Bylo", "Je", "Rozdíl");
        numbers.setColumnWidth(0, 40 * CHARACTER);
        var turned = sheet("Kdo je za ukazateli", "Kdo", "Graf", "Co se stalo");
        turned.setColumnWidth(0, 45 * CHARACTER);
        turned.setColumnWidth(2, 40 * CHARACTER);
        for (var graph : measures.graphs()) {
            var mode = czech.text("map.mode." + graph.mode());
            for (var value : graph.values()) {
                var before = value.before();
                var after = value.after();
                row(
                        numbers,
                        czech.text("measures." + value.key()),
                        mode,
                        before,
                        after,
                        before == null || after == null ? null : after - before);
            }
            graph.turned()
                    .forEach(one -> row(
                            turned,
                            one.name(),
                            mode,
                            czech.text("comparison.turn." + one.turn().key())));
        }
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
