package cz.propoj.contract.interventions;

import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.platforms.PlatformId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done, when, and whom it concerns.
 *
 * @param name as people speak of it, one line; null, also for a blank one: it is called by its kind
 * @param from the day on which it began
 * @param to its last day; null: it took that one day
 */
public record Undertaking(
        @Nullable String name,
        InterventionKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        List<ActorId> actors,
        List<PlatformId> platforms,
        List<NeedId> needs) {
    public Undertaking {
        name = name == null || name.isBlank() ? null : name.strip();
        actors = Copies.of(actors);
        platforms = Copies.of(platforms);
        needs = Copies.of(needs);
    }

    /** The last day of it. */
    public LocalDate end() {
        return to == null ? from : to;
    }
}
