package cz.propoj.contract.interventions;

import cz.propoj.contract.networks.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * An intervention on one date, without its aim.
 *
 * @param version of the aim in the vault
 */
public record InterventionState(
        InterventionId intervention, NetworkId network, Undertaking undertaking, int version, boolean withdrawn) {

    public static @Nullable InterventionState evolve(@Nullable InterventionState state, InterventionEvent event) {
        if (event instanceof InterventionEvent.InterventionRecorded e) {
            return new InterventionState(e.intervention(), e.network(), e.undertaking(), e.version(), false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private InterventionState changedBy(InterventionEvent event) {
        return switch (event) {
            case InterventionEvent.InterventionRecorded _ -> this;
            case InterventionEvent.InterventionAmended e ->
                new InterventionState(intervention, network, e.undertaking(), version, withdrawn);
            case InterventionEvent.AimReworded e ->
                new InterventionState(intervention, network, undertaking, e.version(), withdrawn);
            case InterventionEvent.InterventionWithdrawn _ ->
                new InterventionState(intervention, network, undertaking, version, true);
            case InterventionEvent.InterventionRestored _ ->
                new InterventionState(intervention, network, undertaking, version, false);
            case InterventionEvent.AimErased _ -> this;
        };
    }
}
