package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepState;
import cz.propoj.contract.steps.Task;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is listed.
 *
 * @param topic that it belongs to, itself or by one of its goals; null: to none, or to one that is not there on that day
 * @param goal wording of the goal; null: it belongs to none, or the vault has forgotten it
 * @param recommendation that it belongs to; null: it belongs to a topic
 * @param overdue whether its day has passed while there is still something to do
 * @param plannedOn the first day on which it was true
 * @param endedOn since when it is done or dropped
 * @param interventions named as evidence, and those that were made of it
 * @param hasTexts whether it has, or on some day had, texts that can be erased
 */
public record StepRow(
        StepState state,
        @Nullable Ref topic,
        @Nullable String goal,
        @Nullable Ref recommendation,
        List<Ref> actors,
        boolean overdue,
        LocalDate plannedOn,
        @Nullable LocalDate endedOn,
        List<MeetingRow> meetings,
        List<InterventionRow> interventions,
        boolean hasTexts,
        RowInfo info) {
    public StepId id() {
        return state.step();
    }

    public Task task() {
        return state.task();
    }
}
