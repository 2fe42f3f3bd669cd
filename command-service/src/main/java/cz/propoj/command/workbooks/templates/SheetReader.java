package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.SheetRow;
import cz.propoj.command.workbooks.reading.Value;
import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.AttributeColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.CompositionColumn;
import cz.propoj.contract.workbooks.ContactColumn;
import cz.propoj.contract.workbooks.MeetingColumn;
import cz.propoj.contract.workbooks.NeedColumn;
import cz.propoj.contract.workbooks.PlatformColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a recognised sheet. */
final class SheetReader {
    /** Without these a row says nothing. A meeting without a platform is one outside any. */
    private static final Set<Column> KEYS = Set.of(
            ActorColumn.NAME,
            ContactColumn.ACTOR,
            ContactColumn.NAME,
            PlatformColumn.NAME,
            PlatformColumn.TYPE,
            CompositionColumn.PLATFORM,
            CompositionColumn.ACTOR,
            MeetingColumn.DATE,
            NeedColumn.AREA,
            NeedColumn.NEED);

    /** Blank means the same as above. */
    private static final Set<Column> FILLED_DOWN =
            Set.of(ContactColumn.ACTOR, CompositionColumn.PLATFORM, NeedColumn.AREA, NeedColumn.NEED, NeedColumn.FORM);

    /** Blank may mean the same as above, or nothing. */
    private static final List<AttributeColumn<ActorProfile>> MAYBE_FILLED_DOWN =
            ActorColumn.DESCRIBED.stream().filter(AttributeColumn::isInBlocks).toList();

    private final RecognisedSheet sheet;
    private final Problems problems;
    private final CellReader cells;
    private final @Nullable FurtherColumns further;
    private final Map<Column, Value> above = new HashMap<>();
    private final Set<Column> asAbove = new HashSet<>(FILLED_DOWN);

    SheetReader(RecognisedSheet sheet, Collection<Characteristic> defined, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
        this.cells = new CellReader(problems);
        this.further = sheet.kind() == SheetKind.ACTORS ? new FurtherColumns(sheet, defined, problems) : null;
        MAYBE_FILLED_DOWN.stream()
                .filter(column -> sheet.id() == null && isWrittenInBlocks(column) && isMeantAsAbove(column))
                .forEach(asAbove::add);
    }

    private boolean isMeantAsAbove(Column column) {
        var choices = List.of(new Problem.Choice("ano", "ano"), new Problem.Choice("ne", "ne"));
        return "ano"
                .equals(problems.ask(
                        ProblemType.BLANK_AS_ABOVE, sheet.place(header(), column), choices, column.heading()));
    }

    /** Each value stands once, above blank cells: then they may mean the same. */
    private boolean isWrittenInBlocks(Column column) {
        if (!sheet.has(column)) {
            return false;
        }
        var seen = new HashSet<Value>();
        var blank = 0;
        for (var line : sheet.body()) {
            var value = sheet.at(line, column);
            if (value == null) {
                blank += seen.isEmpty() || isBlank(line) ? 0 : 1;
            } else if (!seen.add(value)) {
                return false;
            }
        }
        return seen.size() > 1 && blank > 1;
    }

    private SheetRow header() {
        return sheet.table().lines().get(sheet.header());
    }

    Collection<Characteristic> characteristics() {
        return further == null ? List.of() : further.characteristics();
    }

    List<ParsedRow> rows() {
        var parsedRows = new ArrayList<ParsedRow>();
        for (var line : sheet.body()) {
            if (isHeadingAgain(line) || isBlank(line)) {
                continue;
            }
            var parsedRow = row(line);
            if (parsedRow != null) {
                parsedRows.add(parsedRow);
            }
        }
        return parsedRows;
    }

    private boolean isBlank(SheetRow line) {
        return line.isBlank()
                || (sheet.columns().values().stream().allMatch(column -> line.at(column) == null)
                        && sheet.further().keySet().stream().allMatch(column -> line.at(column) == null));
    }

    /** Long tables often repeat their headings. */
    private boolean isHeadingAgain(SheetRow line) {
        return sheet.columns().size() > 1
                && sheet.columns().values().stream()
                        .allMatch(column -> Objects.equals(line.at(column), header().at(column)));
    }

    private @Nullable ParsedRow row(SheetRow line) {
        var values = new LinkedHashMap<Column, @Nullable Object>();
        var places = new LinkedHashMap<Column, Place>();
        var complete = true;
        for (var column : sheet.kind().columns()) {
            if (!sheet.has(column)) {
                continue;
            }
            var place = sheet.place(line, column);
            var value = filled(line, column);
            var reading = cells.read(value, ColumnType.of(column), place, column.heading());
            places.put(column, place);
            if (KEYS.contains(column) && reading.value() == null) {
                if (reading.understood()) {
                    problems.add(ProblemType.MISSING_VALUE, place, column.heading());
                }
                complete = false;
            } else if (reading.understood()) {
                values.put(column, reading.value());
            }
        }
        if (!complete) {
            return null;
        }
        if (sheet.kind() == SheetKind.ACTORS) {
            checkActor(values, places);
        }
        return new ParsedRow(
                sheet.kind(),
                sheet.table().place(line.index(), 0),
                id(line),
                values,
                places,
                further == null ? Map.of() : further.read(line),
                sheet.export());
    }

    /** A new area begins a new need, a new need a new form; only below the same one a blank means the same. */
    private @Nullable Value filled(SheetRow line, Column column) {
        var value = sheet.at(line, column);
        if (!asAbove.contains(column)) {
            return value;
        }
        if (value != null && !value.equals(above.get(column))) {
            if (column == NeedColumn.AREA) {
                above.remove(NeedColumn.NEED);
                above.remove(NeedColumn.FORM);
            } else if (column == NeedColumn.NEED) {
                above.remove(NeedColumn.FORM);
            }
        }
        if (value != null) {
            above.put(column, value);
            return value;
        }
        return above.get(column);
    }

    private @Nullable UUID id(SheetRow line) {
        var column = sheet.id();
        var value = column == null ? null : line.at(column);
        var text = value == null ? null : Texts.clean(CellValues.text(value));
        if (column == null || text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            problems.add(ProblemType.UNKNOWN_ID, Place.file(sheet.table().file()));
            return null;
        }
    }

    private void checkActor(Map<Column, @Nullable Object> values, Map<Column, Place> places) {
        if (values.get(ActorColumn.AGE_FROM) instanceof Integer from
                && values.get(ActorColumn.AGE_TO) instanceof Integer to
                && from > to) {
            problems.add(
                    ProblemType.AGE_TURNED_ROUND, at(places, ActorColumn.AGE_FROM), from.toString(), to.toString());
            values.remove(ActorColumn.AGE_FROM);
            values.remove(ActorColumn.AGE_TO);
        }
        if (values.get(ActorColumn.CAPACITY) instanceof Integer total
                && values.get(ActorColumn.FREE_CAPACITY) instanceof Integer free
                && free > total) {
            problems.add(
                    ProblemType.FREE_OVER_TOTAL,
                    at(places, ActorColumn.FREE_CAPACITY),
                    free.toString(),
                    total.toString());
            values.remove(ActorColumn.FREE_CAPACITY);
        }
    }

    private Place at(Map<Column, Place> places, Column column) {
        var place = places.get(column);
        return place == null ? sheet.table().place() : place;
    }
}
