package cz.propoj.command.actors;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.Capacity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a form may say of an actor beside its profile.
 *
 * @param readiness whether the actor is in the crisis network; cleared: not known
 * @param characteristics values by key; no value takes the characteristic from the actor, a key that is missing leaves it;
 *     cleared: takes all of them
 */
record LocalFacts(Sent<Boolean> readiness, Sent<Capacity> capacity, Sent<Map<String, List<String>>> characteristics) {
    static final LocalFacts NONE = new LocalFacts(Sent.leftOut(), Sent.leftOut(), Sent.leftOut());

    /** Values by the keys that are to change. */
    Map<String, List<String>> wished(Set<String> known) {
        var wished = new LinkedHashMap<String, List<String>>();
        switch (characteristics) {
            case Sent.LeftOut<Map<String, List<String>>> _ -> {}
            case Sent.Cleared<Map<String, List<String>>> _ -> known.forEach(key -> wished.put(key, List.of()));
            case Sent.Given<Map<String, List<String>>> given ->
                given.value().forEach((key, values) -> wished.put(key, Objects.requireNonNullElse(values, List.of())));
        }
        return Collections.unmodifiableMap(wished);
    }
}
