package cz.propoj.query.graph;

import cz.propoj.query.reading.Json;
import cz.propoj.query.runtime.KeptPlaces.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/** Graphs as JSON. */
final class GraphJson {
    private GraphJson() {}

    static Map<String, Object> of(NetworkGraph graph, long position) {
        return Json.object(
                "mode",
                graph.mode().code(),
                "day",
                graph.day(),
                "nodes",
                graph.nodes().stream().map(GraphJson::node).toList(),
                "links",
                graph.links().stream().map(GraphJson::link).toList(),
                "position",
                position);
    }

    /** @param places by id of every node */
    static Map<String, Object> of(GraphYears years, Map<String, Place> places, String day, long position) {
        var named = years.nodes().size() <= MapPlaces.NAMED;
        return Json.object(
                "mode",
                years.mode().code(),
                "day",
                day,
                "points",
                years.points(),
                "steady",
                years.steady(),
                "nodes",
                years.nodes().stream()
                        .map(one -> placed(at(node(one.what()), one), one.what(), places, named))
                        .toList(),
                "links",
                years.links().stream().map(one -> at(link(one.what()), one)).toList(),
                "position",
                position);
    }

    /** With its place, and its name in the lines for which there is room. */
    private static Map<String, Object> placed(
            Map<String, Object> node, Node what, Map<String, Place> places, boolean named) {
        var place = places.get(what.id());
        if (place != null) {
            node.put("x", place.x());
            node.put("y", place.y());
        }
        node.put("lines", Room.of(what, named).lines());
        return node;
    }

    private static Map<String, Object> at(Map<String, Object> what, GraphYears.Present<?> present) {
        var all = new LinkedHashMap<>(what);
        all.put("at", present.at());
        return all;
    }

    private static Map<String, Object> node(Node node) {
        var facts = facts(node);
        if (node.records().isEmpty()) {
            return facts;
        }
        var all = new LinkedHashMap<>(facts);
        all.put("records", node.records().stream().map(GraphJson::kept).toList());
        return all;
    }

    private static Map<String, Object> kept(Node.Kept kept) {
        var facts = Json.object("network", kept.network().value(), "id", kept.id());
        return kept.at().isEmpty()
                ? facts
                : Json.object("network", kept.network().value(), "id", kept.id(), "at", kept.at());
    }

    private static Map<String, Object> facts(Node node) {
        return node.isPlatform()
                ? Json.object(
                        "id",
                        node.id(),
                        "kind",
                        "PLATFORM",
                        "name",
                        node.name(),
                        "platformType",
                        node.platformType(),
                        "suspended",
                        node.suspended())
                : Json.object(
                        "id",
                        node.id(),
                        "kind",
                        node.actorKind(),
                        "name",
                        node.name(),
                        "sector",
                        node.sector(),
                        "areas",
                        node.areas(),
                        "focus",
                        node.focus(),
                        "crisis",
                        node.crisis());
    }

    private static Map<String, Object> link(Link link) {
        return Json.object(
                "from", link.from(), "to", link.to(), "kind", link.kind().name(), "meetings", link.meetings());
    }
}
