package cz.propoj.contract.recommendations;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a recommendation. */
public sealed interface RecommendationEvent {
    RecommendationId recommendation();

    /**
     * It is proposed.
     *
     * @param kept where practice, findings and points stand
     */
    record RecommendationRecorded(
            RecommendationId recommendation,
            NetworkId network,
            Guidance guidance,
            @Nullable VaultReference kept) implements RecommendationEvent, WithTexts {
        public RecommendationRecorded(RecommendationId recommendation, NetworkId network, Guidance guidance) {
            this(recommendation, network, guidance, null);
        }

        @Override
        public String owner() {
            return recommendation.toString();
        }

        @Override
        public Map<String, String> texts() {
            return guidance.texts();
        }

        @Override
        public RecommendationRecorded keptAs(VaultReference where) {
            return new RecommendationRecorded(recommendation, network, guidance.with(Map.of()), where);
        }

        @Override
        public RecommendationRecorded reading(Map<String, String> texts) {
            return new RecommendationRecorded(recommendation, network, guidance.with(texts));
        }
    }

    /**
     * It says something else than before.
     *
     * @param kept where practice, findings and points stand
     */
    record RecommendationAmended(
            RecommendationId recommendation,
            Guidance guidance,
            @Nullable VaultReference kept) implements RecommendationEvent, WithTexts {
        public RecommendationAmended(RecommendationId recommendation, Guidance guidance) {
            this(recommendation, guidance, null);
        }

        @Override
        public String owner() {
            return recommendation.toString();
        }

        @Override
        public Map<String, String> texts() {
            return guidance.texts();
        }

        @Override
        public RecommendationAmended keptAs(VaultReference where) {
            return new RecommendationAmended(recommendation, guidance.with(Map.of()), where);
        }

        @Override
        public RecommendationAmended reading(Map<String, String> texts) {
            return new RecommendationAmended(recommendation, guidance.with(texts));
        }
    }

    /** What was proposed is in force. */
    record RecommendationAdopted(RecommendationId recommendation) implements RecommendationEvent {}

    record RecommendationFulfilled(RecommendationId recommendation) implements RecommendationEvent {}

    /** Nobody is to do it any more. */
    record RecommendationDropped(RecommendationId recommendation, String reason) implements RecommendationEvent {}

    /** It is to be done after all; or it was not adopted yet. */
    record RecommendationReopened(RecommendationId recommendation, RecommendationStanding standing)
            implements RecommendationEvent {}

    /** It was entered by mistake. */
    record RecommendationWithdrawn(
            RecommendationId recommendation, @Nullable String reason) implements RecommendationEvent, Ending {}

    record RecommendationRestored(RecommendationId recommendation) implements RecommendationEvent, Revival {}

    /** On the request of somebody named in them: practice, findings and points, whenever they were true. */
    record RecommendationTextErased(RecommendationId recommendation) implements RecommendationEvent, TextsErased {
        @Override
        public String owner() {
            return recommendation.toString();
        }
    }
}
