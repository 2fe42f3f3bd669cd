package cz.propoj.command.steps;

import cz.propoj.command.runtime.lookups.StoredBeginnings;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.TopicEvent;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.topics.TopicState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What steps may belong to, and since when it is there. */
@Component
final class Parents {
    private final StoredBeginnings beginnings;
    private final StoredRecords records;

    Parents(StoredBeginnings beginnings, StoredRecords records) {
        this.beginnings = beginnings;
        this.records = records;
    }

    /**
     * The day on which it began; before that day it can't have steps.
     *
     * @throws RuleBroken when it is not there
     */
    LocalDate beginning(NetworkId network, @Nullable StepParent parent) {
        return switch (parent) {
            case null -> throw RuleBroken.at("/parent", "required");
            case StepParent.OfTopic of -> topic(network, of.topic());
            case StepParent.OfGoal of -> goal(network, of.topic(), of.goal());
            case StepParent.OfRecommendation of ->
                beginnings
                        .of(network, of.recommendation())
                        .orElseThrow(() -> RuleBroken.at("/parent/recommendation", "step.parent-unknown"));
        };
    }

    private LocalDate topic(NetworkId network, TopicId topic) {
        return beginnings.of(network, topic).orElseThrow(() -> RuleBroken.at("/parent/topic", "step.parent-unknown"));
    }

    private LocalDate goal(NetworkId network, TopicId topic, GoalId goal) {
        var beginning = topic(network, topic);
        var known = records.latest(topic, TopicEvent.class, TopicState::evolve);
        if (known == null || known.goal(goal).isEmpty()) {
            throw RuleBroken.at("/parent/goal", "step.goal-unknown");
        }
        return beginning;
    }
}
