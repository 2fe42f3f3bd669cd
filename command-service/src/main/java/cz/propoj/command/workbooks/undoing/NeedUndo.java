package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.needs.NeedCommand.AddActivity;
import cz.propoj.command.needs.NeedCommand.AddFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.AssessFulfilment;
import cz.propoj.command.needs.NeedCommand.DescribePractice;
import cz.propoj.command.needs.NeedCommand.InvolveActors;
import cz.propoj.command.needs.NeedCommand.ReinstateNeed;
import cz.propoj.command.needs.NeedCommand.RemoveActivity;
import cz.propoj.command.needs.NeedCommand.RemoveFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.RenameFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.RenameNeed;
import cz.propoj.command.needs.NeedCommand.ReplanActivity;
import cz.propoj.command.needs.NeedCommand.RetireNeed;
import cz.propoj.command.needs.NeedCommand.UndoNeed;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Undo of needs with their forms and activities: a need that the import added was never part of the network, an added form or
 * activity is removed. */
final class NeedUndo implements RecordUndo<NeedState, NeedEvent> {
    private record Named(NeedArea area, String name) {}

    @Override
    public String name() {
        return "NEED";
    }

    @Override
    public @Nullable NeedState evolve(@Nullable NeedState state, NeedEvent event) {
        return NeedState.evolve(state, event);
    }

    @Override
    public boolean isCreation(NeedEvent event) {
        return event instanceof NeedEvent.NeedIdentified;
    }

    @Override
    public Facet facet(NeedEvent event) {
        return switch (event) {
            case NeedEvent.NeedIdentified _ -> FacetKind.OTHER.facet();
            case NeedEvent.NeedRenamed _ -> FacetKind.NEED.facet();
            case NeedEvent.FormOfFulfilmentAdded e -> FacetKind.FORM.of(e.form());
            case NeedEvent.FormOfFulfilmentRenamed e -> FacetKind.FORM.of(e.form());
            case NeedEvent.FormOfFulfilmentRemoved e -> FacetKind.FORM.of(e.form());
            case NeedEvent.FulfilmentAssessed e -> FacetKind.ASSESSMENT.of(e.form());
            case NeedEvent.ActivityAdded e -> FacetKind.ACTIVITY.of(e.activity());
            case NeedEvent.ActivityReplanned e -> FacetKind.ACTIVITY.of(e.activity());
            case NeedEvent.ActivityRemoved e -> FacetKind.ACTIVITY.of(e.activity());
            case NeedEvent.PracticeDescribed e -> FacetKind.PRACTICE.of(e.activity());
            case NeedEvent.ActorsInvolved e -> FacetKind.INVOLVED.of(e.activity());
            case NeedEvent.NeedAnnotated _ -> FacetKind.OTHER.facet();
            case NeedEvent.NeedTakenFromTemplate _ -> FacetKind.OTHER.facet();
            case NeedEvent.NeedRetired _ -> FacetKind.LIFE_CYCLE.facet();
            case NeedEvent.NeedReinstated _ -> FacetKind.LIFE_CYCLE.facet();
        };
    }

    @Override
    public Set<Facet> enclosing(NeedEvent event, RecordHistory<NeedState, NeedEvent> with) {
        return switch (event) {
            case NeedEvent.FulfilmentAssessed e -> Set.of(FacetKind.FORM.of(e.form()));
            case NeedEvent.ActivityAdded e -> Set.of(FacetKind.FORM.of(e.form()));
            case NeedEvent.ActivityReplanned e -> enclosing(e.activity(), with);
            case NeedEvent.ActivityRemoved e -> enclosing(e.activity(), with);
            case NeedEvent.PracticeDescribed e -> enclosing(e.activity(), with);
            case NeedEvent.ActorsInvolved e -> enclosing(e.activity(), with);
            case NeedEvent.NeedAnnotated e -> {
                var activity = e.activity();
                var form = e.form();
                yield activity != null
                        ? enclosing(activity, with)
                        : form == null ? Set.of() : Set.of(FacetKind.FORM.of(form));
            }
            default -> Set.of();
        };
    }

    private static Set<Facet> enclosing(ActivityId activity, RecordHistory<NeedState, NeedEvent> with) {
        for (var fact : with.facts()) {
            if (fact.event() instanceof NeedEvent.ActivityAdded added
                    && added.activity().equals(activity)) {
                return Set.of(FacetKind.FORM.of(added.form()), FacetKind.ACTIVITY.of(activity));
            }
        }
        return Set.of(FacetKind.ACTIVITY.of(activity));
    }

    @Override
    public boolean isActive(NeedState state) {
        return !state.retired();
    }

