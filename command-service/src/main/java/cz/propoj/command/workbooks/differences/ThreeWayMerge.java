package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.differences.Difference.FieldChange;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.Workbooks;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.MeetingColumn;
import cz.propoj.contract.workbooks.PlatformColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A three-way merge of an exported workbook: the network at the time of the export, the workbook, and the network today. A row
 * that equals the export was not edited, so it must not revert what others have changed since.
 */
final class ThreeWayMerge {
    /** A row, and the kind of record it describes. */
    private record Row(RecordKind item, Place place) {}

    /** Columns with texts that may be erased; after that it is not known any more whether a row was edited. */
    private static final Set<String> ERASABLE = Stream.concat(
                    Stream.of(
                            PlatformColumn.GOALS,
                            PlatformColumn.OUTPUTS,
                            PlatformColumn.EVALUATION,
                            MeetingColumn.TOPIC),
                    Stream.of(ActorColumn.values()).filter(NoteComparison::holdsNotes))
            .map(Column::heading)
            .collect(Collectors.toUnmodifiableSet());

    /** @param isErased whether texts of the record were erased since */
    private record Export(long position, boolean isErased) {}

    private final Map<Place, Export> exported = new HashMap<>();
    private final Map<Long, Map<Row, Set<String>>> edited = new TreeMap<>();

    /** @param comparison of the workbooks with the network as it was known at a position of the log */
    ThreeWayMerge(KnownNetwork network, Workbooks workbooks, LongFunction<ComparisonResult> comparison) {
        workbooks.rows().values().stream()
                .flatMap(parsedRows -> parsedRows.stream())
                .forEach(parsedRow -> {
                    var mark = parsedRow.export();
                    if (mark != null) {
                        var erased = network.erasures().getOrDefault(String.valueOf(parsedRow.id()), 0L);
                        exported.put(parsedRow.place(), new Export(mark.position(), erased > mark.position()));
                    }
                });
        exported.values().stream()
                .map(Export::position)
                .distinct()
                .forEach(position -> edited.put(position, fields(comparison.apply(position))));
    }

    private static Map<Row, Set<String>> fields(ComparisonResult outcome) {
        var fields = new HashMap<Row, Set<String>>();
        outcome.differences().forEach(difference -> {
            var place = difference.place();
            if (place != null) {
                fields.computeIfAbsent(new Row(difference.item(), place), _ -> new HashSet<>())
                        .addAll(difference.fields().stream()
                                .map(FieldChange::field)
                                .toList());
            }
        });
        return fields;
    }

    /** Leaves out what only others have changed, and marks what both have changed. */
    ComparisonResult without(ComparisonResult all, Problems problems) {
        if (exported.isEmpty()) {
            return all;
        }
        // An edited row may depend on one that was not, such as a new activity of a need that was removed meanwhile.
        var needed = all.differences().stream()
                .filter(difference -> !isUntouched(difference))
                .flatMap(difference -> difference.needs().stream())
                .collect(Collectors.toSet());
        return all.map(planned -> {
            var difference = planned.difference();
            if (!needed.contains(difference.id()) && isUntouched(difference)) {
                problems.add(
                        ProblemType.CHANGED_SINCE_EXPORT,
                        Objects.requireNonNull(difference.place()).wholeSheet());
                return null;
            }
            return difference.change() == DifferenceKind.CHANGED && isChangedByOthersToo(difference)
                    ? new PlannedDifference(difference.with(DifferenceKind.CHANGED_BY_BOTH), planned.plan())
                    : planned;
        });
    }

    private boolean isUntouched(Difference difference) {
        var edited = edited(difference);
        return edited != null
                && difference.fields().stream().map(FieldChange::field).noneMatch(edited::contains);
    }

    private boolean isChangedByOthersToo(Difference difference) {
        var edited = edited(difference);
        return edited != null
                && !difference.fields().stream().map(FieldChange::field).allMatch(edited::contains);
    }

    /** The fields in which the row was edited; null when it does not come from an export. */
    private @Nullable Set<String> edited(Difference difference) {
        var place = difference.place();
        var export = place == null ? null : exported.get(place);
        if (place == null || export == null) {
            return null;
        }
        var fields = Objects.requireNonNull(edited.get(export.position()))
                .getOrDefault(new Row(difference.item(), place), Set.of());
        return export.isErased() ? withoutErased(difference.item(), fields) : fields;
    }

    /** Erased texts must not come back with a workbook that was exported before the erasure. */
    private static Set<String> withoutErased(RecordKind item, Set<String> fields) {
        return item == RecordKind.CONTACT
                ? Set.of()
                : fields.stream().filter(field -> !ERASABLE.contains(field)).collect(Collectors.toUnmodifiableSet());
    }
}
