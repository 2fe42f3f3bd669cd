package cz.propoj.command.practices;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeSource;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.Sharing;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a practice. What carries texts that may name people does not tell them to logs. */
public sealed interface PracticeCommand {
    PracticeId practice();

    /**
     * One that the network wants to keep in mind.
     *
     * @param source where it is taken over from; null: it is the network's own
     * @param stage at which it is already
     */
    record RecordPractice(
            @TargetAggregateIdentifier PracticeId practice,
            NetworkId network,
            PracticeProfile profile,
            @Nullable PracticeSource source,
            PracticeStage stage)
            implements PracticeCommand {
        @Override
        public String toString() {
            return "RecordPractice[" + practice + "]";
        }
    }

    /** What is left out stays. */
    record AmendPractice(@TargetAggregateIdentifier PracticeId practice, Sent<PracticeProfile> profile)
            implements PracticeCommand {
        @Override
        public String toString() {
            return "AmendPractice[" + practice + "]";
        }
    }

    record TryPractice(@TargetAggregateIdentifier PracticeId practice) implements PracticeCommand {}

    record AdoptPractice(@TargetAggregateIdentifier PracticeId practice) implements PracticeCommand {}

    record DropPractice(
            @TargetAggregateIdentifier PracticeId practice,
            @Nullable String reason) implements PracticeCommand {}

    /** If it is at this stage, it is back at the one before. */
    record TakeBackStage(@TargetAggregateIdentifier PracticeId practice, PracticeStage stage)
            implements PracticeCommand {}

    record SharePractice(@TargetAggregateIdentifier PracticeId practice, Sharing sharing) implements PracticeCommand {}

    record WithdrawPractice(
            @TargetAggregateIdentifier PracticeId practice,
            @Nullable String reason) implements PracticeCommand {}

    record RestorePractice(@TargetAggregateIdentifier PracticeId practice) implements PracticeCommand {}

    /** Somebody named in them has asked: all texts but title and place are forgotten for good. */
    record ErasePracticeText(@TargetAggregateIdentifier PracticeId practice) implements PracticeCommand {}
}
