package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** Commands that undo, for the day on which the import made true what they undo. */
final class UndoSteps {
    /** Definitions go last: nothing may use them any more. */
    static final int RECORDS = 0;

    static final int DEFINITIONS = 1;

    private UndoSteps() {}

    static List<Step> one(UUID record, LocalDate day, Object command) {
        return List.of(new Step(RECORDS, record, day, null, _ -> command));
    }

    static List<Step> withTexts(UUID record, LocalDate day, Step.Secret secret, IntFunction<Object> wish) {
        return List.of(new Step(RECORDS, record, day, secret, wish));
    }
}
