package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** Makes the steps of an undo, each for the day from which the import had set the value. */
final class UndoSteps {
    /** Definitions are undone last, when nothing uses them any more. */
    static final int RECORDS = 0;

    static final int DEFINITIONS = 1;

    private UndoSteps() {}

    static List<Step> one(UUID record, LocalDate day, Object command) {
        return List.of(new Step(RECORDS, record, day, null, _ -> command));
    }

    static List<Step> withTexts(
            UUID record, LocalDate day, Step.ProtectedTexts protectedTexts, IntFunction<Object> command) {
        return List.of(new Step(RECORDS, record, day, protectedTexts, command));
    }
}
