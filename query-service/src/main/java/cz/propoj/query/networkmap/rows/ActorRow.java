package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorState;
import java.util.List;

/**
 * An actor as it is listed.
 *
 * @param name to show; for a person or role the name from the vault, or the kind of service for those who may not see it
 * @param platforms it takes part in: derived from composition and meetings, in Czech order
 * @param coordinates platforms it coordinates
 * @param activities it carries out
 * @param meetingsInYear meetings of the twelve months up to the date, over all platforms and outside them: its load
 */
public record ActorRow(
        ActorState state,
        String name,
        List<Ref> platforms,
        List<Ref> coordinates,
        List<ActivityRef> activities,
        int meetingsInYear,
        RowInfo info) {

    public ActorId id() {
        return state.actor();
    }

    public ActorProfile profile() {
        return state.profile();
    }

    public Ref ref() {
        return new Ref(state.actor().toString(), name, state.isActive());
    }
}