    @Override
    public @Nullable Object value(RecordHistory<NeedState, NeedEvent> history, LocalDate day, Facet facet) {
        var state = history.asOf(day);
        if (state == null) {
            return null;
        }
        return switch (facet.kind()) {
            case LIFE_CYCLE -> state.retired() ? LifeCycle.RETIRED : LifeCycle.ACTIVE;
            case NEED -> new Named(state.area(), state.name());
            case FORM -> form(state, facet).map(FormOfFulfilment::name).orElse(null);
            case ASSESSMENT ->
                form(state, facet).map(FormOfFulfilment::assessment).orElse(null);
            case ACTIVITY -> activity(state, facet).map(Activity::plan).orElse(null);
            case PRACTICE -> activity(state, facet).map(Activity::practice).orElse(null);
            case INVOLVED -> activity(state, facet).map(Activity::actors).orElse(null);
            default -> null;
        };
    }

    private static Optional<FormOfFulfilment> form(NeedState state, Facet facet) {
        return state.form(FormId.of(facet.key()));
    }

    private static Optional<Activity> activity(NeedState state, Facet facet) {
        return state.activity(ActivityId.of(facet.key()));
    }

    @Override
    public List<Step> withdraw(AffectedRecord<NeedState, NeedEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new UndoNeed(new NeedId(id(record))));
    }

    @Override
    public List<Step> reinstate(AffectedRecord<NeedState, NeedEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new ReinstateNeed(new NeedId(id(record))));
    }

    @Override
    public List<Step> retire(AffectedRecord<NeedState, NeedEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new RetireNeed(new NeedId(id(record)), null));
    }

    @Override
    public Optional<List<Step>> restore(AffectedRecord<NeedState, NeedEvent> record, LocalDate day, Facet facet) {
        var was = record.without().asOf(day);
        var now = record.now().asOf(day);
        if (was == null || now == null) {
            return Optional.empty();
        }
        var need = was.need();
        List<Object> commands =
                switch (facet.kind()) {
                    case NEED -> List.of(new RenameNeed(need, was.area(), was.name()));
                    case FORM -> ofForm(need, facet, was, now);
                    case ASSESSMENT ->
                        isThere(form(was, facet), form(now, facet))
                                ? List.of(new AssessFulfilment(
                                        need,
                                        FormId.of(facet.key()),
                                        form(was, facet).orElseThrow().assessment()))
                                : List.of();
                    case ACTIVITY, PRACTICE, INVOLVED -> ofActivity(facet, was, now);
                    default -> List.of();
                };
        return Optional.of(commands.stream()
                .flatMap(command -> UndoSteps.one(id(record), day, command).stream())
                .toList());
    }

    private static boolean isThere(Optional<?> was, Optional<?> now) {
        return was.isPresent() && now.isPresent();
    }

    private static List<Object> ofForm(NeedId need, Facet facet, NeedState was, NeedState now) {
        var id = FormId.of(facet.key());
        var form = was.form(id);
        if (form.isEmpty()) {
            return List.of(new RemoveFormOfFulfilment(need, id));
        }
        if (now.form(id).isPresent()) {
            return List.of(new RenameFormOfFulfilment(need, id, form.get().name()));
        }
        var commands = new ArrayList<Object>();
        commands.add(new AddFormOfFulfilment(need, id, form.get().name()));
        if (!form.get().assessment().equals(Assessment.NONE)) {
            commands.add(new AssessFulfilment(need, id, form.get().assessment()));
        }
        form.get().activities().forEach(activity -> commands.add(add(need, id, activity)));
        return commands;
    }

    private static AddActivity add(NeedId need, FormId form, Activity activity) {
        return new AddActivity(
                need, form, activity.activity(), activity.plan(), activity.practice(), activity.actors());
    }

    private static List<Object> ofActivity(Facet facet, NeedState was, NeedState now) {
        var need = was.need();
        var id = ActivityId.of(facet.key());
        var before = was.activity(id);
        if (before.isEmpty()) {
            return facet.kind() == FacetKind.ACTIVITY ? List.of(new RemoveActivity(need, id)) : List.of();
        }
        var activity = before.get();
        if (now.activity(id).isEmpty()) {
            // With the form it comes back as a whole.
            var form = was.forms().stream()
                    .filter(one -> one.activities().contains(activity))
                    .map(FormOfFulfilment::form)
                    .findFirst();
            return form.filter(one -> now.form(one).isPresent() && facet.kind() == FacetKind.ACTIVITY)
                    .<List<Object>>map(one -> List.of(add(need, one, activity)))
                    .orElse(List.of());
        }
        return switch (facet.kind()) {
            case ACTIVITY -> List.of(new ReplanActivity(need, id, activity.plan()));
            case PRACTICE -> List.of(new DescribePractice(need, id, activity.practice()));
            default -> List.of(new InvolveActors(need, id, activity.actors()));
        };
    }

    private static UUID id(AffectedRecord<?, ?> record) {
        return UUID.fromString(record.id());
    }
}
