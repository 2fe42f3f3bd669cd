package cz.propoj.command.workbooks.differences;

import cz.propoj.command.needs.NeedCommand.AddFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.AssessFulfilment;
import cz.propoj.command.needs.NeedCommand.IdentifyNeed;
import cz.propoj.command.needs.NeedCommand.ReinstateNeed;
import cz.propoj.command.needs.NeedCommand.RemoveFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.RenameFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.RenameNeed;
import cz.propoj.command.needs.NeedCommand.RetireNeed;
import cz.propoj.command.workbooks.differences.NeedTree.FormRow;
import cz.propoj.command.workbooks.differences.NeedTree.NeedRow;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ExportScope;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.workbooks.NeedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares the sheet of needs with the needs of the network, down to the forms of fulfilment. */
final class NeedComparison {
    private final KnownNetwork network;
    private final ActivityComparison activities;
    private final StableIds ids;
    private final ComparisonResult outcome;
    private final ExportScope exportScope;
    private final Set<NeedId> matched = new HashSet<>();

    NeedComparison(
            KnownNetwork network,
            ActivityComparison activities,
            StableIds ids,
            ComparisonResult outcome,
            ExportScope exportScope) {
        this.network = network;
        this.activities = activities;
        this.ids = ids;
        this.outcome = outcome;
        this.exportScope = exportScope;
    }

    void compare(NeedTree tree) {
        var known = new HashMap<String, NeedState>();
        match(tree, known, (row, state) -> NeedTree.key(row.area(), row.name())
                .equals(NeedTree.key(state.area(), state.name())));
        match(tree, known, (row, state) -> row.ids().stream().anyMatch(id -> isOf(state, id)));
        match(tree, known, (row, state) -> NameKeys.key(row.name()).equals(NameKeys.key(state.name())));
        tree.needs().forEach((key, row) -> compare(row, known.get(key)));
        network.needs().values().stream()
                .filter(state -> !state.retired()
                        && !matched.contains(state.need())
                        && network.wasKnown(state.need(), exportScope))
                .forEach(this::missing);
    }

    private interface RowMatcher {
        boolean test(NeedRow row, NeedState state);
    }

    private void match(NeedTree tree, Map<String, NeedState> known, RowMatcher matcher) {
        tree.needs().forEach((key, row) -> {
            if (known.containsKey(key)) {
                return;
            }
            var states = network.needs().values().stream()
                    .filter(state -> !matched.contains(state.need()) && matcher.test(row, state))
                    .toList();
            states.stream()
                    .filter(state -> !state.retired())
                    .findFirst()
                    .or(() -> states.stream().findFirst())
                    .ifPresent(state -> {
                        known.put(key, state);
                        matched.add(state.need());
                    });
        });
    }

    private static boolean isOf(NeedState state, UUID id) {
        return state.need().value().equals(id) || state.forms().stream().anyMatch(form -> isOf(form, id));
    }

    private static boolean isOf(FormOfFulfilment form, UUID id) {
        return form.form().value().equals(id)
                || form.activities().stream()
                        .anyMatch(activity -> activity.activity().value().equals(id));
    }

    private void compare(NeedRow row, @Nullable NeedState known) {
        var id = known == null
                ? new NeedId(ids.record(RecordKind.NEED, NeedTree.key(row.area(), row.name())))
                : known.need();
        var fields = new FieldChanges();
        if (known != null && known.retired()) {
            fields.note(ActorComparison.LIFE_CYCLE, "vyřazená", "aktivní");
        }
        fields.compare(NeedColumn.AREA.heading(), known == null ? null : known.area(), row.area());
        fields.compare(NeedColumn.NEED.heading(), known == null ? null : known.name(), row.name());
        var needs = List.<String>of();
        if (fields.isEmpty()) {
            outcome.unchanged(RecordKind.NEED);
        } else {
            outcome.add(
                    RecordKind.NEED,
                    StableIds.difference(RecordKind.NEED, id),
                    known == null ? DifferenceKind.ADDED : DifferenceKind.CHANGED,
                    row.name(),
                    fields,
                    row.parsedRow().place(),
                    List.of(),
                    _ -> steps(id, row, known));
            needs = known == null || known.retired() ? List.of(StableIds.difference(RecordKind.NEED, id)) : List.of();
        }
        compareForms(row, id, known, needs);
    }

    private List<Step> steps(NeedId id, NeedRow row, @Nullable NeedState known) {
        if (known == null) {
            return List.of(step(id, new IdentifyNeed(id, network.network().network(), row.area(), row.name())));
        }
        var steps = new ArrayList<Step>();
        if (known.retired()) {
            steps.add(step(id, new ReinstateNeed(id)));
        }
        if (known.area() != row.area() || !CellValues.isSame(known.name(), row.name())) {
            steps.add(step(id, new RenameNeed(id, row.area(), row.name())));
        }
        return steps;
    }

