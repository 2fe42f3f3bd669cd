package cz.propoj.contract.actors;

import java.util.HashSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one rule of following merges, wherever a record is asked for that was merged into another. */
public final class Merges {
    private Merges() {}

    /**
     * The record that stands for an actor: itself, or the one it was merged into, also by way of others. In a circle, which
     * two people at once may close, each stands for itself.
     *
     * @param states of actors at the moment that is meant; null: nothing is known of the actor then
     */
    public static ActorId standing(ActorId actor, Function<ActorId, @Nullable ActorState> states) {
        var seen = new HashSet<ActorId>();
        var standing = actor;
        while (seen.add(standing)) {
            var state = states.apply(standing);
            var into = state == null || state.lifeCycle() != LifeCycle.MERGED ? null : state.mergedInto();
            if (into == null) {
                return standing;
            }
            standing = into;
        }
        return actor;
    }
}
