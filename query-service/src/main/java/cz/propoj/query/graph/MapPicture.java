package cz.propoj.query.graph;

import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.Sector;
import cz.propoj.query.graph.Layout.Edges;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.pictures.Canvas;
import cz.propoj.query.pictures.Canvas.Align;
import cz.propoj.query.runtime.KeptPlaces.Place;
import cz.propoj.query.web.Wording;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The map of actors and platforms for paper. Its places follow from the graph of its moment alone, not from those kept for
 * the page, so that the picture of a closed revision stays what it was whatever becomes of the network.
 */
public final class MapPicture {
    /** With more nodes only platforms have their names: those of actors could not be read on a page. */
    public static final int MOST_NAMED = 120;

    private static final double PIXELS = 2400;
    private static final double MOST_PIXELS_TO_A_UNIT = 3;
    private static final double MARGIN = 16;
    private static final double LETTERS = 12;
    private static final double LEGEND_LINE = 26;
    private static final double LEGEND_GAP = 22;
    private static final double ROUND = 14;
    private static final double BASE_LINE = 4.2;
    private static final double BELOW = 16;

    private static final Color INK = new Color(0x1f2933);
    private static final Color RIM = new Color(0x52606d);
    private static final Color LINE = new Color(0xb8c2cc);
    private static final Color PLATFORM = new Color(0xe8eef4);

    private final Canvas canvas;

    private MapPicture(Canvas canvas) {
        this.canvas = canvas;
    }

    /** As PNG; nothing for a network without actors and platforms. */
    public static Optional<byte[]> of(VisibleMap map, NetworkMaps maps, Wording say) {
        var graph = Graphs.of(map, maps).on(Mode.PLATFORMS);
        return graph.nodes().isEmpty() ? Optional.empty() : Optional.of(drawn(graph, say));
    }

    /** Whether actors have their names on it. */
    public static boolean hasNames(VisibleMap map, NetworkMaps maps) {
        return isNamed(Graphs.of(map, maps).on(Mode.PLATFORMS));
    }

    /** How many actors are drawn. */
    public static long actors(VisibleMap map, NetworkMaps maps) {
        return Graphs.of(map, maps).on(Mode.PLATFORMS).actors();
    }

    /** How many platforms are drawn. */
    public static long platforms(VisibleMap map, NetworkMaps maps) {
        return Graphs.of(map, maps).on(Mode.PLATFORMS).platforms();
    }

    private static boolean isNamed(NetworkGraph graph) {
        return graph.nodes().size() <= MOST_NAMED;
    }

    private static byte[] drawn(NetworkGraph graph, Wording say) {
        var rooms = new HashMap<String, Room>();
        graph.nodes().forEach(node -> rooms.put(node.id(), Room.of(node, node.isPlatform() || isNamed(graph))));
        var places = Layout.of(rooms, graph.links(), isNamed(graph));
        var edges = Edges.of(places, rooms);
        var legend = Legend.of(graph, say, edges.width());
        var width = Math.max(edges.width(), legend.width()) + 2 * MARGIN;
        var height = edges.height() + legend.height() + 3 * MARGIN;
        var scale = Math.min(MOST_PIXELS_TO_A_UNIT, PIXELS / Math.max(width, height));
        try (var canvas = new Canvas(edges.left() - MARGIN, edges.top() - MARGIN, width, height, scale)) {
            var picture = new MapPicture(canvas);
            picture.links(graph.links(), places);
            graph.nodes().forEach(node -> picture.shape(node, at(places, node)));
            graph.nodes().stream()
                    .filter(node -> node.isPlatform() || isNamed(graph))
                    .forEach(
                            node -> picture.name(node, at(places, node), Objects.requireNonNull(rooms.get(node.id()))));
            picture.legend(legend, edges.left(), edges.top() + edges.height() + MARGIN);
            return canvas.png();
        }
    }

    private static Place at(Map<String, Place> places, Node node) {
        return Objects.requireNonNull(places.get(node.id()));
    }

    private void links(List<Link> links, Map<String, Place> places) {
        links.forEach(link -> {
            var from = places.get(link.from());
            var to = places.get(link.to());
            if (from != null && to != null) {
                var isStrong = link.kind() == Link.Kind.COORDINATES;
                canvas.line(from.x(), from.y(), to.x(), to.y(), isStrong ? RIM : LINE, isStrong ? 2.2 : 1.2);
            }
        });
    }

    private void shape(Node node, Place at) {
        if (node.isPlatform()) {
            var room = Room.of(node, true);
            var box = new RoundRectangle2D.Double(
                    at.x() - room.width() / 2, at.y() - room.height() / 2, room.width(), room.height(), ROUND, ROUND);
            canvas.fill(box, PLATFORM);
            rim(box, node.suspended());
            return;
        }
        symbol(node.actorKind(), node.sector(), at.x(), at.y());
    }

    private void symbol(@Nullable ActorKind kind, @Nullable Sector sector, double x, double y) {
        var shape = shape(kind, x, y);
        canvas.fill(shape, color(sector));
        rim(shape, false);
    }