    static Step step(NeedId id, Object command) {
        return Step.of(Step.MEETINGS_AND_NEEDS, id.value(), command);
    }

    private void compareForms(NeedRow row, NeedId need, @Nullable NeedState known, List<String> needs) {
        var left = known == null ? new ArrayList<FormOfFulfilment>() : new ArrayList<>(known.forms());
        var forms = new IdentityHashMap<FormRow, FormOfFulfilment>();
        for (var form : row.forms().values()) {
            take(left, other -> NameKeys.key(other.name()).equals(NameKeys.key(form.name())))
                    .ifPresent(found -> forms.put(form, found));
        }
        for (var form : row.forms().values()) {
            if (!forms.containsKey(form)) {
                take(left, other -> form.ids().stream().anyMatch(id -> isOf(other, id)))
                        .ifPresent(found -> forms.put(form, found));
            }
        }
        row.forms().values().forEach(form -> compare(form, row, need, forms.get(form), needs));
        if (row.parsedRow().hasColumn(NeedColumn.FORM)) {
            left.stream()
                    .filter(form -> network.wasKnown(form.form(), exportScope))
                    .forEach(form -> missing(need, row.name(), form));
        }
    }

    static <T> Optional<T> take(List<T> left, Predicate<T> matcher) {
        var found = left.stream().filter(matcher).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private void compare(
            FormRow row, NeedRow parent, NeedId need, @Nullable FormOfFulfilment known, List<String> needs) {
        var id = known == null
                ? new FormId(ids.record(RecordKind.FORM, need.toString(), NameKeys.key(row.name())))
                : known.form();
        var fields = new FieldChanges();
        fields.compare(NeedColumn.FORM.heading(), known == null ? null : known.name(), row.name());
        var before = known == null ? Assessment.NONE : known.assessment();
        var level = before.level();
        if (row.hasColumn(NeedColumn.LEVEL)
                && fields.compare(NeedColumn.LEVEL.heading(), level, row.value(NeedColumn.LEVEL))) {
            level = row.value(NeedColumn.LEVEL) instanceof Integer number ? number : null;
        }
        var risks = before.risks();
        if (row.hasColumn(NeedColumn.RISKS)
                && fields.compare(NeedColumn.RISKS.heading(), risks, row.value(NeedColumn.RISKS))) {
            risks = row.value(NeedColumn.RISKS) instanceof String text ? text : null;
        }
        var assessment = new Assessment(level, risks);
        var needsForm = needs;
        if (fields.isEmpty()) {
            outcome.unchanged(RecordKind.FORM);
        } else {
            outcome.add(
                    RecordKind.FORM,
                    StableIds.difference(RecordKind.FORM, id),
                    known == null ? DifferenceKind.ADDED : DifferenceKind.CHANGED,
                    parent.name() + " – " + row.name(),
                    fields,
                    row.first().place(),
                    needs,
                    _ -> steps(need, id, row.name(), assessment, known));
            needsForm = known == null ? List.of(StableIds.difference(RecordKind.FORM, id)) : needs;
        }
        activities.compare(row, parent.name(), need, id, known, needsForm);
    }

    private static List<Step> steps(
            NeedId need, FormId id, String name, Assessment assessment, @Nullable FormOfFulfilment known) {
        var steps = new ArrayList<Step>();
        if (known == null) {
            steps.add(step(need, new AddFormOfFulfilment(need, id, name)));
        } else if (!CellValues.isSame(known.name(), name)) {
            steps.add(step(need, new RenameFormOfFulfilment(need, id, name)));
        }
        if (!assessment.equals(known == null ? Assessment.NONE : known.assessment())) {
            steps.add(step(need, new AssessFulfilment(need, id, assessment)));
        }
        return steps;
    }

    private void missing(NeedState state) {
        var id = state.need();
        outcome.add(
                RecordKind.NEED,
                StableIds.missing(RecordKind.NEED, id),
                DifferenceKind.MISSING,
                state.name(),
                new FieldChanges(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, id.value(), new RetireNeed(id, null))));
    }

    private void missing(NeedId need, String parent, FormOfFulfilment form) {
        outcome.add(
                RecordKind.FORM,
                StableIds.missing(RecordKind.FORM, form.form()),
                DifferenceKind.MISSING,
                parent + " – " + form.name(),
                new FieldChanges(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, need.value(), new RemoveFormOfFulfilment(need, form.form()))));
    }
}
