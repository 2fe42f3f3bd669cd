package cz.propoj.command.topics;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.Target;
import cz.propoj.contract.topics.TopicId;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a topic. What carries texts that may name people does not tell them to logs. */
public sealed interface TopicCommand {
    TopicId topic();

    /** A topic that the network may choose.
     *
     * @param rank its place among the topics of the network
     */
    record ProposeTopic(
            @TargetAggregateIdentifier TopicId topic,
            NetworkId network,
            Brief brief,
            BigDecimal rank,
            List<NoteId> findings)
            implements TopicCommand {
        public ProposeTopic {
            findings = List.copyOf(findings);
        }

        @Override
        public String toString() {
            return "ProposeTopic[" + topic + "]";
        }
    }

    /** What is left out stays. */
    record DescribeTopic(@TargetAggregateIdentifier TopicId topic, Sent<Brief> brief) implements TopicCommand {
        @Override
        public String toString() {
            return "DescribeTopic[" + topic + "]";
        }
    }

    record LinkFinding(@TargetAggregateIdentifier TopicId topic, NoteId note) implements TopicCommand {}

    record UnlinkFinding(@TargetAggregateIdentifier TopicId topic, NoteId note) implements TopicCommand {}

    /**
     * Its place between two others.
     *
     * @param after rank of the one it is to come after; null: it is to come first
     * @param before rank of the one it is to come before; null: it is to come last
     */
    record PlaceTopic(
            @TargetAggregateIdentifier TopicId topic,
            @Nullable BigDecimal after,
            @Nullable BigDecimal before) implements TopicCommand {}

    record ChooseTopic(@TargetAggregateIdentifier TopicId topic) implements TopicCommand {}

    /** It is no more than proposed again. */
    record SetTopicAside(@TargetAggregateIdentifier TopicId topic) implements TopicCommand {}

    record BeginTopic(@TargetAggregateIdentifier TopicId topic) implements TopicCommand {}

    record CloseTopic(
            @TargetAggregateIdentifier TopicId topic,
            @Nullable String result) implements TopicCommand {
        @Override
        public String toString() {
            return "CloseTopic[" + topic + "]";
        }
    }

    record ReopenTopic(@TargetAggregateIdentifier TopicId topic) implements TopicCommand {}

    record WithdrawTopic(
            @TargetAggregateIdentifier TopicId topic,
            @Nullable String reason) implements TopicCommand {}

    record RestoreTopic(@TargetAggregateIdentifier TopicId topic) implements TopicCommand {}

    /** Somebody named in them has asked: all texts of the topic and of its goals are forgotten for good. */
    record EraseTopicText(@TargetAggregateIdentifier TopicId topic) implements TopicCommand {}

    /** Without a day of its own a target is set on the day since which the goal is true. */
    record SetGoal(
            @TargetAggregateIdentifier TopicId topic,
            GoalId goal,
            @Nullable String wording,
            @Nullable Target target) implements TopicCommand {
        @Override
        public String toString() {
            return "SetGoal[" + topic + ", " + goal + "]";
        }
    }

    /** What is left out stays. */
    record AmendGoal(@TargetAggregateIdentifier TopicId topic, GoalId goal, Sent<String> wording, Sent<Target> target)
            implements TopicCommand {
        @Override
        public String toString() {
            return "AmendGoal[" + topic + ", " + goal + "]";
        }
    }

    /** The goal stands elsewhere among those of its topic.
     *
     * @param after null: before all others
     */
    record PlaceGoal(
            @TargetAggregateIdentifier TopicId topic,
            GoalId goal,
            @Nullable GoalId after) implements TopicCommand {}

    record WithdrawGoal(@TargetAggregateIdentifier TopicId topic, GoalId goal) implements TopicCommand {}

    record RestoreGoal(@TargetAggregateIdentifier TopicId topic, GoalId goal) implements TopicCommand {}
}
