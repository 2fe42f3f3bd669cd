package cz.propoj.query.measures;

import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The union of networks as the definitions say it, from what was told, with nothing but sets: slow and easy to check. */
final class NaiveUnion {
    /** By the lowest id of the records that are the same, whether all of them are there or not. */
    final Map<String, List<RandomRegion.Actor>> actors = new TreeMap<>();

    final Set<String> platforms = new TreeSet<>();
    final Map<String, Set<String>> neighbours = new TreeMap<>();
    final List<@Nullable Focus> phases = new ArrayList<>();

    NaiveUnion(RandomRegion region, Collection<NetworkId> readable, LocalDate day) {
        var names = names(region, readable);
        for (var actor : region.actors) {
            var until = actor.until();
            if (readable.contains(actor.network())
                    && !actor.since().isAfter(day)
                    && (until == null || until.isAfter(day))) {
                actors.computeIfAbsent(Objects.requireNonNull(names.get(actor.id())), _ -> new ArrayList<>())
                        .add(actor);
            }
        }
        region.platforms.stream()
                .filter(one -> readable.contains(one.network()) && !one.since().isAfter(day))
                .forEach(one -> platforms.add(one.id()));
        actors.keySet().forEach(id -> neighbours.put(id, new TreeSet<>()));
        platforms.forEach(id -> neighbours.put(id, new TreeSet<>()));
        for (var one : region.memberships) {
            var there = actors.values().stream().flatMap(List::stream).anyMatch(actor -> actor.id()
                    .equals(one.actor()));
            if (there && !one.since().isAfter(day)) {
                var name = Objects.requireNonNull(names.get(one.actor()));
                of(name).add(one.platform());
                of(one.platform()).add(name);
            }
        }
        region.activities.stream()
                .filter(one -> readable.contains(one.network()) && !one.since().isAfter(day))
                .forEach(one -> phases.add(one.phase()));
    }

    private static Map<String, String> names(RandomRegion region, Collection<NetworkId> readable) {
        var seen = region.actors.stream()
                .filter(actor -> readable.contains(actor.network()))
                .map(RandomRegion.Actor::id)
                .collect(Collectors.toSet());
        // Also by way of a record that may not be read, as long as the one who reads sees a link to it.
        var groups = new HashMap<String, Set<String>>();
        region.actors.forEach(actor -> groups.put(actor.id(), new HashSet<>(Set.of(actor.id()))));
        region.same.forEach((one, other) -> {
            if (seen.contains(one)) {
                var both = new HashSet<>(Objects.requireNonNull(groups.get(one)));
                both.addAll(Objects.requireNonNull(groups.get(other)));
                both.forEach(id -> groups.put(id, both));
            }
        });
        var names = new HashMap<String, String>();
        groups.forEach((id, group) ->
                group.stream().filter(seen::contains).min(String::compareTo).ifPresent(name -> names.put(id, name)));
        return names;
    }

    Set<String> of(String node) {
        return Objects.requireNonNull(neighbours.get(node));
    }

    int links() {
        return neighbours.values().stream().mapToInt(Set::size).sum() / 2;
    }

    List<Set<String>> components(Set<String> without) {
        var left = new TreeSet<>(neighbours.keySet());
        left.removeAll(without);
        var components = new ArrayList<Set<String>>();
        while (!left.isEmpty()) {
            var component = new HashSet<>(distances(left.first(), without).keySet());
            left.removeAll(component);
            components.add(component);
        }
        return components;
    }

    /** How far each node is that can be reached. */
    Map<String, Integer> distances(String from, Set<String> without) {
        var distances = new LinkedHashMap<String, Integer>();
        var ring = Set.of(from);
        for (var distance = 0; !ring.isEmpty(); distance++) {
            var next = new TreeSet<String>();
            for (var node : ring) {
                distances.put(node, distance);
            }
            ring.forEach(node -> next.addAll(of(node)));
            next.removeAll(without);
            next.removeAll(distances.keySet());
            ring = next;
        }
        return distances;
    }

    /** How many shortest paths lead from one to the other. */
    private long paths(String from, String to) {
        if (from.equals(to)) {
            return 1;
        }
        var distances = distances(to, Set.of());
        var far = distances.get(from);
        if (far == null) {
            return 0;
        }
        return of(from).stream()
                .filter(next -> Objects.equals(distances.get(next), far - 1))
                .mapToLong(next -> paths(next, to))
                .sum();
    }

    double betweenness(String node) {
        var sum = 0.0;
        for (var from : neighbours.keySet()) {
            var distances = distances(from, Set.of());
            for (var to : distances.keySet()) {
                var through = distances.get(node);
                if (from.compareTo(to) < 0 && !from.equals(node) && !to.equals(node) && through != null) {
                    var rest = Objects.requireNonNull(distances(node, Set.of()).get(to));
                    if (through + rest == Objects.requireNonNull(distances.get(to))) {
                        sum += (double) paths(from, node) * paths(node, to) / paths(from, to);
                    }
                }
            }
        }
        var n = neighbours.size();
        return n < 3 ? 0 : sum / ((n - 1) * (n - 2) / 2.0);
    }

    double closeness(String node) {
        var distances = distances(node, Set.of());
        var others = distances.size() - 1.0;
        var total = distances.values().stream().mapToInt(Integer::intValue).sum();
        return others == 0 ? 0 : others / total * others / (neighbours.size() - 1);
    }

    /** Takes away whoever has fewer links than k until nobody is left who has. */
    int core(String node) {
        for (var k = 0; ; k++) {
            var left = new HashSet<>(neighbours.keySet());
            var wanted = k + 1;
            while (left.removeIf(one -> of(one).stream().filter(left::contains).count() < wanted)) {
                // until nobody has to go
            }
            if (!left.contains(node)) {
                return k;
            }
        }
    }

    boolean isCut(String node) {
        var alone = of(node).isEmpty() ? 1 : 0;
        return components(Set.of(node)).size() > components(Set.of()).size() - alone;
    }

    /** Actors that have a link to this node and to no other. */
    Set<String> alone(String node) {
        return of(node).stream()
                .filter(other -> actors.containsKey(other) && of(other).size() == 1)
                .collect(Collectors.toSet());
    }

    /** What is said by the first of the records that says anything. */
    Balance focus() {
        return Balance.of(actors.values(), records -> records.stream()
                .map(RandomRegion.Actor::focus)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    Balance phases() {
        return Balance.of(
                phases.stream()
                        .map(phase -> new RandomRegion.Activity(RandomRegion.ID, RandomRegion.FIRST, phase))
                        .toList(),
                RandomRegion.Activity::phase);
    }
}
