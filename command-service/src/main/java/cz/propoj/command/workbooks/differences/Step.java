package cz.propoj.command.workbooks.differences;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command of a take-over.
 *
 * @param stage steps of a lower stage are stored before those of a higher one begin
 * @param record of which aggregate; its steps are sent one after another
 * @param effectiveOn null: the day of the take-over
 * @param wish makes the command, and confides to the vault first what must not stand in it
 */
public record Step(
        int stage, UUID record, @Nullable LocalDate effectiveOn, Wish wish) {
    static final int DEFINITIONS = 0;
    static final int ACTORS = 1;
    static final int NOTES = 2;
    static final int PLATFORMS = 3;
    static final int MEETINGS_AND_NEEDS = 4;
    static final int ENDINGS = 5;
    public static final int STAGES = 6;

    /** Called right before the command is sent; the same again when it has to be repeated. */
    @FunctionalInterface
    public interface Wish {
        Object command(Confided vault);
    }

    static Step of(int stage, UUID record, Object command) {
        return new Step(stage, record, null, _ -> command);
    }

    static Step confiding(int stage, UUID record, Wish wish) {
        return new Step(stage, record, null, wish);
    }
}
