package cz.propoj.testdata;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A need with its forms of fulfilment and activities, each said after what it belongs to. */
public final class TestNeed extends TestRecord<NeedId, TestNeed> {
    private @Nullable FormId form;
    private @Nullable ActivityId activity;

    TestNeed(TestNetwork network, NeedId id) {
        super(network, id);
    }

    TestNeed identified(NeedArea area, String name) {
        return and(new NeedEvent.NeedIdentified(id, network.id(), area, name));
    }

    TestNeed in(FormId known) {
        form = known;
        return this;
    }

    @Override
    TestNeed self() {
        return this;
    }

    public TestNeed fromTemplate(String key, int template) {
        return and(new NeedEvent.NeedTakenFromTemplate(id, key, template));
    }

    public TestNeed form(String name) {
        return form(new FormId(network.idOf("form", name)), name);
    }

    public TestNeed form(FormId added, String name) {
        form = added;
        return and(new NeedEvent.FormOfFulfilmentAdded(id, added, name));
    }

    /** How far the form that was said last is fulfilled, from 1 to 5. */
    public TestNeed assessed(int level, @Nullable String risks) {
        return and(new NeedEvent.FulfilmentAssessed(id, form(), new Assessment(level, risks)));
    }

    /** An activity of the form that was said last. */
    public TestNeed activity(String name, @Nullable Focus phase, String... possibleActors) {
        return activity(new ActivityId(network.idOf("activity", name)), name, phase, possibleActors);
    }

    public TestNeed activity(ActivityId added, String name, @Nullable Focus phase, String... possibleActors) {
        activity = added;
        return and(
                new NeedEvent.ActivityAdded(id, form(), added, new ActivityPlan(name, phase, List.of(possibleActors))));
    }

    /** Who carries out the activity that was said last. */
    public TestNeed by(ActorId... actors) {
        return and(new NeedEvent.ActorsInvolved(id, activity(), List.of(actors)));
    }

    /** The form that was said last. */
    public FormId form() {
        return Objects.requireNonNull(form, "no form was said");
    }

    /** The activity that was said last. */
    public ActivityId activity() {
        return Objects.requireNonNull(activity, "no activity was said");
    }
}
