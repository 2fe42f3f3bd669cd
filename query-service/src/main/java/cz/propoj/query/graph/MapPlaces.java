package cz.propoj.query.graph;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.runtime.KeptPlaces;
import cz.propoj.query.runtime.KeptPlaces.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Where the nodes of a map stand: kept for everybody, so that neither another day nor an edit nor another person sees them
 * elsewhere. They are worked out once over all years of the network together; whoever comes later is put near those it is
 * linked with, and whoever comes back finds its place.
 */
@Component
public class MapPlaces {
    /** More nodes have no names at first, so that they may stand closer. */
    static final int NAMED = 300;
    /** Of a map of which less than this part is known the places are worked out anew: it has become another one. */
    private static final double KNOWN_ENOUGH = 0.5;

    private static final int ATTEMPTS = 5;

    private final KeptPlaces kept;

    MapPlaces(KeptPlaces kept) {
        this.kept = kept;
    }

    /** Of these nodes, and at least of them. */
    Map<String, Place> of(Collection<Node> nodes, VisibleMap map, Graphs graphs, Mode mode) {
        var key = map.id() + "/" + mode.code();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var known = kept.read(key);
            if (nodes.stream().allMatch(node -> known.places().containsKey(node.id()))) {
                return known.places();
            }
            var places = with(known.places(), nodes, graphs.overYears(mode, 1));
            if (kept.write(key, known, places)) {
                return places;
            }
        }
        // Others are faster again and again; what is shown meanwhile follows from the same rules.
        return with(kept.read(key).places(), nodes, graphs.overYears(mode, 1));
    }

    private static Map<String, Place> with(Map<String, Place> known, Collection<Node> nodes, GraphYears years) {
        var all = new LinkedHashMap<String, Node>();
        years.nodes().stream()
                .filter(node -> isSteady(node, years))
                .forEach(node -> all.put(node.what().id(), node.what()));
        var steady = List.copyOf(all.values());
        nodes.forEach(node -> all.putIfAbsent(node.id(), node));
        var named = all.size() <= NAMED;
        var rooms = new HashMap<String, Room>();
        all.values().forEach(node -> rooms.put(node.id(), Room.of(node, named)));
        var links = years.links().stream().map(GraphYears.Present::what).toList();
        var places = new HashMap<>(known);
        if (all.keySet().stream().filter(known::containsKey).count() < all.size() * KNOWN_ENOUGH) {
            var first = new HashMap<>(rooms);
            first.keySet().retainAll(steady.stream().map(Node::id).toList());
            var steadyLinks = years.links().stream()
                    .filter(link -> isSteady(link, years))
                    .map(GraphYears.Present::what)
                    .toList();
            places.clear();
            places.putAll(Layout.of(first, steadyLinks, named));
        }
        Layout.join(all.keySet().stream().filter(id -> !places.containsKey(id)).toList(), places, rooms, links);
        return places;
    }

    private static boolean isSteady(GraphYears.Present<?> one, GraphYears years) {
        return one.at().stream().anyMatch(point -> years.steady().get(point));
    }
}
