package cz.propoj.contract.needs;

import cz.propoj.contract.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is.
 *
 * @param possibleActors kinds of actors who could carry it out, in the words of the template
 */
public record ActivityPlan(String name, @Nullable Focus phase, List<String> possibleActors) {
    public ActivityPlan {
        possibleActors = Copies.of(possibleActors);
    }
}
