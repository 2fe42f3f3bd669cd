package cz.propoj.contract.needs;

import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity on one date, with local practice and those who really do it. */
public record Activity(
        ActivityId activity, ActivityPlan plan, @Nullable String practice, List<ActorId> actors) {
    public Activity {
        actors = Copies.of(actors);
    }
}
