package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.workbooks.NeedColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the sheet of needs as a tree: needs, under them forms of fulfilment, under them activities. */
final class NeedTree {
    record NeedRow(NeedArea area, String name, ParsedRow parsedRow, List<UUID> ids, Map<String, FormRow> forms) {}

    /** Level and risks stand in any of the form's rows. */
    record FormRow(String name, List<ParsedRow> parsedRows, Map<String, ParsedRow> activities) {
        ParsedRow first() {
            return parsedRows.getFirst();
        }

        boolean hasColumn(NeedColumn column) {
            return first().hasColumn(column);
        }

        @Nullable
        Object value(NeedColumn column) {
            return parsedRows.stream()
                    .map(parsedRow -> parsedRow.value(column))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        List<UUID> ids() {
            return parsedRows.stream()
                    .map(ParsedRow::id)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static final List<NeedColumn> OF_ACTIVITY =
            List.of(NeedColumn.PHASE, NeedColumn.POSSIBLE_ACTORS, NeedColumn.PRACTICE, NeedColumn.INVOLVED_ACTORS);

    private final Map<String, NeedRow> needs = new LinkedHashMap<>();
    private final Problems problems;

    NeedTree(List<ParsedRow> parsedRows, Problems problems) {
        this.problems = problems;
        parsedRows.forEach(this::add);
    }

    Map<String, NeedRow> needs() {
        return needs;
    }

    static String key(NeedArea area, String name) {
        return area + " " + NameKeys.key(name);
    }

    private void add(ParsedRow parsedRow) {
        var name = parsedRow.text(NeedColumn.NEED);
        if (name == null || !(parsedRow.value(NeedColumn.AREA) instanceof NeedArea area)) {
            return;
        }
        var need = needs.computeIfAbsent(
                key(area, name), _ -> new NeedRow(area, name, parsedRow, new ArrayList<>(), new LinkedHashMap<>()));
        var id = parsedRow.id();
        if (id != null) {
            need.ids().add(id);
        }
        var form = parsedRow.text(NeedColumn.FORM);
        if (form == null) {
            requireNothing(parsedRow, NeedColumn.FORM, NeedColumn.ACTIVITY);
            return;
        }
        var row = need.forms()
                .computeIfAbsent(NameKeys.key(form), _ -> new FormRow(form, new ArrayList<>(), new LinkedHashMap<>()));
        row.parsedRows().add(parsedRow);
        var activity = parsedRow.text(NeedColumn.ACTIVITY);
        if (activity == null) {
            OF_ACTIVITY.forEach(column -> requireNothing(parsedRow, NeedColumn.ACTIVITY, column));
            return;
        }
        var first = row.activities().putIfAbsent(NameKeys.key(activity), parsedRow);
        if (first != null) {
            problems.add(
                    ProblemType.ROW_TWICE_DIFFERENT,
                    parsedRow.place(NeedColumn.ACTIVITY),
                    activity,
                    String.valueOf(first.place().cell()));
        }
    }

    private void requireNothing(ParsedRow parsedRow, NeedColumn missing, NeedColumn column) {
        if (parsedRow.hasColumn(missing) && !CellValues.isBlank(parsedRow.value(column))) {
            problems.add(ProblemType.MISSING_VALUE, parsedRow.place(missing), missing.heading());
        }
    }
}
