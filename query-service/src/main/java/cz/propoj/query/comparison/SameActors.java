package cz.propoj.query.comparison;

import cz.propoj.contract.actors.ActorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records of several networks that stand for one actor, at one of the two sides at least. */
final class SameActors {
    private final List<ComparedNetwork> parts;
    private final Map<ActorId, ActorId> above = new HashMap<>();
    private final Map<ActorId, List<ActorId>> records = new HashMap<>();

    SameActors(List<ComparedNetwork> parts) {
        this.parts = parts;
        for (var part : parts) {
            var between = part.compared().between();
            between.linkedActors().forEach(actor -> between.sameAs(actor).forEach(other -> join(actor, other)));
        }
        above.keySet().forEach(actor -> records.computeIfAbsent(group(actor), _ -> new ArrayList<>())
                .add(actor));
    }

    private void join(ActorId one, ActorId other) {
        above.putIfAbsent(one, one);
        above.putIfAbsent(other, other);
        above.put(group(one), group(other));
    }

    /** One record of those that stand for the same actor, always the same one. */
    ActorId group(ActorId actor) {
        var at = actor;
        var next = above.get(at);
        while (next != null && !next.equals(at)) {
            at = next;
            next = above.get(at);
        }
        return at;
    }

    boolean isOfSeveral(ActorId actor) {
        return above.containsKey(actor);
    }

    /** Whether any of the records that stand for the actor is active on that side. */
    boolean isActive(ActorId actor, boolean before) {
        return records.getOrDefault(group(actor), List.of(actor)).stream().anyMatch(one -> isItselfActive(one, before));
    }

    private boolean isItselfActive(ActorId record, boolean before) {
        return parts.stream()
                .map(part -> part.compared().between())
                .map(between -> before ? between.actorBefore(record) : between.actorAfter(record))
                .anyMatch(state -> state != null && state.isActive());
    }

    /** How many active records are more than there are actors. */
    long doubled(boolean before) {
        return records.values().stream()
                .mapToLong(all -> Math.max(
                        0,
                        all.stream().filter(one -> isItselfActive(one, before)).count() - 1))
                .sum();
    }
}
