package cz.propoj.command.workbooks.differences;

import cz.propoj.command.needs.NeedCommand.AddActivity;
import cz.propoj.command.needs.NeedCommand.DescribePractice;
import cz.propoj.command.needs.NeedCommand.InvolveActors;
import cz.propoj.command.needs.NeedCommand.RemoveActivity;
import cz.propoj.command.needs.NeedCommand.ReplanActivity;
import cz.propoj.command.workbooks.differences.NeedTree.FormRow;
import cz.propoj.command.workbooks.templates.Draft;
import cz.propoj.command.workbooks.templates.Said;
import cz.propoj.command.workbooks.templates.Seen;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.workbooks.NeedColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the activities under a form of fulfilment, with local practice and those who carry them out. */
final class ActivityComparison {
    private final KnownNetwork network;
    private final Register register;
    private final Ids ids;
    private final Outcome outcome;
    private final Seen seen;

    ActivityComparison(KnownNetwork network, Register register, Ids ids, Outcome outcome, Seen seen) {
        this.network = network;
        this.seen = seen;
        this.register = register;
        this.ids = ids;
        this.outcome = outcome;
    }

    /** @param needs differences without which the form is not there */
    void compare(
            FormRow row,
            String parent,
            NeedId need,
            FormId form,
            @Nullable FormOfFulfilment known,
            List<String> needs) {
        var left = known == null ? new ArrayList<Activity>() : new ArrayList<>(known.activities());
        var found = new LinkedHashMap<String, Activity>();
        row.activities().forEach((key, draft) -> NeedComparison.take(
                        left, other -> Names.key(other.plan().name()).equals(key))
                .ifPresent(activity -> found.put(key, activity)));
        row.activities().forEach((key, draft) -> {
            if (!found.containsKey(key)) {
                NeedComparison.take(left, other -> other.activity().value().equals(draft.id()))
                        .ifPresent(activity -> found.put(key, activity));
            }
        });
        row.activities().forEach((key, draft) -> compare(draft, key, parent, need, form, found.get(key), needs));
        if (row.says(NeedColumn.ACTIVITY)) {
            left.stream()
                    .filter(activity -> network.wasKnown(activity.activity(), seen))
                    .forEach(activity -> missing(need, parent, activity));
        }
    }

    private void compare(
            Draft draft,
            String key,
            String parent,
            NeedId need,
            FormId form,
            @Nullable Activity known,
            List<String> needs) {
        var id = known == null ? new ActivityId(ids.record(Item.ACTIVITY, form.toString(), key)) : known.activity();
        var fields = new Fields();
        var plan = plan(draft, known, fields);
        var before = known == null ? null : known.practice();
        var practice = value(draft, NeedColumn.PRACTICE, before, fields) instanceof String text ? text : null;
        var actorsBefore = known == null ? List.<ActorId>of() : known.actors();
        var actors = actors(draft, actorsBefore, fields);
        if (fields.isEmpty()) {
            outcome.unchanged(Item.ACTIVITY);
            return;
        }
        outcome.add(
                Item.ACTIVITY,
                Ids.difference(Item.ACTIVITY, id),
                known == null ? Change.ADDED : Change.CHANGED,
                parent + " – " + plan.name(),
                fields,
                draft.place(),
                needs,
                scope -> {
                    var steps = new ArrayList<Step>();
                    if (known == null) {
                        steps.add(NeedComparison.step(need, new AddActivity(need, form, id, plan)));
                    } else if (!plan.equals(known.plan())) {
                        steps.add(NeedComparison.step(need, new ReplanActivity(need, id, plan)));
                    }
                    if (!Said.isSame(before, practice)) {
                        steps.add(NeedComparison.step(need, new DescribePractice(need, id, practice)));
                    }
                    var there = actors.stream().filter(scope.actor()).toList();
                    if (!Said.isSame(actorsBefore, there)) {
                        steps.add(NeedComparison.step(need, new InvolveActors(need, id, there)));
                    }
                    return steps;
                });
    }

    private static ActivityPlan plan(Draft draft, @Nullable Activity known, Fields fields) {
        var before = known == null ? null : known.plan();
        var name = value(draft, NeedColumn.ACTIVITY, before == null ? null : before.name(), fields);
        var phase = value(draft, NeedColumn.PHASE, before == null ? null : before.phase(), fields);
        var possible = before == null ? List.<String>of() : before.possibleActors();
        if (draft.says(NeedColumn.POSSIBLE_ACTORS)
                && fields.compare(
                        NeedColumn.POSSIBLE_ACTORS.heading(), possible, draft.texts(NeedColumn.POSSIBLE_ACTORS))) {
            possible = draft.texts(NeedColumn.POSSIBLE_ACTORS);
        }
        return new ActivityPlan(String.valueOf(name), phase instanceof Focus focus ? focus : null, possible);
    }

    private List<ActorId> actors(Draft draft, List<ActorId> before, Fields fields) {
        if (!draft.says(NeedColumn.INVOLVED_ACTORS)) {
            return before;
        }
        var named = register.all(draft.texts(NeedColumn.INVOLVED_ACTORS), draft.place(NeedColumn.INVOLVED_ACTORS));
        var after = ActorLists.after(before, named);
        if (!Said.isSame(before, after)) {
            fields.note(NeedColumn.INVOLVED_ACTORS.heading(), register.names(before), register.names(after));
        }
        return after;
    }

    private static @Nullable Object value(Draft draft, NeedColumn column, @Nullable Object before, Fields fields) {
        return draft.says(column) && fields.compare(column.heading(), before, draft.value(column))
                ? draft.value(column)
                : before;
    }

    private void missing(NeedId need, String parent, Activity activity) {
        outcome.add(
                Item.ACTIVITY,
                Ids.missing(Item.ACTIVITY, activity.activity()),
                Change.MISSING,
                parent + " – " + activity.plan().name(),
                new Fields(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, need.value(), new RemoveActivity(need, activity.activity()))));
    }
}
