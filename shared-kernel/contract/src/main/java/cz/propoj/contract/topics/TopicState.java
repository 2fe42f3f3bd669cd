package cz.propoj.contract.topics;

import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A topic on one date.
 *
 * @param result what came of it when it was closed; null also when the vault has forgotten it
 * @param findings notes that led to it, whoever may read them
 * @param goals in their order, also withdrawn ones
 */
public record TopicState(
        TopicId topic,
        NetworkId network,
        Brief brief,
        TopicStage stage,
        @Nullable String result,
        BigDecimal rank,
        List<NoteId> findings,
        List<Goal> goals,
        boolean withdrawn) {
    public TopicState {
        findings = Copies.of(findings);
        goals = Copies.of(goals);
    }

    public Optional<Goal> goal(GoalId id) {
        return goals.stream().filter(goal -> goal.goal().equals(id)).findFirst();
    }

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return !withdrawn && stage != TopicStage.CLOSED;
    }

    public static @Nullable TopicState evolve(@Nullable TopicState state, TopicEvent event) {
        if (event instanceof TopicEvent.TopicProposed e) {
            return new TopicState(
                    e.topic(),
                    e.network(),
                    e.brief(),
                    TopicStage.PROPOSED,
                    null,
                    e.rank(),
                    List.of(),
                    List.of(),
                    false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private TopicState changedBy(TopicEvent event) {
        return switch (event) {
            case TopicEvent.TopicProposed _ -> this;
            case TopicEvent.TopicDescribed e ->
                new TopicState(topic, network, e.brief(), stage, result, rank, findings, goals, withdrawn);
            case TopicEvent.FindingLinked e ->
                withFindings(Stream.concat(findings.stream(), Stream.of(e.note()))
                        .distinct()
                        .toList());
            case TopicEvent.FindingUnlinked e ->
                withFindings(
                        findings.stream().filter(note -> !note.equals(e.note())).toList());
            case TopicEvent.TopicPlaced e ->
                new TopicState(topic, network, brief, stage, result, e.rank(), findings, goals, withdrawn);
            case TopicEvent.TopicChosen _ -> at(TopicStage.CHOSEN, null);
            case TopicEvent.TopicSetAside _ -> at(TopicStage.PROPOSED, null);
            case TopicEvent.TopicBegun _ -> at(TopicStage.WORKED_ON, null);
            case TopicEvent.TopicClosed e -> at(TopicStage.CLOSED, e.result());
            case TopicEvent.TopicReopened _ -> at(TopicStage.WORKED_ON, null);
            case TopicEvent.TopicWithdrawn _ ->
                new TopicState(topic, network, brief, stage, result, rank, findings, goals, true);
            case TopicEvent.TopicRestored _ ->
                new TopicState(topic, network, brief, stage, result, rank, findings, goals, false);
            case TopicEvent.GoalSet e ->
                withGoals(Stream.concat(goals.stream(), Stream.of(new Goal(e.goal(), e.wording(), e.target(), false)))
                        .toList());
            case TopicEvent.GoalAmended e ->
                withGoal(e.goal(), goal -> new Goal(goal.goal(), e.wording(), e.target(), goal.withdrawn()));
            case TopicEvent.GoalPlaced e -> withGoals(placed(e.goal(), e.after()));
            case TopicEvent.GoalWithdrawn e ->
                withGoal(e.goal(), goal -> new Goal(goal.goal(), goal.wording(), goal.target(), true));
            case TopicEvent.GoalRestored e ->
                withGoal(e.goal(), goal -> new Goal(goal.goal(), goal.wording(), goal.target(), false));
            // Whoever reads facts leaves out what was said before.
            case TopicEvent.TopicTextErased _ -> this;
        };
    }

    /** The goals with one of them moved; as they are when it is not there. */
    public List<Goal> placed(GoalId moved, @Nullable GoalId after) {
        var goal = goal(moved).orElse(null);
        if (goal == null || moved.equals(after)) {
            return goals;
        }
        var others = new ArrayList<>(goals);
        others.remove(goal);
        var place = after == null ? 0 : place(others, after);
        others.add(place, goal);
        return List.copyOf(others);
    }

    /** Behind that goal; at the end when it is not there. */
    private static int place(List<Goal> goals, GoalId after) {
        for (var i = 0; i < goals.size(); i++) {
            if (goals.get(i).goal().equals(after)) {
                return i + 1;
            }
        }
        return goals.size();
    }

    private TopicState at(TopicStage reached, @Nullable String withResult) {
        return new TopicState(topic, network, brief, reached, withResult, rank, findings, goals, withdrawn);
    }

    private TopicState withFindings(List<NoteId> changed) {
        return new TopicState(topic, network, brief, stage, result, rank, changed, goals, withdrawn);
    }

    private TopicState withGoals(List<Goal> changed) {
        return new TopicState(topic, network, brief, stage, result, rank, findings, changed, withdrawn);
    }

    private TopicState withGoal(GoalId id, UnaryOperator<Goal> change) {
        return withGoals(goals.stream()
                .map(goal -> goal.goal().equals(id) ? change.apply(goal) : goal)
                .toList());
    }
}
