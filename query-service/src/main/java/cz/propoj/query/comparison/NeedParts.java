package cz.propoj.query.comparison;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.time.Fact;
import cz.propoj.query.history.Difference;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RecordChange;
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

    private record NamedPart(String name, Object value) {}

    private NeedParts() {}

    static List<Item> items(Between between) {
        var items = new ArrayList<Item>();
        between.changes(Kinds.NEEDS).forEach(change -> compare(change, items));
        between.covers().forEach(cover -> tell(cover, between, items));
        return items;
    }

    /** Somebody began or ceased to carry out an activity: also when nothing was written down at the need itself. */
    private static void tell(Between.Cover cover, Between between, List<Item> items) {
        var id = cover.activity().toString();
        var difference = new Difference("covered", !cover.gained(), cover.gained());
        for (var at = 0; at < items.size(); at++) {
            var item = items.get(at);
            if (item.part().equals(id)) {
                if (item.how() == ChangeKind.CHANGED) {
                    items.set(at, item.with(difference, endings(cover, between)));
                }
                return;
            }
        }
        var part = parts(between.needAfter(cover.need())).get(id);
        if (part != null) {
            items.add(new Item(
                    ChangeKind.CHANGED,
                    Kinds.NEEDS.name(),
                    cover.need().toString(),
                    id,
                    part.name(),
                    null,
                    List.of(difference),
                    endings(cover, between)));
        }
    }

    /** What happened to the actors of the activity, so that they count now or count no more. */
    private static List<Item.Cause> endings(Between.Cover cover, Between between) {
        return between.changes(Kinds.ACTORS).stream()
                .filter(change -> between.covering(cover).contains(ActorId.of(change.record())))
                .map(change -> Comparison.cause(change, NeedParts::endsOrBegins))
                .filter(cause -> !cause.positions().isEmpty())
                .toList();
    }

    private static boolean endsOrBegins(Fact<?> fact) {
        return switch (fact.event()) {
            case ActorEvent.ActorRegistered _ -> true;
            case ActorEvent.ActorRetired _ -> true;
            case ActorEvent.ActorReinstated _ -> true;
            case ActorEvent.ActorMerged _ -> true;
            case ActorEvent.ActorUnmerged _ -> true;
            default -> false;
        };
    }

    private static void compare(RecordChange change, List<Item> items) {
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
                        was == null ? ChangeKind.APPEARED : is == null ? ChangeKind.VANISHED : ChangeKind.CHANGED,
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
    private static Map<String, NamedPart> parts(@Nullable Object state) {
        var parts = new LinkedHashMap<String, NamedPart>();
        if (!(state instanceof NeedState need) || need.retired()) {
            return parts;
        }
        parts.put(
                need.need().toString(),
                new NamedPart(
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
                    new NamedPart(name, new FormOfFulfilment(form.form(), form.name(), form.assessment(), List.of())));
            for (Activity activity : form.activities()) {
                parts.put(
                        activity.activity().toString(),
                        new NamedPart(name + STEP + activity.plan().name(), activity));
            }
        }
        return parts;
    }
}
