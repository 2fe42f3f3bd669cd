package cz.propoj.command.workbooks.differences;

import cz.propoj.command.needs.NeedCommand.AddActivity;
import cz.propoj.command.needs.NeedCommand.DescribePractice;
import cz.propoj.command.needs.NeedCommand.InvolveActors;
import cz.propoj.command.needs.NeedCommand.RemoveActivity;
import cz.propoj.command.needs.NeedCommand.ReplanActivity;
import cz.propoj.command.workbooks.differences.NeedTree.FormRow;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ExportScope;
import cz.propoj.command.workbooks.templates.ParsedRow;
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
    private final ActorDirectory actorDirectory;
    private final StableIds ids;
    private final ComparisonResult outcome;
    private final ExportScope exportScope;

    ActivityComparison(
            KnownNetwork network,
            ActorDirectory actorDirectory,
            StableIds ids,
            ComparisonResult outcome,
            ExportScope exportScope) {
        this.network = network;
        this.exportScope = exportScope;
        this.actorDirectory = actorDirectory;
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
        row.activities().forEach((key, parsedRow) -> NeedComparison.take(
                        left, other -> NameKeys.key(other.plan().name()).equals(key))
                .ifPresent(activity -> found.put(key, activity)));
        row.activities().forEach((key, parsedRow) -> {
            if (!found.containsKey(key)) {
                NeedComparison.take(left, other -> other.activity().value().equals(parsedRow.id()))
                        .ifPresent(activity -> found.put(key, activity));
            }
        });
        row.activities()
                .forEach((key, parsedRow) -> compare(parsedRow, key, parent, need, form, found.get(key), needs));
        if (row.hasColumn(NeedColumn.ACTIVITY)) {
            left.stream()
                    .filter(activity -> network.wasKnown(activity.activity(), exportScope))
                    .forEach(activity -> missing(need, parent, activity));
        }
    }

    private void compare(
            ParsedRow parsedRow,
            String key,
            String parent,
            NeedId need,
            FormId form,
            @Nullable Activity known,
            List<String> needs) {
        var id = known == null
                ? new ActivityId(ids.record(RecordKind.ACTIVITY, form.toString(), key))
                : known.activity();
        var fields = new FieldChanges();
        var plan = plan(parsedRow, known, fields);
        var before = known == null ? null : known.practice();
        var practice = value(parsedRow, NeedColumn.PRACTICE, before, fields) instanceof String text ? text : null;
        var actorsBefore = known == null ? List.<ActorId>of() : known.actors();
        var actors = actors(parsedRow, actorsBefore, fields);
        if (fields.isEmpty()) {
            outcome.unchanged(RecordKind.ACTIVITY);
            return;
        }
        outcome.add(
                RecordKind.ACTIVITY,
                StableIds.difference(RecordKind.ACTIVITY, id),
                known == null ? DifferenceKind.ADDED : DifferenceKind.CHANGED,
                parent + " – " + plan.name(),
                fields,
                parsedRow.place(),
                needs,
                scope -> {
                    var steps = new ArrayList<Step>();
                    if (known == null) {
                        steps.add(NeedComparison.step(need, new AddActivity(need, form, id, plan)));
                    } else if (!plan.equals(known.plan())) {
                        steps.add(NeedComparison.step(need, new ReplanActivity(need, id, plan)));
                    }
                    if (!CellValues.isSame(before, practice)) {
                        steps.add(NeedComparison.step(need, new DescribePractice(need, id, practice)));
                    }
                    var there = actors.stream().filter(scope.actor()).toList();
                    if (!CellValues.isSame(actorsBefore, there)) {
                        steps.add(NeedComparison.step(need, new InvolveActors(need, id, there)));
                    }
                    return steps;
                });
    }

    private static ActivityPlan plan(ParsedRow parsedRow, @Nullable Activity known, FieldChanges fields) {
        var before = known == null ? null : known.plan();
        var name = value(parsedRow, NeedColumn.ACTIVITY, before == null ? null : before.name(), fields);
        var phase = value(parsedRow, NeedColumn.PHASE, before == null ? null : before.phase(), fields);
        var possible = before == null ? List.<String>of() : before.possibleActors();
        if (parsedRow.hasColumn(NeedColumn.POSSIBLE_ACTORS)
                && fields.compare(
                        NeedColumn.POSSIBLE_ACTORS.heading(), possible, parsedRow.texts(NeedColumn.POSSIBLE_ACTORS))) {
            possible = parsedRow.texts(NeedColumn.POSSIBLE_ACTORS);
        }
        return new ActivityPlan(String.valueOf(name), phase instanceof Focus focus ? focus : null, possible);
    }

    private List<ActorId> actors(ParsedRow parsedRow, List<ActorId> before, FieldChanges fields) {
        if (!parsedRow.hasColumn(NeedColumn.INVOLVED_ACTORS)) {
            return before;
        }
        var named = actorDirectory.all(
                parsedRow.texts(NeedColumn.INVOLVED_ACTORS), parsedRow.place(NeedColumn.INVOLVED_ACTORS));
        var after = ActorListMerge.after(before, named);
        if (!CellValues.isSame(before, after)) {
            fields.note(
                    NeedColumn.INVOLVED_ACTORS.heading(), actorDirectory.names(before), actorDirectory.names(after));
        }
        return after;
    }

    private static @Nullable Object value(
            ParsedRow parsedRow, NeedColumn column, @Nullable Object before, FieldChanges fields) {
        return parsedRow.hasColumn(column) && fields.compare(column.heading(), before, parsedRow.value(column))
                ? parsedRow.value(column)
                : before;
    }

    private void missing(NeedId need, String parent, Activity activity) {
        outcome.add(
                RecordKind.ACTIVITY,
                StableIds.missing(RecordKind.ACTIVITY, activity.activity()),
                DifferenceKind.MISSING,
                parent + " – " + activity.plan().name(),
                new FieldChanges(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, need.value(), new RemoveActivity(need, activity.activity()))));
    }
}
