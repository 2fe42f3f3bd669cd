package cz.propoj.query.comparison;

import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.query.history.Difference;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.Change;
import cz.propoj.query.networkmap.Kinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Needs, their forms of fulfilment and their activities, each of which can appear, vanish and change by itself. */
final class NeedParts {
    /** Between the names of a need, of a form and of an activity. */
    private static final String STEP = " › ";

    private record Part(String name, Object value) {}

    private NeedParts() {}

    static List<Item> items(Between between) {
        var items = new ArrayList<Item>();
        between.changes(Kinds.NEEDS).forEach(change -> compare(change, items));
        return items;
    }

    private static void compare(Change change, List<Item> items) {
        var before = parts(change.before());
        var after = parts(change.after());
        var ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (var id : ids) {
            var was = before.get(id);
            var is = after.get(id);
            var part = is == null ? was : is;
            var isNeed = id.equals(change.record());
            var differences =
                    was == null || is == null ? List.<Difference>of() : Difference.between(was.value(), is.value());
            if (part != null && (was == null || is == null || !differences.isEmpty())) {
                items.add(new Item(
                        was == null ? How.APPEARED : is == null ? How.VANISHED : How.CHANGED,
                        change.kind(),
                        change.record(),
                        id,
                        part.name(),
                        null,
                        differences,
                        List.of(Comparison.cause(
                                change,
                                fact -> isNeed || fact.event().toString().contains(id)))));
            }
        }
    }

    /** By id; a retired need has none. */
    private static Map<String, Part> parts(@Nullable Object state) {
        var parts = new LinkedHashMap<String, Part>();
        if (!(state instanceof NeedState need) || need.retired()) {
            return parts;
        }
        parts.put(
                need.need().toString(),
                new Part(
                        need.name(),
                        new NeedState(
                                need.need(),
                                need.network(),
                                need.area(),
                                need.name(),
                                List.of(),
                                List.of(),
                                false,
                                need.template())));
        for (var form : need.forms()) {
            var name = need.name() + STEP + form.name();
            parts.put(
                    form.form().toString(),
                    new Part(name, new FormOfFulfilment(form.form(), form.name(), form.assessment(), List.of())));
            for (Activity activity : form.activities()) {
                parts.put(
                        activity.activity().toString(),
                        new Part(name + STEP + activity.plan().name(), activity));
            }
        }
        return parts;
    }
}
