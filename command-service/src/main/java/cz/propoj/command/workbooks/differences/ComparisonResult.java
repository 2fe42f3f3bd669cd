package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the differences of all sheets. */
public final class ComparisonResult {
    private final List<PlannedDifference> planned = new ArrayList<>();
    private final Map<RecordKind, Integer> unchanged = new EnumMap<>(RecordKind.class);

    void add(
            RecordKind item,
            String id,
            DifferenceKind change,
            String title,
            FieldChanges fields,
            @Nullable Place place,
            List<String> needs,
            PlannedDifference.StepFactory plan) {
        planned.add(new PlannedDifference(new Difference(id, item, change, title, fields.list(), place, needs), plan));
    }

    void unchanged(RecordKind item) {
        unchanged.merge(item, 1, Integer::sum);
    }

    /** The same result with each difference replaced, or removed where the function returns null. */
    ComparisonResult map(Function<PlannedDifference, @Nullable PlannedDifference> function) {
        var mapped = new ComparisonResult();
        mapped.unchanged.putAll(unchanged);
        for (var one : planned) {
            var other = function.apply(one);
            if (other == null) {
                mapped.unchanged(one.difference().item());
            } else {
                mapped.planned.add(other);
            }
        }
        return mapped;
    }

    /** In the order of the sheets and rows. */
    public List<PlannedDifference> planned() {
        return List.copyOf(planned);
    }

    public List<Difference> differences() {
        return planned.stream().map(PlannedDifference::difference).toList();
    }

    /** How many records are the same in the workbook and in the network. */
    public Map<RecordKind, Integer> unchanged() {
        return Map.copyOf(unchanged);
    }
}
