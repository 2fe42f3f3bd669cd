package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.workbooks.ImportId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One command of an import.
 *
 * @param stage steps of a lower stage are stored before those of a higher one begin
 * @param record id of the aggregate; its steps are sent in order
 * @param effectiveOn null: the day of the import
 * @param protectedTexts texts that have to be stored in the vault with it; null: none
 * @param command makes the command from the version of the stored text, 1 when there is none
 * @param undoes the import of which the step undoes something; null: the one whose undo it is part of, or none
 */
public record Step(
        int stage,
        UUID record,
        @Nullable LocalDate effectiveOn,
        @Nullable ProtectedTexts protectedTexts,
        IntFunction<Object> command,
        @Nullable ImportId undoes) {
    /** A step that undoes nothing. */
    public Step(
            int stage,
            UUID record,
            @Nullable LocalDate effectiveOn,
            @Nullable ProtectedTexts protectedTexts,
            IntFunction<Object> command) {
        this(stage, record, effectiveOn, protectedTexts, command, null);
    }

    static final int DEFINITIONS = 0;
    static final int ACTORS = 1;
    static final int NOTES = 2;
    static final int PLATFORMS = 3;
    static final int MEETINGS_AND_NEEDS = 4;
    static final int ENDINGS = 5;
    public static final int STAGES = 6;

    /** Texts for the vault by field, under one id. */
    public record ProtectedTexts(UUID id, Map<String, String> texts) {
        public ProtectedTexts {
            texts = Map.copyOf(texts);
        }

        static ProtectedTexts of(UUID id, String field, String text) {
            return new ProtectedTexts(id, Map.of(field, text));
        }

        /** The id only, for logs. */
        @Override
        public String toString() {
            return "ProtectedTexts[" + id + "]";
        }
    }

    static Step of(int stage, UUID record, Object command) {
        return new Step(stage, record, null, null, _ -> command);
    }

    /** Null: since the day of the import. */
    Step since(@Nullable LocalDate day) {
        return new Step(stage, record, day, protectedTexts, command, undoes);
    }

    /** The same step, marked as undoing an earlier import. */
    public Step undoing(ImportId other) {
        return new Step(stage, record, effectiveOn, protectedTexts, command, other);
    }

    static Step withTexts(int stage, UUID record, ProtectedTexts protectedTexts, IntFunction<Object> command) {
        return new Step(stage, record, null, protectedTexts, command);
    }
}
