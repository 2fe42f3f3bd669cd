package cz.propoj.contract.steps;

import cz.propoj.contract.networks.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A step on one date.
 *
 * @param result of one that is done
 * @param because why it was dropped; null also when the vault has forgotten it
 */
public record StepState(
        StepId step,
        NetworkId network,
        StepParent parent,
        Task task,
        StepStage stage,
        @Nullable StepResult result,
        @Nullable String because,
        Evidence evidence,
        boolean withdrawn) {

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return !withdrawn && stage.isOpen();
    }

    public static @Nullable StepState evolve(@Nullable StepState state, StepEvent event) {
        if (event instanceof StepEvent.StepPlanned e) {
            return new StepState(
                    e.step(), e.network(), e.parent(), e.task(), StepStage.PLANNED, null, null, Evidence.NONE, false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private StepState changedBy(StepEvent event) {
        return switch (event) {
            case StepEvent.StepPlanned _ -> this;
            case StepEvent.StepReplanned e ->
                new StepState(step, network, parent, e.task(), stage, result, because, evidence, withdrawn);
            case StepEvent.StepBegun _ -> at(StepStage.IN_PROGRESS, null, null);
            case StepEvent.StepDone e -> at(StepStage.DONE, e.result(), null);
            case StepEvent.StepDropped e -> at(StepStage.DROPPED, null, e.because());
            case StepEvent.StepResumed _ -> at(StepStage.IN_PROGRESS, null, null);
            case StepEvent.EvidenceGiven e ->
                new StepState(step, network, parent, task, stage, result, because, e.evidence(), withdrawn);
            case StepEvent.StepWithdrawn _ ->
                new StepState(step, network, parent, task, stage, result, because, evidence, true);
            case StepEvent.StepRestored _ ->
                new StepState(step, network, parent, task, stage, result, because, evidence, false);
            // Whoever reads facts leaves out what was said before.
            case StepEvent.StepTextErased _ -> this;
        };
    }

    private StepState at(StepStage reached, @Nullable StepResult withResult, @Nullable String why) {
        return new StepState(step, network, parent, task, reached, withResult, why, evidence, withdrawn);
    }
}
