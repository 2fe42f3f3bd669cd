package cz.propoj.command.needs;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteId;
import java.util.List;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a need of a network. */
public sealed interface NeedCommand {
    NeedId need();

    record IdentifyNeed(@TargetAggregateIdentifier NeedId need, NetworkId network, NeedArea area, String name)
            implements NeedCommand {}

    record RenameNeed(@TargetAggregateIdentifier NeedId need, NeedArea area, String name) implements NeedCommand {}

    record AddFormOfFulfilment(@TargetAggregateIdentifier NeedId need, FormId form, String name)
            implements NeedCommand {}

    record RenameFormOfFulfilment(@TargetAggregateIdentifier NeedId need, FormId form, String name)
            implements NeedCommand {}

    record RemoveFormOfFulfilment(@TargetAggregateIdentifier NeedId need, FormId form) implements NeedCommand {}

    record AssessFulfilment(@TargetAggregateIdentifier NeedId need, FormId form, Assessment assessment)
            implements NeedCommand {}

    /** A new activity; null practice: not described. */
    record AddActivity(
            @TargetAggregateIdentifier NeedId need,
            FormId form,
            ActivityId activity,
            ActivityPlan plan,
            @Nullable String practice,
            List<ActorId> actors)
            implements NeedCommand {
        public AddActivity {
            actors = List.copyOf(actors);
        }

        public AddActivity(NeedId need, FormId form, ActivityId activity, ActivityPlan plan) {
            this(need, form, activity, plan, null, List.of());
        }
    }

    record ReplanActivity(@TargetAggregateIdentifier NeedId need, ActivityId activity, ActivityPlan plan)
            implements NeedCommand {}

    record RemoveActivity(@TargetAggregateIdentifier NeedId need, ActivityId activity) implements NeedCommand {}

    /** Null takes the description back. */
    record DescribePractice(
            @TargetAggregateIdentifier NeedId need,
            ActivityId activity,
            @Nullable String practice) implements NeedCommand {}

    /** The whole list of actors who carry the activity out. */
    record InvolveActors(@TargetAggregateIdentifier NeedId need, ActivityId activity, List<ActorId> actors)
            implements NeedCommand {
        public InvolveActors {
            actors = List.copyOf(actors);
        }
    }

    /** Attaches a note to the need, or to one of its forms or activities; the note itself is written by its own command. */
    record AnnotateNeed(
            @TargetAggregateIdentifier NeedId need,
            @Nullable FormId form,
            @Nullable ActivityId activity,
            NoteId note) implements NeedCommand {}

    /**
     * Takes an entry of the general template over. What the need already has of it stays as it is; what is missing is added.
     *
     * @param language in which the entry is taken over
     */
    record TakeFromTemplate(@TargetAggregateIdentifier NeedId need, NetworkId network, String key, Locale language)
            implements NeedCommand {}

    /** Everything that is said of an activity, at once. */
    record DescribeActivity(
            @TargetAggregateIdentifier NeedId need,
            ActivityId activity,
            ActivityPlan plan,
            @Nullable String practice,
            List<ActorId> actors)
            implements NeedCommand {
        public DescribeActivity {
            actors = List.copyOf(actors);
        }
    }

    record RetireNeed(
            @TargetAggregateIdentifier NeedId need,
            @Nullable String reason) implements NeedCommand {}

    record ReinstateNeed(@TargetAggregateIdentifier NeedId need) implements NeedCommand {}

    /** What came with workbooks is as if it had never come. */
    record UndoNeed(@TargetAggregateIdentifier NeedId need) implements NeedCommand {}
}
