package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.Trouble;
import cz.propoj.command.workbooks.templates.Draft;
import cz.propoj.command.workbooks.templates.Said;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.workbooks.NeedColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the sheet of needs as a tree: needs, under them forms of fulfilment, under them activities. */
final class NeedTree {
    record NeedRow(NeedArea area, String name, Draft draft, List<UUID> ids, Map<String, FormRow> forms) {}

    /** Level and risks stand in any of the form's rows. */
    record FormRow(String name, List<Draft> drafts, Map<String, Draft> activities) {
        Draft first() {
            return drafts.getFirst();
        }

        boolean says(NeedColumn column) {
            return first().says(column);
        }

        @Nullable
        Object value(NeedColumn column) {
            return drafts.stream()
                    .map(draft -> draft.value(column))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        List<UUID> ids() {
            return drafts.stream().map(Draft::id).filter(Objects::nonNull).toList();
        }
    }

    private static final List<NeedColumn> OF_ACTIVITY =
            List.of(NeedColumn.PHASE, NeedColumn.POSSIBLE_ACTORS, NeedColumn.PRACTICE, NeedColumn.INVOLVED_ACTORS);

    private final Map<String, NeedRow> needs = new LinkedHashMap<>();
    private final Problems problems;

    NeedTree(List<Draft> drafts, Problems problems) {
        this.problems = problems;
        drafts.forEach(this::add);
    }

    Map<String, NeedRow> needs() {
        return needs;
    }

    static String key(NeedArea area, String name) {
        return area + " " + Names.key(name);
    }

    private void add(Draft draft) {
        var name = draft.text(NeedColumn.NEED);
        if (name == null || !(draft.value(NeedColumn.AREA) instanceof NeedArea area)) {
            return;
        }
        var need = needs.computeIfAbsent(
                key(area, name), _ -> new NeedRow(area, name, draft, new ArrayList<>(), new LinkedHashMap<>()));
        var id = draft.id();
        if (id != null) {
            need.ids().add(id);
        }
        var form = draft.text(NeedColumn.FORM);
        if (form == null) {
            requireNothing(draft, NeedColumn.FORM, NeedColumn.ACTIVITY);
            return;
        }
        var row = need.forms()
                .computeIfAbsent(Names.key(form), _ -> new FormRow(form, new ArrayList<>(), new LinkedHashMap<>()));
        row.drafts().add(draft);
        var activity = draft.text(NeedColumn.ACTIVITY);
        if (activity == null) {
            OF_ACTIVITY.forEach(column -> requireNothing(draft, NeedColumn.ACTIVITY, column));
            return;
        }
        var first = row.activities().putIfAbsent(Names.key(activity), draft);
        if (first != null) {
            problems.add(
                    Trouble.ROW_TWICE_DIFFERENT,
                    draft.place(NeedColumn.ACTIVITY),
                    activity,
                    String.valueOf(first.place().cell()));
        }
    }

    private void requireNothing(Draft draft, NeedColumn missing, NeedColumn column) {
        if (draft.says(missing) && !Said.isNothing(draft.value(column))) {
            problems.add(Trouble.MISSING_VALUE, draft.place(missing), missing.heading());
        }
    }
}
