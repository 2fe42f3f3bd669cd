package cz.propoj.command.needs;

import cz.propoj.command.runtime.Sent;
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

    record RenameNeed(@TargetAggregateIdentifier NeedId need, Sent<NeedArea> area, Sent<String> name)
            implements NeedCommand {
        public RenameNeed(NeedId need, NeedArea area, String name) {
            this(need, Sent.of(area), Sent.of(name));
        }
    }

    record AddFormOfFulfilment(@TargetAggregateIdentifier NeedId need, FormId form, String name)
            implements NeedCommand {}

    record RenameFormOfFulfilment(@TargetAggregateIdentifier NeedId need, FormId form, Sent<String> name)
            implements NeedCommand {
        public RenameFormOfFulfilment(NeedId need, FormId form, String name) {
            this(need, form, Sent.of(name));
        }
    }

    record RemoveFormOfFulfilment(@TargetAggregateIdentifier NeedId need, FormId form) implements NeedCommand {}

    record AssessFulfilment(
            @TargetAggregateIdentifier NeedId need, FormId form, Sent<Integer> level, Sent<String> risks)
            implements NeedCommand {
        public AssessFulfilment(NeedId need, FormId form, Assessment assessment) {
            this(need, form, Sent.of(assessment.level()), Sent.of(assessment.risks()));
        }
    }

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

    record ReplanActivity(@TargetAggregateIdentifier NeedId need, ActivityId activity, Sent<ActivityPlan> plan)
            implements NeedCommand {
        public ReplanActivity(NeedId need, ActivityId activity, ActivityPlan plan) {
            this(need, activity, Sent.of(plan));
        }
    }

    record RemoveActivity(@TargetAggregateIdentifier NeedId need, ActivityId activity) implements NeedCommand {}

    /** What is cleared takes the description back. */
    record DescribePractice(@TargetAggregateIdentifier NeedId need, ActivityId activity, Sent<String> practice)
            implements NeedCommand {
        public DescribePractice(NeedId need, ActivityId activity, @Nullable String practice) {
            this(need, activity, Sent.of(practice));
        }
    }

    /** The whole list of actors who carry the activity out. */
    record InvolveActors(@TargetAggregateIdentifier NeedId need, ActivityId activity, Sent<List<ActorId>> actors)
            implements NeedCommand {
        public InvolveActors(NeedId need, ActivityId activity, List<ActorId> actors) {
            this(need, activity, Sent.of(List.copyOf(actors)));
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
            Sent<ActivityPlan> plan,
            Sent<String> practice,
            Sent<List<ActorId>> actors)
            implements NeedCommand {
        public DescribeActivity(
                NeedId need, ActivityId activity, ActivityPlan plan, @Nullable String practice, List<ActorId> actors) {
            this(need, activity, Sent.of(plan), Sent.of(practice), Sent.of(List.copyOf(actors)));
        }
    }

    record RetireNeed(
            @TargetAggregateIdentifier NeedId need,
            @Nullable String reason) implements NeedCommand {}

    record ReinstateNeed(@TargetAggregateIdentifier NeedId need) implements NeedCommand {}

    /** What came with workbooks is as if it had never come. */
    record UndoNeed(@TargetAggregateIdentifier NeedId need) implements NeedCommand {}
}
