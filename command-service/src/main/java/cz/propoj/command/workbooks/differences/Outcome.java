package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what the comparison of all sheets finds. */
public final class Outcome {
    private final List<Planned> planned = new ArrayList<>();
    private final Map<Item, Integer> unchanged = new EnumMap<>(Item.class);

    void add(
            Item item,
            String id,
            Change change,
            String title,
            Fields fields,
            @Nullable Place place,
            List<String> needs,
            Planned.Plan plan) {
        planned.add(new Planned(new Difference(id, item, change, title, fields.list(), place, needs), plan));
    }

    void unchanged(Item item) {
        unchanged.merge(item, 1, Integer::sum);
    }

    /** With others in the place of some, or without them where the function gives none. */
    Outcome map(Function<Planned, @Nullable Planned> function) {
        var mapped = new Outcome();
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
    public List<Planned> planned() {
        return List.copyOf(planned);
    }

    public List<Difference> differences() {
        return planned.stream().map(Planned::difference).toList();
    }

    /** How many records are the same in the workbook and in the network. */
    public Map<Item, Integer> unchanged() {
        return Map.copyOf(unchanged);
    }
}
