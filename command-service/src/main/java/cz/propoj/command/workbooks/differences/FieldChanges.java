package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.differences.Difference.FieldChange;
import cz.propoj.command.workbooks.templates.CellValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the values in which a record differs. */
final class FieldChanges {
    private final List<FieldChange> changes = new ArrayList<>();

    /** Whether they differ; if so, it is noted. */
    boolean compare(String field, @Nullable Object before, @Nullable Object after) {
        if (CellValues.isSame(before, after) || (CellValues.isBlank(before) && CellValues.isBlank(after))) {
            return false;
        }
        note(field, before, after);
        return true;
    }

    void note(String field, @Nullable Object before, @Nullable Object after) {
        changes.add(new FieldChange(field, CellValues.format(before), CellValues.format(after)));
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    List<FieldChange> list() {
        return List.copyOf(changes);
    }
}
