package cz.propoj.query.networkmap;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.steps.StepEvent;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.StepState;
import cz.propoj.contract.topics.Goal;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.topics.TopicState;
import cz.propoj.contract.vault.WithTexts;
import cz.propoj.query.networkmap.folding.MapRows;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.InterventionRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.runtime.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of a {@link VisibleMap}. */
public final class VisibleSteps {
    private final NetworkMap map;
    private final MapRows face;
    private final YearToYear years;

    VisibleSteps(NetworkMap map, MapRows face, YearToYear years) {
        this.map = map;
        this.face = face;
        this.years = years;
    }

    /** Also ended and withdrawn ones: those with a day first, the earliest before. */
    public List<StepRow> all() {
        var interventions = years.interventions();
        return map.steps().values().stream()
                .map(state -> row(state, interventions))
                .sorted(Comparator.comparing(
                                (StepRow row) -> row.task().until(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(StepRow::plannedOn)
                        .thenComparing(row -> row.id().value()))
                .toList();
    }

    /** Those of a recommendation, also ended ones. */
    public List<StepRow> of(RecommendationId recommendation) {
        var parent = new StepParent.OfRecommendation(recommendation);
        return all().stream()
                .filter(row -> !row.state().withdrawn() && row.state().parent().equals(parent))
                .toList();
    }

    /** Those in which the actor still has something to do. */
    public List<StepRow> open(ActorId actor) {
        return all().stream()
                .filter(row -> row.state().isOpen() && row.task().actors().contains(actor))
                .toList();
    }

    public Optional<StepRow> find(StepId id) {
        return Optional.ofNullable(map.steps().get(id)).map(state -> row(state, years.interventions()));
    }

    private StepRow row(StepState state, List<InterventionRow> interventions) {
        var id = state.step().toString();
        var facts = Objects.requireNonNull(map.rows().row(Kinds.STEPS, id)).facts();
        var task = state.task();
        var topic = topic(state.parent());
        return new StepRow(
                state,
                topic == null
                        ? null
                        : new Ref(topic.topic().toString(), topic.brief().title(), topic.isOpen()),
                topic == null ? null : goal(topic, state.parent()),
                recommendation(state.parent()),
                task.actors().stream().map(face::ref).toList(),
                state.isOpen() && task.until() != null && task.until().isBefore(map.day()),
                facts.getFirst().effectiveOn(),
                state.stage().isOpen() ? null : endedOn(id),
                state.evidence().meetings().stream()
                        .flatMap(meeting -> Stream.ofNullable(face.meetings().get(meeting)))
                        .toList(),
                interventions.stream()
                        .filter(one -> state.evidence().interventions().contains(one.id())
                                || (state.step().equals(one.state().step())
                                        && !one.state().withdrawn()))
                        .toList(),
                facts.stream()
                        .anyMatch(fact -> fact.event() instanceof WithTexts event
                                && !event.texts().isEmpty()),
                map.info(Kinds.STEPS, id));
    }

    private @Nullable Ref recommendation(StepParent parent) {
        var row = parent instanceof StepParent.OfRecommendation of
                ? face.recommendations().get(of.recommendation())
                : null;
        return row == null
                ? null
                : new Ref(
                        row.id().toString(), row.guidance().title(), row.state().isOpen());
    }

    private @Nullable TopicState topic(StepParent parent) {
        @Nullable
        TopicId topic =
                switch (parent) {
                    case StepParent.OfTopic of -> of.topic();
                    case StepParent.OfGoal of -> of.topic();
                    case StepParent.OfRecommendation _ -> null;
                };
        return topic == null ? null : map.topics().get(topic);
    }

    private static @Nullable String goal(TopicState topic, StepParent parent) {
        return parent instanceof StepParent.OfGoal of
                ? topic.goal(of.goal()).map(Goal::wording).orElse(null)
                : null;
    }

    private @Nullable LocalDate endedOn(String id) {
        return Objects.requireNonNull(map.rows().row(Kinds.STEPS, id)).facts().stream()
                .filter(fact -> Row.isVisible(fact, map.day(), map.knownAt()))
                .filter(fact ->
                        fact.event() instanceof StepEvent.StepDone || fact.event() instanceof StepEvent.StepDropped)
                .map(fact -> fact.effectiveOn())
                .reduce((_, last) -> last)
                .orElse(null);
    }
}
