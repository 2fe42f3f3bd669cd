package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.recommendations.RecommendationState;
import java.util.List;

/**
 * A recommendation as it is listed.
 *
 * @param actors addressed by name, in the order in which they were written down
 */
public record RecommendationRow(RecommendationState state, List<Ref> actors, RowInfo info) {
    public RecommendationId id() {
        return state.recommendation();
    }

    public Guidance guidance() {
        return state.guidance();
    }

    /** Those that are addressed though they are no part of the network any more; of what is over it does not matter. */
    public List<Ref> gone() {
        return state.isOpen() ? actors.stream().filter(actor -> !actor.active()).toList() : List.of();
    }

    /** Whether an actor is addressed: by name, or as one of its sector or kind of service. */
    public boolean isAddressedTo(ActorRow actor) {
        var classification = actor.profile().classification();
        var kind = classification.kindOfService();
        var sector = classification.sector();
        return actors.stream().anyMatch(ref -> ref.id().equals(actor.id().toString()))
                || (sector != null && guidance().sectors().contains(sector))
                || guidance().kindsOfService().stream().anyMatch(one -> one.equalsIgnoreCase(kind));
    }
}
