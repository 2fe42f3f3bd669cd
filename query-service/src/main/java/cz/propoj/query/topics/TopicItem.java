package cz.propoj.query.topics;

import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.StepStage;
import cz.propoj.contract.topics.Goal;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.networkmap.rows.TopicRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A topic with what is to be done for it.
 *
 * @param steps of the topic and of its goals, without withdrawn ones
 */
record TopicItem(TopicRow row, List<StepRow> steps) {
    /** In their order of priority. */
    static List<TopicItem> all(VisibleMap map) {
        var steps = map.steps().all();
        return map.topics().all().stream().map(row -> of(row, steps)).toList();
    }

    static Optional<TopicItem> find(VisibleMap map, TopicId id) {
        return map.topics().find(id).map(row -> of(row, map.steps().all()));
    }

    private static TopicItem of(TopicRow row, List<StepRow> all) {
        return new TopicItem(
                row,
                all.stream()
                        .filter(step -> !step.state().withdrawn() && belongs(step, row))
                        .toList());
    }

    private static boolean belongs(StepRow step, TopicRow topic) {
        return switch (step.state().parent()) {
            case StepParent.OfTopic of -> of.topic().equals(topic.id());
            case StepParent.OfGoal of -> of.topic().equals(topic.id());
            case StepParent.OfRecommendation _ -> false;
        };
    }

    /** Steps of a goal; of the topic itself, or of goals that are withdrawn, when none is given. */
    List<StepRow> steps(@Nullable Goal goal) {
        return steps.stream()
                .filter(step ->
                        goal == null ? row.goals().stream().noneMatch(one -> isOf(step, one)) : isOf(step, goal))
                .toList();
    }

    private static boolean isOf(StepRow step, Goal goal) {
        return step.state().parent() instanceof StepParent.OfGoal of
                && of.goal().equals(goal.goal());
    }

    public int open() {
        return (int) steps.stream().filter(step -> step.state().isOpen()).count();
    }

    public int done() {
        return (int) steps.stream()
                .filter(step -> step.state().stage() == StepStage.DONE)
                .count();
    }

    public int overdue() {
        return (int) steps.stream().filter(StepRow::overdue).count();
    }
}
