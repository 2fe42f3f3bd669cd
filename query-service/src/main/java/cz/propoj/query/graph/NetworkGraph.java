package cz.propoj.query.graph;

import cz.propoj.contract.platforms.Participation;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The graph of a network on one day. Nodes are the actors that were active and the platforms that were not dissolved;
 * links as {@link Link} says. Undirected, without loops and without parallel links.
 *
 * @param nodes actors, then platforms, each in Czech order
 */
public record NetworkGraph(LocalDate day, Mode mode, List<Node> nodes, List<Link> links) {
    /** Follows from the map and is kept with it. */
    public static NetworkGraph of(VisibleMap map, Mode mode) {
        return map.keep("graph." + mode.code(), () -> switch (mode) {
            case PLATFORMS -> platforms(map);
            case MEETINGS -> meetings(map);
        });
    }

    /** Only the links that stand for at least so many meetings, where links stand for meetings. */
    NetworkGraph atLeast(int meetings) {
        return mode != Mode.MEETINGS || meetings <= 1
                ? this
                : new NetworkGraph(
                        day,
                        mode,
                        nodes,
                        links.stream()
                                .filter(link -> link.meetings() >= meetings)
                                .toList());
    }

    public long actors() {
        return nodes.stream().filter(node -> !node.isPlatform()).count();
    }

    public long platforms() {
        return nodes.size() - actors();
    }

    private static NetworkGraph platforms(VisibleMap map) {
        var actors = active(map);
        var nodes = new ArrayList<Node>(actors.size());
        actors.forEach(row -> nodes.add(Node.of(row)));
        var there = ids(actors);
        var came = visits(map);
        var links = new ArrayList<Link>();
        for (var platform : map.platforms()) {
            if (platform.state().lifeCycle() == PlatformLifeCycle.DISSOLVED) {
                continue;
            }
            nodes.add(Node.of(platform));
            var kinds = new LinkedHashMap<String, Link.Kind>();
            platform.participants().forEach(actor -> kinds.put(actor.id(), Link.Kind.TAKES_PART));
            platform.coordinators().forEach(actor -> kinds.put(actor.id(), Link.Kind.COORDINATES));
            var visits = came.getOrDefault(platform.id(), Map.of());
            kinds.forEach((actor, kind) -> {
                if (there.contains(actor)) {
                    links.add(new Link(actor, platform.id().toString(), kind, visits.getOrDefault(actor, 0)));
                }
            });
        }
        return new NetworkGraph(map.day(), Mode.PLATFORMS, List.copyOf(nodes), List.copyOf(links));
    }

    private static NetworkGraph meetings(VisibleMap map) {
        var actors = active(map);
        var order = new HashMap<String, Integer>();
        actors.forEach(row -> order.put(row.id().toString(), order.size()));
        var together = new LinkedHashMap<Long, Integer>();
        held(map).forEach(meeting -> {
            var present = participants(meeting).stream()
                    .map(order::get)
                    .filter(at -> at != null)
                    .sorted()
                    .toList();
            for (var first = 0; first < present.size(); first++) {
                for (var second = first + 1; second < present.size(); second++) {
                    together.merge((long) present.get(first) << Integer.SIZE | present.get(second), 1, Integer::sum);
                }
            }
        });
        var links = together.entrySet().stream()
                .map(pair -> new Link(
                        actors.get((int) (pair.getKey() >> Integer.SIZE)).id().toString(),
                        actors.get(pair.getKey().intValue()).id().toString(),
                        Link.Kind.MEETS,
                        pair.getValue()))
                .toList();
        return new NetworkGraph(
                map.day(), Mode.MEETINGS, actors.stream().map(Node::of).toList(), links);
    }

    private static List<ActorRow> active(VisibleMap map) {
        return map.actors().stream().filter(row -> row.state().isActive()).toList();
    }

    private static Set<String> ids(List<ActorRow> actors) {
        return actors.stream().map(row -> row.id().toString()).collect(Collectors.toSet());
    }

    /** Those of the year up to the day that were held; the same year as for taking part in a platform. */
    private static List<MeetingRow> held(VisibleMap map) {
        var since = map.day().minusMonths(Participation.MONTHS);
        return map.meetings().stream()
                .filter(row -> !row.state().cancelled()
                        && row.agenda().date().isAfter(since)
                        && !row.agenda().date().isAfter(map.day()))
                .toList();
    }

    /** Each actor once, even if it was written down twice or took in another one. */
    private static Set<String> participants(MeetingRow meeting) {
        return meeting.participants().stream()
                .map(MeetingRow.Participant::actor)
                .map(Ref::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<PlatformId, Map<String, Integer>> visits(VisibleMap map) {
        var visits = new HashMap<PlatformId, Map<String, Integer>>();
        held(map).forEach(meeting -> {
            var platform = meeting.state().platform();
            if (platform != null) {
                var of = visits.computeIfAbsent(platform, _ -> new HashMap<>());
                participants(meeting).forEach(actor -> of.merge(actor, 1, Integer::sum));
            }
        });
        return visits;
    }
}
