package cz.propoj.contract.recommendations;

import cz.propoj.contract.networks.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation on one date.
 *
 * @param openAs the last standing in which it was open
 * @param reason why it was dropped; null: it is not
 */
public record RecommendationState(
        RecommendationId recommendation,
        NetworkId network,
        Guidance guidance,
        RecommendationStanding standing,
        RecommendationStanding openAs,
        @Nullable String reason,
        boolean withdrawn) {

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return !withdrawn && standing.isOpen();
    }

    public static @Nullable RecommendationState evolve(@Nullable RecommendationState state, RecommendationEvent event) {
        if (event instanceof RecommendationEvent.RecommendationRecorded e) {
            return new RecommendationState(
                    e.recommendation(),
                    e.network(),
                    e.guidance(),
                    RecommendationStanding.PROPOSED,
                    RecommendationStanding.PROPOSED,
                    null,
                    false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private RecommendationState changedBy(RecommendationEvent event) {
        return switch (event) {
            case RecommendationEvent.RecommendationRecorded _ -> this;
            case RecommendationEvent.RecommendationAmended e ->
                new RecommendationState(recommendation, network, e.guidance(), standing, openAs, reason, withdrawn);
            case RecommendationEvent.RecommendationAdopted _ -> open(RecommendationStanding.HOLDS);
            case RecommendationEvent.RecommendationReopened e -> open(e.standing());
            case RecommendationEvent.RecommendationFulfilled _ -> over(RecommendationStanding.FULFILLED, null);
            case RecommendationEvent.RecommendationDropped e -> over(RecommendationStanding.DROPPED, e.reason());
            case RecommendationEvent.RecommendationWithdrawn _ ->
                new RecommendationState(recommendation, network, guidance, standing, openAs, reason, true);
            case RecommendationEvent.RecommendationRestored _ ->
                new RecommendationState(recommendation, network, guidance, standing, openAs, reason, false);
            // Whoever reads facts leaves out what was said before.
            case RecommendationEvent.RecommendationTextErased _ -> this;
        };
    }

    private RecommendationState open(RecommendationStanding as) {
        return new RecommendationState(recommendation, network, guidance, as, as, null, withdrawn);
    }

    private RecommendationState over(RecommendationStanding as, @Nullable String why) {
        return new RecommendationState(recommendation, network, guidance, as, openAs, why, withdrawn);
    }
}
