package cz.propoj.command.workbooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import cz.propoj.command.workbooks.JobView.ProgressView;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The undo of an import, as JSON.
 *
 * @param importId id of the import; named as in the log
 * @param asOf the day of the import, and of its undo
 * @param fingerprint identifies the plan that is shown; null: the undo has started
 * @param withdrawn how many records leave the network; null: not known yet
 * @param restored in how many records earlier values are restored
 * @param left how many values stay as they are
 * @param lines what happens to every value; empty when the undo has started
 * @param position in the log at which a reader sees the whole undo; null: it is not done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UndoView(
        @JsonProperty("takeOver") String importId,
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
