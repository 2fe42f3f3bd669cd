package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.ParsedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ids in the rows of a sheet. People sort rows without the hidden id column, or copy rows with it, so an id is
 * accepted only if the rest of the row confirms it; otherwise the user is asked.
 */
final class RowIdCheck<R> {
    /** The records to which the rows refer. */
    interface Records<R> {
        /** Null when there is no such record. */
        @Nullable
        R byId(UUID id);

        UUID id(R record);

        /** The records with the name in the row. */
        List<R> namedAs(ParsedRow row);

        boolean isNamedAs(ParsedRow row, R record);

        /** Whether another value of the row, such as the IČO, confirms the record. */
        boolean isConfirmed(ParsedRow row, R record);

        /** Whether another value of the row contradicts it. */
        boolean isContradicted(ParsedRow row, R record);

        /** Whether the record has ended, so that another one with that name is more likely. */
        default boolean hasEnded(R record) {
            return false;
        }

        String title(ParsedRow row);

        String title(R record);

        Place place(ParsedRow row);
    }

    private final Records<R> records;
    private final Problems problems;
    private final IdentityHashMap<ParsedRow, R> confirmed = new IdentityHashMap<>();
    private final IdentityHashMap<ParsedRow, Boolean> decided = new IdentityHashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Set<UUID> inSheet = new HashSet<>();

    private RowIdCheck(Records<R> records, Problems problems) {
        this.records = records;
        this.problems = problems;
    }

    static <R> RowIdCheck<R> of(List<ParsedRow> rows, Records<R> records, Problems problems) {
        var ids = new RowIdCheck<>(records, problems);
        ids.decide(rows);
        return ids;
    }

    /** The record of the row; null when its id was not confirmed. Several rows may have the same record. */
    @Nullable
    R of(ParsedRow row) {
        return confirmed.get(row);
    }

    /** Whether the user chose that the row is a new record. */
    boolean isNew(ParsedRow row) {
        return Boolean.TRUE.equals(decided.get(row));
    }

    /** Whether the user still has to choose the record of the row, or chose to leave the row out. */
    boolean isLeftOut(ParsedRow row) {
        return Boolean.FALSE.equals(decided.get(row));
    }

    private void decide(List<ParsedRow> parsedRows) {
        var rows = new ArrayList<ParsedRow>();
        for (var parsedRow : parsedRows) {
            var id = parsedRow.id();
            if (id != null && records.byId(id) == null) {
                problems.add(
                        ProblemType.UNKNOWN_ID, Place.file(parsedRow.place().file()));
            } else if (id != null) {
                rows.add(parsedRow);
                inSheet.add(id);
            }
        }
        var doubtful = new ArrayList<ParsedRow>();
        for (var row : rows) {
            var record = ofId(row);
            if (record != null && records.isNamedAs(row, record)) {
                confirm(row, record);
            } else {
                doubtful.add(row);
            }
        }
        var byWhetherDisplaced = doubtful.stream().collect(Collectors.partitioningBy(this::isDisplaced));
        var displaced = byWhetherDisplaced.getOrDefault(true, List.of());
        displaced.forEach(
                row -> problems.add(ProblemType.IDS_DISPLACED, row.place().wholeSheet()));
        byWhetherDisplaced.getOrDefault(false, List.of()).forEach(row -> confirmOrAsk(row, !displaced.isEmpty()));
    }

    private @Nullable R ofId(ParsedRow row) {
        var id = row.id();
        return id == null ? null : records.byId(id);
    }

    private void confirm(ParsedRow row, R record) {
        confirmed.put(row, record);
        taken.add(records.id(record));
    }

    private List<R> others(ParsedRow row) {
        return records.namedAs(row).stream()
                .filter(other -> !taken.contains(records.id(other)))
                .toList();
    }

    /** Whether another row has the id of this row's record: the ids stayed behind when rows were moved. */
    private boolean isDisplaced(ParsedRow row) {
        return others(row).stream().anyMatch(other -> inSheet.contains(records.id(other)));
    }

    private void confirmOrAsk(ParsedRow row, boolean idsAreDoubtful) {
        var record = ofId(row);
        if (record == null) {
            return;
        }
        var isTaken = taken.contains(records.id(record));
        var others = others(row);
        if (others.size() == 1 && records.hasEnded(record)) {
            confirm(row, others.getFirst());
            return;
        }
        var isDoubted = idsAreDoubtful || records.isContradicted(row, record);
        if (!isTaken && others.isEmpty() && (records.isConfirmed(row, record) || !isDoubted)) {
            confirm(row, record);
            return;
        }
        var offered = new ArrayList<>(others);
        if (!isTaken) {
            offered.add(record);
        }
        var choices = new ArrayList<Choice>();
        offered.forEach(one -> choices.add(new Choice(records.id(one).toString(), records.title(one))));
        choices.add(new Choice(Problem.NEW_RECORD, Problem.NEW_RECORD));
        choices.add(new Choice(Problem.LEAVE_OUT, Problem.LEAVE_OUT));
        var trouble = isTaken ? ProblemType.ID_TWICE : ProblemType.ID_DISAGREES;
        var chosen = problems.ask(trouble, records.place(row), choices, records.title(row), records.title(record));
        offered.stream()
                .filter(one -> records.id(one).toString().equals(chosen))
                .findFirst()
                .ifPresentOrElse(one -> confirm(row, one), () -> decided.put(row, Problem.NEW_RECORD.equals(chosen)));
    }
}
