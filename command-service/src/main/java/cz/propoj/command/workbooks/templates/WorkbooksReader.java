package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.SheetTable;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.ExportMark;
import cz.propoj.contract.workbooks.PlatformColumn;
import cz.propoj.contract.workbooks.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes sense of all uploaded tables together. */
public final class WorkbooksReader {
    private final Problems problems;
    private final LocalDate today;

    public WorkbooksReader(Problems problems, LocalDate today) {
        this.problems = problems;
        this.today = today;
    }

    /**
     * What the tables say.
     *
     * @param defined the network's characteristics
     * @param platforms names of the network's platforms, which a matrix of meetings may mean
     */
    public Workbooks read(List<SheetTable> tables, Collection<Characteristic> defined, Collection<String> platforms) {
        var recognised = new ArrayList<RecognisedSheet>();
        var matrices = new ArrayList<MeetingMatrix>();
        var templates = new LinkedHashMap<String, Set<Template>>();
        for (var table : tables) {
            var kinds = templates.computeIfAbsent(table.file(), _ -> EnumSet.noneOf(Template.class));
            if (table.lines().isEmpty()) {
                continue;
            }
            var matrix = MeetingMatrix.of(table, problems);
            var before = problems.list().size();
            var sheet = matrix.isPresent() ? Optional.<RecognisedSheet>empty() : SheetRecognition.of(table, problems);
            if (matrix.isPresent()) {
                matrices.add(matrix.get());
                kinds.add(Template.PLATFORMS);
            } else if (sheet.isPresent()) {
                recognised.add(sheet.get());
                kinds.add(sheet.get().kind().template());
            } else if (problems.list().size() == before) {
                problems.add(ProblemType.SHEET_NOT_RECOGNISED, table.place(), table.sheet());
            }
        }
        return assemble(recognised, matrices, templates, defined, platforms);
    }

    private Workbooks assemble(
            List<RecognisedSheet> recognised,
            List<MeetingMatrix> matrices,
            Map<String, Set<Template>> templates,
            Collection<Characteristic> defined,
            Collection<String> platforms) {
        var parsedRows = new EnumMap<SheetKind, List<ParsedRow>>(SheetKind.class);
        var characteristics = new LinkedHashMap<String, Characteristic>();
        defined.forEach(characteristic -> characteristics.put(characteristic.key(), characteristic));
        for (var sheet : recognised) {
            var reader = new SheetReader(sheet, List.copyOf(characteristics.values()), problems);
            reader.characteristics().forEach(c -> characteristics.put(c.key(), c));
            parsedRows.computeIfAbsent(sheet.kind(), _ -> new ArrayList<>()).addAll(reader.rows());
        }
        var exportScope = new EnumMap<SheetKind, ExportScope>(SheetKind.class);
        for (var kind : SheetKind.values()) {
            var all = new ArrayList<ExportScope>();
            recognised.stream()
                    .filter(sheet -> sheet.kind() == kind)
                    .forEach(sheet -> all.add(ExportScope.by(sheet.export())));
            if (kind == SheetKind.MEETINGS && !matrices.isEmpty()) {
                all.add(ExportScope.EVERYTHING);
            }
            exportScope.put(kind, ExportScope.byAny(all));
        }
        var known = new LinkedHashSet<>(platforms);
        parsedRows.getOrDefault(SheetKind.PLATFORMS, List.of()).stream()
                .map(parsedRow -> parsedRow.text(PlatformColumn.NAME))
                .filter(Objects::nonNull)
                .forEach(known::add);
        for (var matrix : matrices) {
            parsedRows
                    .computeIfAbsent(SheetKind.MEETINGS, _ -> new ArrayList<>())
                    .addAll(matrix.rows(known));
        }
        templates.forEach((file, kinds) -> {
            if (kinds.isEmpty()
                    && problems.list().stream().noneMatch(p -> isMissingColumn(p.trouble(), p.places(), file))) {
                problems.add(ProblemType.FILE_NOT_RECOGNISED, Place.file(file));
            }
        });
        characteristics.values().removeIf(defined::contains);
        return new Workbooks(
                unrepeated(parsedRows), characteristics.values(), templates, exportScope, asOf(recognised));
    }

    private static boolean isMissingColumn(ProblemType trouble, List<Place> places, String file) {
        return trouble == ProblemType.MISSING_COLUMN
                && places.stream().anyMatch(place -> place.file().equals(file));
    }

    /** Rows pasted twice count once. Rows that name one record and say different things are kept: they are told apart later. */
    private Map<SheetKind, List<ParsedRow>> unrepeated(Map<SheetKind, List<ParsedRow>> parsedRows) {
        var result = new EnumMap<SheetKind, List<ParsedRow>>(SheetKind.class);
        parsedRows.forEach((kind, list) -> {
            var exportScope = new HashMap<List<Object>, ParsedRow>();
            var kept = new ArrayList<ParsedRow>();
            for (var parsedRow : list) {
                var said = new HashMap<Column, Object>();
                parsedRow.values().forEach((column, value) -> said.put(column, value == null ? "" : value));
                var first = exportScope.putIfAbsent(
                        List.of(said, parsedRow.further(), parsedRow.id() == null ? "" : parsedRow.id()), parsedRow);
                if (first == null) {
                    kept.add(parsedRow);
                } else {
                    problems.add(
                            ProblemType.ROW_TWICE,
                            parsedRow.place(),
                            String.valueOf(first.place().cell()));
                }
            }
            result.put(kind, kept);
        });
        return result;
    }

    /** From a day that is still to come nothing could be seen. */
    private AsOf notToCome(AsOf asOf, RecognisedSheet sheet) {
        var day = asOf.proposed();
        if (day == null || !day.isAfter(today)) {
            return asOf;
        }
        problems.add(ProblemType.DAY_TO_COME, Place.file(sheet.table().file()), CellValues.DATE.format(day));
        return new AsOf(null, today);
    }

    private AsOf asOf(List<RecognisedSheet> sheets) {
        var found = new LinkedHashMap<String, AsOf>();
        for (var sheet : sheets) {
            var titles = sheet.titles().stream()
                    .flatMap(line -> line.cells().stream())
                    .filter(Objects::nonNull)
                    .map(CellValues::text)
                    .filter(words -> ExportMark.of(words) == null)
                    .toList();
            found.merge(
                    sheet.table().file(),
                    notToCome(AsOf.in(titles, today), sheet),
                    (a, b) -> a.proposed() == null ? b : a);
        }
        var days = found.values().stream()
                .filter(asOf -> asOf.exact() != null)
                .map(AsOf::exact)
                .distinct()
                .toList();
        if (days.size() > 1) {
            found.forEach((file, asOf) -> {
                var day = asOf.exact();
                if (day != null) {
                    problems.add(ProblemType.DATES_DIFFER, Place.file(file), CellValues.DATE.format(day));
                }
            });
        }
        if (days.size() == 1) {
            return new AsOf(days.getFirst(), days.getFirst());
        }
        return found.values().stream()
                .map(AsOf::proposed)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> new AsOf(null, day))
                .orElse(AsOf.UNKNOWN);
    }
}
