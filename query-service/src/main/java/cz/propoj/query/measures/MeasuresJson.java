package cz.propoj.query.measures;

import cz.propoj.query.graph.Node;
import cz.propoj.query.networkmap.InRegion;
import cz.propoj.query.reading.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures as JSON; values unrounded. */
final class MeasuresJson {
    private MeasuresJson() {}

    /** Of a region also the networks that are in it, and how many the person may not read. */
    static Map<String, Object> of(Measures measures, Series series, InRegion region, long position) {
        var all = Json.object(
                "figures",
                figures(measures.figures()),
                "sectors",
                measures.sectors().stream()
                        .map(share ->
                                Json.object("sector", share.sector(), "actors", share.actors(), "share", share.share()))
                        .toList(),
                "nodes",
                measures.nodes().stream().map(MeasuresJson::node).toList(),
                "endings",
                measures.endings().stream().map(MeasuresJson::ending).toList(),
                "series",
                series.points().stream().map(MeasuresJson::figures).toList(),
                "position",
                position);
        if (!region.readable().isEmpty()) {
            all.put(
                    "networks",
                    region.readable().stream()
                            .map(one -> Json.object("id", one.network().value(), "name", one.name()))
                            .toList());
            all.put("unreadableNetworks", region.others());
        }
        return all;
    }

    private static Map<String, Object> figures(Figures figures) {
        return Json.object(
                "day", figures.day(),
                "mode", figures.mode().code(),
                "nodes", figures.nodes(),
                "actors", figures.actors(),
                "platforms", figures.platforms(),
                "links", figures.links(),
                "density", figures.density(),
                "usedParticipation", figures.usedParticipation(),
                "components", figures.components(),
                "largest", figures.largest(),
                "isolated", figures.isolated(),
                "meanDegree", figures.meanDegree(),
                "cutPoints", figures.cutPoints(),
                "actorBalance", balance(figures.actorBalance()),
                "activityBalance", balance(figures.activityBalance()));
    }

    /** The numbers of both sides, with the difference where both are known, and who is behind it. */
    static Map<String, Object> between(MeasuresBetween.OfGraph graph) {
        var object = Json.object("mode", graph.mode());
        var figures = new LinkedHashMap<String, Object>();
        for (var value : graph.values()) {
            var before = value.before();
            var after = value.after();
            figures.put(
                    value.key(),
                    Json.object(
                            "before",
                            before,
                            "after",
                            after,
                            "difference",
                            before == null || after == null ? null : after - before));
        }
        object.put("figures", figures);
        for (var turn : MeasuresBetween.Turn.values()) {
            object.put(
                    turn.key(),
                    graph.turned(turn).stream().map(one -> named(one.node())).toList());
        }
        return object;
    }

    private static Map<String, Object> balance(Balance balance) {
        return Json.object(
                "prevention", balance.prevention(),
                "both", balance.both(),
                "intervention", balance.intervention(),
                "unknown", balance.unknown(),
                "value", balance.value());
    }

    private static Map<String, Object> node(Measures.OfNode of) {
        var object = named(of.node());
        object.put("degree", of.degree());
        object.put("betweenness", of.betweenness());
        object.put("closeness", of.closeness());
        object.put("core", of.core());
        object.put("cutPoint", of.cut());
        return object;
    }

    private static Map<String, Object> ending(Measures.Ending ending) {
        var object = named(ending.node());
        object.put("pieces", ending.pieces());
        object.put("cutOff", ending.cutOff());
        object.put("alone", ending.alone().stream().map(MeasuresJson::named).toList());
        return object;
    }

    private static Map<String, Object> named(Node node) {
        var object =
                Json.object("id", node.id(), "name", node.name(), "kind", node.isPlatform() ? "PLATFORM" : "ACTOR");
        if (!node.records().isEmpty()) {
            object.put(
                    "records",
                    node.records().stream()
                            .map(kept -> Json.object("network", kept.network().value(), "id", kept.id()))
                            .toList());
        }
        return object;
    }
}
