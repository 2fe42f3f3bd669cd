package cz.propoj.contract.steps;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.TopicId;

/** What a step is to bring nearer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StepParent.OfTopic.class, name = "TOPIC"),
    @JsonSubTypes.Type(value = StepParent.OfGoal.class, name = "GOAL"),
    @JsonSubTypes.Type(value = StepParent.OfRecommendation.class, name = "RECOMMENDATION")
})
public sealed interface StepParent {
    record OfTopic(TopicId topic) implements StepParent {}

    record OfGoal(TopicId topic, GoalId goal) implements StepParent {}

    record OfRecommendation(RecommendationId recommendation) implements StepParent {}
}