    private void rim(Shape shape, boolean isSuspended) {
        if (isSuspended) {
            canvas.dash(shape, RIM, 1.4, 4);
        } else {
            canvas.draw(shape, RIM, 1);
        }
    }

    private void name(Node node, Place at, Room room) {
        var first = node.isPlatform()
                ? at.y() - (room.lines().size() - 1) * Room.LINE / 2 + BASE_LINE
                : at.y() + Room.SIZE / 2 + BELOW;
        for (var line = 0; line < room.lines().size(); line++) {
            var y = first + line * Room.LINE;
            if (node.isPlatform()) {
                canvas.strongText(room.lines().get(line), at.x(), y, LETTERS, INK, Align.MIDDLE);
            } else {
                canvas.textOverLines(room.lines().get(line), at.x(), y, LETTERS, INK, Align.MIDDLE);
            }
        }
    }

    private void legend(Legend legend, double left, double top) {
        var y = top + LEGEND_LINE / 2;
        for (var line : legend.lines()) {
            var x = left;
            for (var entry : line) {
                symbol(entry.kind(), entry.sector(), x + Room.SIZE / 2, y);
                canvas.text(entry.words(), x + Room.SIZE + MARGIN / 2, y + BASE_LINE, LETTERS, INK, Align.START);
                x += entry.width();
            }
            y += LEGEND_LINE + MARGIN / 2;
        }
    }

    private static Shape shape(@Nullable ActorKind kind, double x, double y) {
        var half = Room.SIZE / 2;
        return switch (kind) {
            case SERVICE -> corners(x, y, -1, 0, -0.5, -1, 0.5, -1, 1, 0, 0.5, 1, -0.5, 1);
            case PROJECT -> corners(x, y, 0, -1, 1, 1, -1, 1);
            case PERSON_OR_ROLE -> corners(x, y, 0, -1, 1, 0, 0, 1, -1, 0);
            case ORGANISATION -> new Ellipse2D.Double(x - half, y - half, Room.SIZE, Room.SIZE);
            case null -> new RoundRectangle2D.Double(x - half, y - half, Room.SIZE, Room.SIZE, ROUND / 2, ROUND / 2);
        };
    }

    private static Shape corners(double x, double y, double... points) {
        var half = Room.SIZE / 2;
        var path = new Path2D.Double();
        path.moveTo(x + points[0] * half, y + points[1] * half);
        for (var i = 2; i < points.length; i += 2) {
            path.lineTo(x + points[i] * half, y + points[i + 1] * half);
        }
        path.closePath();
        return path;
    }

    /** The eight colours of the page. */
    private static Color color(@Nullable Sector sector) {
        return switch (sector) {
            case SOCIAL_AFFAIRS -> new Color(0x0072b2);
            case EDUCATION -> new Color(0xe69f00);
            case HEALTH -> new Color(0x009e73);
            case JUSTICE -> new Color(0x4a4a4a);
            case INTERIOR_AND_SECURITY -> new Color(0x56b4e9);
            case SELF_GOVERNMENT -> new Color(0xd55e00);
            case COMMUNITY_AND_LEISURE -> new Color(0xf0e442);
            case CHURCHES -> new Color(0xcc79a7);
            case null -> Color.WHITE;
        };
    }

    /** Colours and shapes that the picture has, in words; broken into lines that fit below it. */
    private record Legend(List<List<Entry>> lines, double width) {
        private record Entry(
                @Nullable ActorKind kind, @Nullable Sector sector, String words) {
            double width() {
                return Room.SIZE + MARGIN / 2 + Canvas.width(words, LETTERS) + LEGEND_GAP;
            }
        }

        static Legend of(NetworkGraph graph, Wording say, double room) {
            var sectors = Stream.of(Sector.values())
                    .filter(sector -> graph.nodes().stream().anyMatch(node -> node.sector() == sector))
                    .map(sector -> new Entry(null, sector, say.term(sector)));
            var kinds = Stream.of(ActorKind.values())
                    .filter(kind -> graph.nodes().stream().anyMatch(node -> node.actorKind() == kind))
                    .map(kind -> new Entry(kind, null, say.term(kind)));
            var lines = Stream.concat(broken(sectors.toList(), room), broken(kinds.toList(), room))
                    .toList();
            return new Legend(
                    lines,
                    lines.stream()
                            .mapToDouble(line ->
                                    line.stream().mapToDouble(Entry::width).sum())
                            .max()
                            .orElse(0));
        }

        private static Stream<List<Entry>> broken(List<Entry> entries, double room) {
            var lines = Stream.<List<Entry>>builder();
            var begin = 0;
            var used = 0.0;
            for (var at = 0; at < entries.size(); at++) {
                var width = entries.get(at).width();
                if (at > begin && used + width > room) {
                    lines.add(entries.subList(begin, at));
                    begin = at;
                    used = 0;
                }
                used += width;
            }
            if (begin < entries.size()) {
                lines.add(entries.subList(begin, entries.size()));
            }
            return lines.build();
        }

        double height() {
            return lines.size() * (LEGEND_LINE + MARGIN / 2);
        }
    }
}
