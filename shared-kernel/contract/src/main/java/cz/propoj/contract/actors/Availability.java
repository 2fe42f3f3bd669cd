package cz.propoj.contract.actors;

import cz.propoj.contract.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one gets to the actor.
 *
 * @param openingHours free text
 * @param online whether help is given on-line; null: not known
 */
public record Availability(
        @Nullable String web,
        @Nullable String openingHours,
        List<ServiceForm> forms,
        @Nullable Boolean online,
        List<String> languages) {
    public static final Availability NONE = new Availability(null, null, List.of(), null, List.of());

    public Availability {
        forms = Copies.of(forms);
        languages = Copies.of(languages);
    }
}
