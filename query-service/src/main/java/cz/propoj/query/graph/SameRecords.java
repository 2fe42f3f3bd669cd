package cz.propoj.query.graph;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Merges;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which records of several networks are the same actor: those linked with each other, also by way of others. A link that led to
 * a record which was merged into another one leads there.
 */
final class SameRecords {
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, String> standing = new HashMap<>();

    SameRecords(List<VisibleMap> maps) {
        var actors = maps.stream().flatMap(map -> map.actors().stream()).toList();
        var linked = new HashSet<ActorId>();
        for (var actor : actors) {
            for (var other : actor.state().sameAs()) {
                join(actor.id(), other);
                linked.add(actor.id());
                linked.add(other);
            }
        }
        var states = actors.stream().collect(Collectors.toMap(ActorRow::id, ActorRow::state, (one, _) -> one));
        actors.stream()
                .map(ActorRow::id)
                .filter(linked::contains)
                .forEach(actor -> join(actor, Merges.standing(actor, states::get)));
        actors.stream()
                .map(actor -> actor.id().toString())
                .forEach(id -> standing.merge(group(id), id, (one, other) -> one.compareTo(other) < 0 ? one : other));
    }

    /** The id that stands for all records of the actor: the lowest of those that are seen, so always the same one. */
    String of(String id) {
        return standing.getOrDefault(group(id), id);
    }

    private String group(String id) {
        var at = id;
        for (var next = above.get(at); next != null; next = above.get(at)) {
            at = next;
        }
        return at;
    }

    private void join(ActorId one, ActorId other) {
        var first = group(one.toString());
        var second = group(other.toString());
        if (!first.equals(second)) {
            above.put(first, second);
        }
    }
}
