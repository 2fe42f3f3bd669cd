package cz.propoj.query.measures;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.Node;
import cz.propoj.query.graph.NodeRecords;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a network or a region on two sides beside each other, and who is behind those that name somebody. The time it takes
 * follows the number of records, not that of changes.
 *
 * @param graphs that of platforms first
 */
public record MeasuresBetween(List<OfGraph> graphs) {
    /** How the standing of an actor or a platform changed. */
    public enum Turn {
        BECAME_ISOLATED("becameIsolated"),
        CEASED_ISOLATED("ceasedIsolated"),
        BECAME_CUT_POINT("becameCutPoint"),
        CEASED_CUT_POINT("ceasedCutPoint");

        private final String key;

        Turn(String key) {
            this.key = key;
        }

        /** In words and in JSON. */
        public String key() {
            return key;
        }
    }

    /** Somebody whose standing changed; also somebody who came, or went. */
    public record Turned(Turn turn, Node node) {
        public String name() {
            return node.name();
        }
    }

    /**
     * One number in words.
     *
     * @param key of its name
     * @param change null: one of the two is not known
     */
    public record Line(
            String key,
            String before,
            String after,
            @Nullable String change) {}

    /** One number; null: not known. */
    public record Value(
            String key, @Nullable Double before, @Nullable Double after) {}

    /**
     * One of the two graphs.
     *
     * @param mode {@code platforms} or {@code meetings}
     */
    public record OfGraph(String mode, Figures before, Figures after, List<Turned> turned) {
        public List<Line> lines(Wording say) {
            return new Cards(say)
                    .of(after, before, new Series(List.of(after))).stream()
                            .map(card -> new Line(
                                    card.key(), card.then() == null ? "" : card.then(), card.value(), card.change()))
                            .toList();
        }

        public List<Value> values() {
            return Cards.measures(after.mode()).stream()
                    .map(measure -> new Value(measure.key(), measure.of(before), measure.of(after)))
                    .toList();
        }

        public List<Turned> turned(Turn turn) {
            return turned.stream().filter(one -> one.turn() == turn).toList();
        }

        /** Those who turned so, with where they are read. */
        public List<Cell.Link> links(Turn turn, Site site, NetworkMaps maps) {
            var records = new NodeRecords(site, maps.inRegion(site.map()).readable());
            return turned(turn).stream().map(one -> records.link(one.node())).toList();
        }
    }

    /** Of a network, or of a region all its networks together. */
    public static MeasuresBetween of(VisibleMap first, VisibleMap second, NetworkMaps maps) {
        var before = Graphs.of(first, maps);
        var after = Graphs.of(second, maps);
        return new MeasuresBetween(Arrays.stream(Mode.values())
                .map(mode -> new OfGraph(
                        mode.code(),
                        Figures.of(before, mode),
                        Figures.of(after, mode),
                        turned(CriticalNodes.of(before, mode), CriticalNodes.of(after, mode))))
                .toList());
    }

    /**
     * Those that only this node joins to the rest of its component: what would come off without it, but for the largest
     * piece. None if it is no cut point.
     */
    public static List<Node> joinedBy(Node node, Graphs graphs, Mode mode) {
        var graph = graphs.on(mode);
        var at = graph.nodes().stream().map(Node::id).toList().indexOf(node.id());
        return at < 0
                ? List.of()
                : CutPoints.of(Structure.of(graph)).without(at).stream()
                        .skip(1)
                        .flatMap(List::stream)
                        .map(other -> graph.nodes().get(other))
                        .toList();
    }

    private static List<Turned> turned(CriticalNodes before, CriticalNodes after) {
        var all = new ArrayList<Turned>();
        addThoseIn(after.isolated(), before.isolated(), Turn.BECAME_ISOLATED, all);
        addThoseIn(before.isolated(), after.isolated(), Turn.CEASED_ISOLATED, all);
        addThoseIn(after.cutPoints(), before.cutPoints(), Turn.BECAME_CUT_POINT, all);
        addThoseIn(before.cutPoints(), after.cutPoints(), Turn.CEASED_CUT_POINT, all);
        return List.copyOf(all);
    }

    private static void addThoseIn(
            Map<String, Node> these, Map<String, Node> andNotThose, Turn turn, List<Turned> all) {
        these.values().stream()
                .filter(node -> !andNotThose.containsKey(node.id()))
                .forEach(node -> all.add(new Turned(turn, node)));
    }

    public List<Map<String, Object>> json() {
        return graphs.stream().map(MeasuresJson::between).toList();
    }
}
