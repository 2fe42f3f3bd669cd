package cz.propoj.query.graph;

import cz.propoj.query.graph.Layout.Edges;
import cz.propoj.query.runtime.KeptPlaces.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The map as the page brings it along, before any script has come: every shape, line and name at its place. The script
 * draws the same on a canvas that can be moved.
 *
 * @param viewBox what of the plane is seen
 */
record StillPicture(String viewBox, List<Line> lines, List<Shape> shapes) {
    private static final double MARGIN = 24;
    private static final double MIDDLE_OF_A_LINE = 4.2;
    private static final double BELOW = 16;

    /** A big map is drawn by the script alone: its names could not be read, and the page would be heavy. */
    static final int MOST_NODES = MapPlaces.NAMED;

    /** @param classes how it looks; {@code coordinates}, or how often the two met: {@code once} or {@code often} */
    record Line(double x1, double y1, double x2, double y2, String classes) {}

    /**
     * A node.
     *
     * @param form {@code circle}, {@code rect}, or the corners of a polygon
     * @param classes of its colour and of what has become of it
     */
    record Shape(double x, double y, double width, double height, String form, String classes, List<Text> name) {}

    /** A line of a name. */
    record Text(double y, String words) {}

    /** Null where there is nothing to draw, or too much. */
    static @Nullable StillPicture of(MapTable table, Map<String, Place> places) {
        var isMeetings = table.platforms() == 0;
        var nodes = table.rows().stream()
                .filter(row -> places.containsKey(row.node().id()))
                .toList();
        if (nodes.isEmpty() || nodes.size() > MOST_NODES) {
            return null;
        }
        var rooms = new HashMap<String, Room>();
        nodes.forEach(row -> rooms.put(row.node().id(), Room.of(row.node(), true)));
        var shown = nodes.stream()
                .map(row -> row.node().id())
                .collect(Collectors.toMap(id -> id, id -> Objects.requireNonNull(places.get(id))));
        var edges = Edges.of(shown, rooms);
        return new StillPicture(
                Stream.of(
                                edges.left() - MARGIN,
                                edges.top() - MARGIN,
                                edges.width() + 2 * MARGIN,
                                edges.height() + 2 * MARGIN)
                        .map(StillPicture::rounded)
                        .collect(Collectors.joining(" ")),
                nodes.stream()
                        .flatMap(row -> lines(row, shown, isMeetings))
                        .distinct()
                        .toList(),
                nodes.stream()
                        .map(row -> shape(
                                row,
                                Objects.requireNonNull(shown.get(row.node().id())),
                                Objects.requireNonNull(rooms.get(row.node().id()))))
                        .toList());
    }

    private static String rounded(double number) {
        return String.valueOf(Math.round(number));
    }

    private static Stream<Line> lines(MapTable.Row row, Map<String, Place> shown, boolean isMeetings) {
        var from = Objects.requireNonNull(shown.get(row.node().id()));
        return row.ties().stream()
                .filter(tie -> row.node().id().compareTo(tie.id()) < 0 && shown.containsKey(tie.id()))
                .map(tie -> {
                    var to = Objects.requireNonNull(shown.get(tie.id()));
                    var strength = tie.coordinates() ? "strong" : isMeetings && tie.meetings() > 2 ? "often" : "";
                    return new Line(from.x(), from.y(), to.x(), to.y(), (strength + " " + state(tie.state())).strip());
                });
    }

    private static String state(@Nullable String state) {
        return state == null || state.equals("kept") ? "" : state;
    }

    private static Shape shape(MapTable.Row row, Place at, Room room) {
        var node = row.node();
        var width = node.isPlatform() ? room.width() : Room.SIZE;
        var height = node.isPlatform() ? room.height() : Room.SIZE;
        var first = node.isPlatform()
                ? at.y() - (room.lines().size() - 1) * Room.LINE / 2 + MIDDLE_OF_A_LINE
                : at.y() + Room.SIZE / 2 + BELOW;
        var names = new ArrayList<Text>();
        for (var line : room.lines()) {
            names.add(new Text(first + names.size() * Room.LINE, line));
        }
        var colour = "gone".equals(row.state())
                ? "fill-none"
                : node.isPlatform()
                        ? "fill-platform"
                        : node.sector() == null
                                ? "fill-none"
                                : "fill-" + node.sector().name();
        var classes = colour + (node.suspended() ? " suspended " : " ") + state(row.state());
        return new Shape(at.x(), at.y(), width, height, form(node, at), classes.strip(), List.copyOf(names));
    }

    private static String form(Node node, Place at) {
        var kind = node.actorKind();
        if (kind == null) {
            return "rect";
        }
        return switch (kind) {
            case SERVICE -> corners(at, -1, 0, -0.5, -1, 0.5, -1, 1, 0, 0.5, 1, -0.5, 1);
            case PROJECT -> corners(at, 0, -1, 1, 1, -1, 1);
            case PERSON_OR_ROLE -> corners(at, 0, -1, 1, 0, 0, 1, -1, 0);
            case ORGANISATION -> "circle";
        };
    }

    private static String corners(Place at, double... points) {
        var half = Room.SIZE / 2;
        return Stream.iterate(0, i -> i < points.length, i -> i + 2)
                .map(i -> (at.x() + points[i] * half) + "," + (at.y() + points[i + 1] * half))
                .collect(Collectors.joining(" "));
    }
}
