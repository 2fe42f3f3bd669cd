package cz.propoj.contract.needs;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.PartlyHidden;
import cz.propoj.contract.time.Revival;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a need of a network. */
public sealed interface NeedEvent extends PartlyHidden {
    NeedId need();

    /** Notes are seen by those for whom they were written: nobody else may count them. */
    @Override
    default boolean movesVersion() {
        return !(this instanceof NeedAnnotated);
    }

    record NeedIdentified(NeedId need, NetworkId network, NeedArea area, String name) implements NeedEvent {}

    record NeedRenamed(NeedId need, NeedArea area, String name) implements NeedEvent {}

    record FormOfFulfilmentAdded(NeedId need, FormId form, String name) implements NeedEvent {}

    record FormOfFulfilmentRenamed(NeedId need, FormId form, String name) implements NeedEvent {}

    record FormOfFulfilmentRemoved(NeedId need, FormId form) implements NeedEvent {}

    record FulfilmentAssessed(NeedId need, FormId form, Assessment assessment) implements NeedEvent {}

    record ActivityAdded(NeedId need, FormId form, ActivityId activity, ActivityPlan plan) implements NeedEvent {}

    record ActivityReplanned(NeedId need, ActivityId activity, ActivityPlan plan) implements NeedEvent {}

    record ActivityRemoved(NeedId need, ActivityId activity) implements NeedEvent {}

    /** How the activity is done here; null: the description was taken back. */
    record PracticeDescribed(
            NeedId need, ActivityId activity, @Nullable String practice) implements NeedEvent {}

    /** The whole list of actors who carry the activity out. */
    record ActorsInvolved(NeedId need, ActivityId activity, List<ActorId> actors) implements NeedEvent {}

    /** A note was attached to the need, or to one of its forms or activities; its text is stored in the vault. */
    record NeedAnnotated(
            NeedId need, @Nullable FormId form, @Nullable ActivityId activity, NoteId note) implements NeedEvent {}

    /** The need follows this entry of the general template, in this version of it. */
    record NeedTakenFromTemplate(NeedId need, String key, int template) implements NeedEvent {}

    record NeedRetired(NeedId need, @Nullable String reason) implements NeedEvent, Ending {}

    record NeedReinstated(NeedId need) implements NeedEvent, Revival {}
}
