package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionState;
import cz.propoj.contract.interventions.Undertaking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as it is listed.
 *
 * @param aim null when the vault has forgotten it, or the person may not read it
 * @param actors whom it concerns, in the order in which they were written down
 */
public record InterventionRow(
        InterventionState state,
        @Nullable String aim,
        List<Ref> actors,
        List<Ref> platforms,
        List<Ref> needs,
        RowInfo info) {
    public InterventionId id() {
        return state.intervention();
    }

    public Undertaking undertaking() {
        return state.undertaking();
    }
}
