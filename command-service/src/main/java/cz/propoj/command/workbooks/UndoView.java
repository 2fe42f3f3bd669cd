package cz.propoj.command.workbooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.propoj.command.workbooks.JobView.ProgressView;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Taking a take-over back, as it is sent.
 *
 * @param takeOver id of the take-over
 * @param asOf the day for which it was made, and for which it is taken back
 * @param fingerprint of what is shown; null: it has begun
 * @param withdrawn how many records go out of the network; null: not known yet
 * @param restored in how many records earlier values hold again
 * @param left how many places stay as they are
 * @param lines what becomes of every place; empty when it has begun
 * @param position in the log by which a reader sees all of it; null: it is not done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UndoView(
        String takeOver,
        State state,
        @Nullable LocalDate asOf,
        @Nullable String fingerprint,
        @Nullable Integer withdrawn,
        @Nullable Integer restored,
        @Nullable Integer left,
        List<Line> lines,
        @Nullable ProgressView progress,
        @Nullable Long position) {
    /** How far it is. */
    enum State {
        /** Nobody has asked for it yet. */
        OFFERED,
        RUNNING,
        DONE
    }
}
