package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.Trouble;
import cz.propoj.command.workbooks.templates.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides for the rows of a sheet how far their ids are believed. Rows get sorted without their hidden column, and copied
 * together with it, so an id counts only as far as what stands in the row bears it out; otherwise it is asked about.
 */
final class RowIds<R> {
    /** What the rows speak of. */
    interface Records<R> {
        /** Null when there is no such record. */
        @Nullable
        R byId(UUID id);

        UUID id(R record);

        /** Records that are called as the row says. */
        List<R> called(Draft row);

        boolean isCalled(Draft row, R record);

        /** Whether something else in the row, such as the IČO, says that it is this record. */
        boolean isBorneOut(Draft row, R record);

        /** Whether something else in the row says that it is another one. */
        boolean isContradicted(Draft row, R record);

        /** Whether the record is no longer there, so that another one of that name is meant. */
        default boolean isOver(R record) {
            return false;
        }

        String title(Draft row);

        String title(R record);

        Place place(Draft row);
    }

    private final Records<R> records;
    private final Problems problems;
    private final IdentityHashMap<Draft, R> believed = new IdentityHashMap<>();
    private final IdentityHashMap<Draft, Boolean> settled = new IdentityHashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Set<UUID> inSheet = new HashSet<>();

    private RowIds(Records<R> records, Problems problems) {
        this.records = records;
        this.problems = problems;
    }

    static <R> RowIds<R> of(List<Draft> rows, Records<R> records, Problems problems) {
        var ids = new RowIds<>(records, problems);
        ids.decide(rows);
        return ids;
    }

    /** The record of the row; null when its id does not tell. Several rows of one record may have it. */
    @Nullable
    R of(Draft row) {
        return believed.get(row);
    }

    /** Whether somebody said that the row is a new record. */
    boolean isNew(Draft row) {
        return Boolean.TRUE.equals(settled.get(row));
    }

    /** Whether it is asked which record the row is, or somebody said that it is none. */
    boolean isLeftOut(Draft row) {
        return Boolean.FALSE.equals(settled.get(row));
    }

    private void decide(List<Draft> drafts) {
        var rows = new ArrayList<Draft>();
        for (var draft : drafts) {
            var id = draft.id();
            if (id != null && records.byId(id) == null) {
                problems.add(Trouble.UNKNOWN_ID, Place.file(draft.place().file()));
            } else if (id != null) {
                rows.add(draft);
                inSheet.add(id);
            }
        }
        var doubtful = new ArrayList<Draft>();
        for (var row : rows) {
            var record = ofId(row);
            if (record != null && records.isCalled(row, record)) {
                believe(row, record);
            } else {
                doubtful.add(row);
            }
        }
        var byWhetherDisplaced = doubtful.stream().collect(Collectors.partitioningBy(this::isDisplaced));
        var displaced = byWhetherDisplaced.getOrDefault(true, List.of());
        displaced.forEach(row -> problems.add(Trouble.IDS_DISPLACED, row.place().wholeSheet()));
        byWhetherDisplaced.getOrDefault(false, List.of()).forEach(row -> believeOrAsk(row, !displaced.isEmpty()));
    }

    private @Nullable R ofId(Draft row) {
        var id = row.id();
        return id == null ? null : records.byId(id);
    }

    private void believe(Draft row, R record) {
        believed.put(row, record);
        taken.add(records.id(record));
    }

    private List<R> others(Draft row) {
        return records.called(row).stream()
                .filter(other -> !taken.contains(records.id(other)))
                .toList();
    }

    /** The row is that of a record whose id stands beside another row: the ids stayed behind when rows were moved. */
    private boolean isDisplaced(Draft row) {
        return others(row).stream().anyMatch(other -> inSheet.contains(records.id(other)));
    }

    private void believeOrAsk(Draft row, boolean idsAreDoubtful) {
        var record = ofId(row);
        if (record == null) {
            return;
        }
        var isTaken = taken.contains(records.id(record));
        var others = others(row);
        if (others.size() == 1 && records.isOver(record)) {
            believe(row, others.getFirst());
            return;
        }
        var isDoubted = idsAreDoubtful || records.isContradicted(row, record);
        if (!isTaken && others.isEmpty() && (records.isBorneOut(row, record) || !isDoubted)) {
            believe(row, record);
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
        var trouble = isTaken ? Trouble.ID_TWICE : Trouble.ID_DISAGREES;
        var chosen = problems.ask(trouble, records.place(row), choices, records.title(row), records.title(record));
        offered.stream()
                .filter(one -> records.id(one).toString().equals(chosen))
                .findFirst()
                .ifPresentOrElse(one -> believe(row, one), () -> settled.put(row, Problem.NEW_RECORD.equals(chosen)));
    }
}
