package cz.propoj.contract.needs;

import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A need of a network on one date; forms and activities in the order in which they were added.
 *
 * @param template the entry of the general template that it follows; null: the network's own
 */
public record NeedState(
        NeedId need,
        NetworkId network,
        NeedArea area,
        String name,
        List<FormOfFulfilment> forms,
        List<NoteId> annotations,
        boolean retired,
        @Nullable TemplateOrigin template) {

    public NeedState {
        forms = Copies.of(forms);
        annotations = Copies.of(annotations);
    }

    public Optional<FormOfFulfilment> form(FormId id) {
        return forms.stream().filter(form -> form.form().equals(id)).findFirst();
    }

    public Optional<Activity> activity(ActivityId id) {
        return forms.stream()
                .flatMap(form -> form.activities().stream())
                .filter(activity -> activity.activity().equals(id))
                .findFirst();
    }

    public NeedState withoutAnnotations() {
        return new NeedState(need, network, area, name, forms, List.of(), retired, template);
    }

    public static @Nullable NeedState evolve(@Nullable NeedState state, NeedEvent event) {
        if (event instanceof NeedEvent.NeedIdentified e) {
            return new NeedState(e.need(), e.network(), e.area(), e.name(), List.of(), List.of(), false, null);
        }
        return state == null ? null : state.changedBy(event);
    }

    private NeedState changedBy(NeedEvent event) {
        return switch (event) {
            case NeedEvent.NeedIdentified _ -> this;
            case NeedEvent.NeedRenamed e ->
                new NeedState(need, network, e.area(), e.name(), forms, annotations, retired, template);
            case NeedEvent.FormOfFulfilmentAdded e ->
                withForms(append(forms, new FormOfFulfilment(e.form(), e.name(), Assessment.NONE, List.of())));
            case NeedEvent.FormOfFulfilmentRenamed e ->
                withForm(e.form(), f -> new FormOfFulfilment(f.form(), e.name(), f.assessment(), f.activities()));
            case NeedEvent.FormOfFulfilmentRemoved e ->
                withForms(forms.stream().filter(f -> !f.form().equals(e.form())).toList());
            case NeedEvent.FulfilmentAssessed e ->
                withForm(e.form(), f -> new FormOfFulfilment(f.form(), f.name(), e.assessment(), f.activities()));
            case NeedEvent.ActivityAdded e ->
                withForm(
                        e.form(),
                        f -> withActivities(
                                f, append(f.activities(), new Activity(e.activity(), e.plan(), null, List.of()))));
            case NeedEvent.ActivityReplanned e ->
                withActivity(e.activity(), a -> new Activity(a.activity(), e.plan(), a.practice(), a.actors()));
            case NeedEvent.ActivityRemoved e -> withActivity(e.activity(), _ -> null);
            case NeedEvent.PracticeDescribed e ->
                withActivity(e.activity(), a -> new Activity(a.activity(), a.plan(), e.practice(), a.actors()));
            case NeedEvent.ActorsInvolved e ->
                withActivity(e.activity(), a -> new Activity(a.activity(), a.plan(), a.practice(), e.actors()));
            case NeedEvent.NeedAnnotated e ->
                new NeedState(need, network, area, name, forms, append(annotations, e.note()), retired, template);
            case NeedEvent.NeedTakenFromTemplate e -> follows(new TemplateOrigin(e.key(), e.template()));
            case NeedEvent.NeedRetired _ -> retired(true);
            case NeedEvent.NeedReinstated _ -> retired(false);
        };
    }

    private NeedState follows(TemplateOrigin entry) {
        return new NeedState(need, network, area, name, forms, annotations, retired, entry);
    }

    private NeedState retired(boolean now) {
        return new NeedState(need, network, area, name, forms, annotations, now, template);
    }

    private NeedState withForms(List<FormOfFulfilment> changed) {
        return new NeedState(need, network, area, name, changed, annotations, retired, template);
    }

    private NeedState withForm(FormId id, UnaryOperator<FormOfFulfilment> change) {
        return withForms(forms.stream()
                .map(form -> form.form().equals(id) ? change.apply(form) : form)
                .toList());
    }

    private NeedState withActivity(ActivityId id, ActivityChange change) {
        return withForms(forms.stream()
                .map(form -> withActivities(
                        form,
                        form.activities().stream()
                                .map(activity -> activity.activity().equals(id) ? change.apply(activity) : activity)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList());
    }

    private static FormOfFulfilment withActivities(FormOfFulfilment form, List<Activity> activities) {
        return new FormOfFulfilment(form.form(), form.name(), form.assessment(), activities);
    }

    private static <T> List<T> append(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    /** Null removes the activity. */
    private interface ActivityChange {
        @Nullable
        Activity apply(Activity activity);
    }
}
