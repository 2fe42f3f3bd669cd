package cz.propoj.command.actors;

import cz.propoj.contract.actors.Capacity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form may say of an actor beside its profile.
 *
 * @param readiness whether the actor is in the crisis network; null: the form does not ask
 * @param capacity null: the form does not ask
 * @param characteristics values by key; no value takes the characteristic from the actor, a key that is missing leaves it
 */
record LocalFacts(
        @Nullable Readiness readiness, @Nullable Capacity capacity, Map<String, List<String>> characteristics) {
    static final LocalFacts NONE = new LocalFacts(null, null, Map.of());

    LocalFacts {
        characteristics = Collections.unmodifiableMap(new LinkedHashMap<>(characteristics));
    }

    /** @param ready null: not known */
    record Readiness(@Nullable Boolean ready) {}
}
