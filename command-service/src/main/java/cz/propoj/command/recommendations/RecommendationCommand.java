package cz.propoj.command.recommendations;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.RecommendationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a recommendation. What carries texts that may name people does not tell them to logs. */
public sealed interface RecommendationCommand {
    RecommendationId recommendation();

    /**
     * Without a number it gets the next one of its field.
     *
     * @param adopted whether it is in force at once
     * @param numbers that others have
     */
    record RecordRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendation,
            NetworkId network,
            Guidance guidance,
            boolean adopted,
            NumbersInUse numbers)
            implements RecommendationCommand {
        @Override
        public String toString() {
            return "RecordRecommendation[" + recommendation + "]";
        }
    }

    /**
     * What is left out stays; what moves to another field without a number gets the next one there.
     *
     * @param numbers that others have
     */
    record AmendRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendation, Sent<Guidance> guidance, NumbersInUse numbers)
            implements RecommendationCommand {
        @Override
        public String toString() {
            return "AmendRecommendation[" + recommendation + "]";
        }
    }

    record AdoptRecommendation(@TargetAggregateIdentifier RecommendationId recommendation)
            implements RecommendationCommand {}

    /** It is a proposal again. */
    record TakeBackAdoption(@TargetAggregateIdentifier RecommendationId recommendation)
            implements RecommendationCommand {}

    record FulfilRecommendation(@TargetAggregateIdentifier RecommendationId recommendation)
            implements RecommendationCommand {}

    record DropRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendation,
            @Nullable String reason) implements RecommendationCommand {}

    /** What was fulfilled or dropped is to be done after all. */
    record ReopenRecommendation(@TargetAggregateIdentifier RecommendationId recommendation)
            implements RecommendationCommand {}

    record WithdrawRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendation,
            @Nullable String reason) implements RecommendationCommand {}

    record RestoreRecommendation(@TargetAggregateIdentifier RecommendationId recommendation)
            implements RecommendationCommand {}

    /** Somebody named in them has asked: practice, findings and points are forgotten for good. */
    record EraseRecommendationText(
            @TargetAggregateIdentifier RecommendationId recommendation) implements RecommendationCommand {}
}
