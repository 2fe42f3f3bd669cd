package cz.propoj.contract.interventions;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.StepId;
import org.jspecify.annotations.Nullable;

/**
 * An intervention on one date, without its aim.
 *
 * @param version of the aim in the vault
 * @param step whose effect is followed by it; null: it comes from none
 */
public record InterventionState(
        InterventionId intervention,
        NetworkId network,
        Undertaking undertaking,
        int version,
        boolean withdrawn,
        @Nullable StepId step) {

    public static @Nullable InterventionState evolve(@Nullable InterventionState state, InterventionEvent event) {
        if (event instanceof InterventionEvent.InterventionRecorded e) {
            return new InterventionState(e.intervention(), e.network(), e.undertaking(), e.version(), false, null);
        }
        return state == null ? null : state.changedBy(event);
    }

    private InterventionState changedBy(InterventionEvent event) {
        return switch (event) {
            case InterventionEvent.InterventionRecorded _ -> this;
            case InterventionEvent.InterventionAmended e ->
                new InterventionState(intervention, network, e.undertaking(), version, withdrawn, step);
            case InterventionEvent.AimReworded e ->
                new InterventionState(intervention, network, undertaking, e.version(), withdrawn, step);
            case InterventionEvent.InterventionTraced e ->
                new InterventionState(intervention, network, undertaking, version, withdrawn, e.step());
            case InterventionEvent.InterventionWithdrawn _ ->
                new InterventionState(intervention, network, undertaking, version, true, step);
            case InterventionEvent.InterventionRestored _ ->
                new InterventionState(intervention, network, undertaking, version, false, step);
            case InterventionEvent.AimErased _ -> this;
        };
    }
}
