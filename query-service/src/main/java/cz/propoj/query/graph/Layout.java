package cz.propoj.query.graph;

import cz.propoj.query.runtime.KeptPlaces.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places for the nodes of a map of which none is known yet: linked ones near each other (springs and repulsion, as by
 * Fruchterman and Reingold), then moved apart until no room lies on another; those without a link in rows below. The same
 * graph always gives the same places.
 */
final class Layout {
    private static final long SEED = 20_250_101;
    private static final double SPRING = 125;
    private static final int ROUNDS = 500;
    private static final int ROUNDS_OF_MANY = 120;
    private static final int MANY = 400;
    private static final double PULL = 0.06;
    /** How much more room than the nodes take the picture has, with names and without. */
    private static final double ROOM_NAMED = 1.4;

    private static final double ROOM_SPARSE = 7;
    private static final double ASPECT = 2;
    private static final double GAP = 10;
    private static final int PARTINGS = 400;

    private final List<String> ids;
    private final Map<String, Room> rooms;
    private final double[] x;
    private final double[] y;

    private Layout(List<String> ids, Map<String, Room> rooms) {
        this.ids = ids;
        this.rooms = rooms;
        this.x = new double[ids.size()];
        this.y = new double[ids.size()];
    }

    /** @param named whether names are to be read at first */
    static Map<String, Place> of(Map<String, Room> rooms, List<Link> links, boolean named) {
        var neighbours = new TreeMap<String, List<String>>();
        links.stream()
                .filter(link -> rooms.containsKey(link.from()) && rooms.containsKey(link.to()))
                .forEach(link -> {
                    neighbours
                            .computeIfAbsent(link.from(), _ -> new ArrayList<>())
                            .add(link.to());
                    neighbours
                            .computeIfAbsent(link.to(), _ -> new ArrayList<>())
                            .add(link.from());
                });
        // A sum of fractions depends on their order, and the order of links on who asks.
        neighbours.values().forEach(list -> list.sort(Comparator.naturalOrder()));
        var linked = new Layout(List.copyOf(neighbours.keySet()), rooms);
        linked.spread(neighbours);
        linked.fill(named ? ROOM_NAMED : ROOM_SPARSE);
        linked.part();
        var places = linked.places();
        var alone = rooms.keySet().stream()
                .filter(id -> !neighbours.containsKey(id))
                .sorted()
                .toList();
        rows(alone, places, rooms);
        return places;
    }

    private Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        for (var at = 0; at < ids.size(); at++) {
            places.put(ids.get(at), new Place(Math.rint(x[at]), Math.rint(y[at])));
        }
        return places;
    }

    /** Springs along the links, repulsion between all that are near; every round moves less than the one before. */
    private void spread(Map<String, List<String>> neighbours) {
        var random = new SplittableRandom(SEED);
        var count = ids.size();
        var radius = SPRING * Math.sqrt(Math.max(1, count));
        for (var at = 0; at < count; at++) {
            x[at] = random.nextDouble(-radius, radius);
            y[at] = random.nextDouble(-radius, radius) / ASPECT;
        }
        var order = new HashMap<String, Integer>();
        ids.forEach(id -> order.put(id, order.size()));
        var to = ids.stream()
                .map(id -> neighbours.getOrDefault(id, List.of()).stream()
                        .mapToInt(other -> order.getOrDefault(other, 0))
                        .toArray())
                .toArray(int[][]::new);
        var rounds = count > MANY ? ROUNDS_OF_MANY : ROUNDS;
        for (var round = 0; round < rounds; round++) {
            step(to, radius / 4 * (1 - (double) round / rounds) + 1);
        }
    }

    private void step(int[][] to, double most) {
        var moveX = new double[x.length];
        var moveY = new double[x.length];
        new Near(x, y, 3 * SPRING).pairs((one, other) -> {
            var dx = x[one] - x[other];
            var dy = y[one] - y[other];
            var square = Math.max(dx * dx + dy * dy, 1);
            var force = SPRING * SPRING / square;
            moveX[one] += dx * force;
            moveY[one] += dy * force;
            moveX[other] -= dx * force;
            moveY[other] -= dy * force;
        });
        for (var one = 0; one < to.length; one++) {
            for (var other : to[one]) {
                var dx = x[one] - x[other];
                var dy = y[one] - y[other];
                var force = Math.sqrt(dx * dx + dy * dy) / SPRING / 2;
                moveX[one] -= dx * force;
                moveY[one] -= dy * force;
            }
            moveX[one] -= x[one] * PULL;
            moveY[one] -= y[one] * PULL * ASPECT;
        }
        for (var at = 0; at < x.length; at++) {
            var length = Math.max(Math.hypot(moveX[at], moveY[at]), 1e-9);
            var by = Math.min(length, most) / length;
            x[at] += moveX[at] * by;
            y[at] += moveY[at] * by;
        }
    }

    /** Draws everything together, or apart, until there is little more room than the nodes need: names stay readable. */
    private void fill(double room) {
        if (ids.isEmpty()) {
            return;
        }
        var area = ids.stream().mapToDouble(id -> area(room(id))).sum();
        var height = Math.sqrt(area * room / ASPECT);
        stretch(x, height * ASPECT);
        stretch(y, height);
    }

    private static void stretch(double[] along, double size) {
        var from = Arrays.stream(along).min().orElse(0);
        var now = Math.max(1, Arrays.stream(along).max().orElse(0) - from);
        Arrays.setAll(along, at -> (along[at] - from) / now * size);
    }

    private static double area(Room room) {
        return (room.width() + GAP) * (room.height() + GAP);
    }

    private Room room(String id) {
        return Objects.requireNonNull(rooms.get(id));
    }

    /** Moves rooms that overlap away from each other, the shorter way. */
    private void part() {
        var all = ids.stream().map(this::room).toList();
        var reach = all.stream()
                        .mapToDouble(room -> Math.max(room.width(), room.height()))
                        .max()
                        .orElse(0)
                + GAP;
        var moved = new boolean[] {true};
        for (var round = 0; round < PARTINGS && moved[0]; round++) {
            moved[0] = false;
            new Near(x, y, reach).pairs((one, other) -> {
                var first = all.get(one);
                var second = all.get(other);
                var dx = x[one] - x[other];
                var dy = y[one] + first.down() - y[other] - second.down();
                var overX = (first.width() + second.width()) / 2 + GAP - Math.abs(dx);
                var overY = (first.height() + second.height()) / 2 + GAP - Math.abs(dy);
                if (overX <= 0 || overY <= 0) {
                    return;
                }
                moved[0] = true;
                if (overX < overY) {
                    var by = (overX / 2 + 0.5) * (dx < 0 ? -1 : 1);
                    x[one] += by;
                    x[other] -= by;
                } else {
                    var by = (overY / 2 + 0.5) * (dy < 0 ? -1 : 1);
                    y[one] += by;
                    y[other] -= by;
                }
            });
        }
    }

    private static void rows(List<String> alone, Map<String, Place> places, Map<String, Room> rooms) {
        var edges = Edges.of(places, rooms);
        var area = alone.stream()
                .mapToDouble(id -> area(Objects.requireNonNull(rooms.get(id))))
                .sum();
        var width = Math.max(Math.max(edges.width(), edges.height() * ASPECT), Math.sqrt(area * ASPECT));
        var left = (edges.left() + edges.right() - width) / 2;
        var at = left;
        var top = edges.bottom() + 3 * GAP;
        var tallest = 0.0;
        for (var id : alone) {
            var room = Objects.requireNonNull(rooms.get(id));
            if (at > left && at + room.width() > left + width) {
                at = left;
                top += tallest + GAP;
                tallest = 0;
            }
            places.put(
                    id, new Place(Math.rint(at + room.width() / 2), Math.rint(top + room.height() / 2 - room.down())));
            at += room.width() + GAP;
            tallest = Math.max(tallest, room.height());
        }
    }

    /**
     * A place for each newcomer near those it is linked with, where there is room; nobody else moves.
     *
     * @param places of the others; the newcomers' are put there
     */
    static void join(List<String> newcomers, Map<String, Place> places, Map<String, Room> rooms, List<Link> links) {
        for (var id : newcomers.stream().sorted().toList()) {
            var near = links.stream()
                    .filter(link -> link.from().equals(id) || link.to().equals(id))
                    .map(link -> places.get(link.from().equals(id) ? link.to() : link.from()))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Place::x).thenComparing(Place::y))
                    .toList();
            var edges = Edges.of(places, rooms);
            var start = near.isEmpty()
                    ? new Place((edges.left() + edges.right()) / 2, edges.bottom() + 3 * GAP)
                    : new Place(
                            near.stream().mapToDouble(Place::x).average().orElse(0),
                            near.stream().mapToDouble(Place::y).average().orElse(0));
            places.put(id, free(start, Objects.requireNonNull(rooms.get(id)), places, rooms));
        }
    }

    /** The nearest free place, looked for in rings. */
    private static Place free(Place start, Room room, Map<String, Place> places, Map<String, Room> rooms) {
        for (var ring = 0; ; ring++) {
            var steps = Math.max(1, 8 * ring);
            for (var step = 0; step < steps; step++) {
                var angle = 2 * Math.PI * step / steps;
                var place = new Place(
                        Math.rint(start.x() + Math.cos(angle) * ring * 3 * GAP),
                        Math.rint(start.y() + Math.sin(angle) * ring * 2 * GAP));
                if (places.entrySet().stream()
                        .noneMatch(other -> overlap(place, room, other.getValue(), rooms.get(other.getKey())))) {
                    return place;
                }
            }
        }
    }

    private static boolean overlap(Place one, Room room, Place other, @Nullable Room its) {
        return its != null
                && Math.abs(one.x() - other.x()) < (room.width() + its.width()) / 2 + GAP / 2
                && Math.abs(one.y() + room.down() - other.y() - its.down())
                        < (room.height() + its.height()) / 2 + GAP / 2;
    }

    /** What all rooms together reach over. */
    record Edges(double left, double top, double right, double bottom) {
        static Edges of(Map<String, Place> places, Map<String, Room> rooms) {
            var shown = places.entrySet().stream()
                    .filter(place -> rooms.containsKey(place.getKey()))
                    .map(place -> of(place.getValue(), Objects.requireNonNull(rooms.get(place.getKey()))))
                    .toList();
            return shown.stream().reduce(Edges::with).orElseGet(() -> new Edges(0, 0, 0, 0));
        }

        private static Edges of(Place place, Room room) {
            return new Edges(room.left(place.x()), room.top(place.y()), room.right(place.x()), room.bottom(place.y()));
        }

        private Edges with(Edges other) {
            return new Edges(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }

    /** Finds pairs that are no farther from each other than a distance along both axes, always in the same order. */
    private static final class Near {
        private final double[] x;
        private final double[] y;
        private final double reach;

        Near(double[] x, double[] y, double reach) {
            this.x = x;
            this.y = y;
            this.reach = reach;
        }

        interface Pair {
            void of(int one, int other);
        }

        void pairs(Pair told) {
            var cells = new HashMap<Long, List<Integer>>();
            var at = IntStream.range(0, x.length).mapToLong(this::cell).toArray();
            for (var one = 0; one < at.length; one++) {
                cells.computeIfAbsent(at[one], _ -> new ArrayList<>()).add(one);
            }
            for (var one = 0; one < at.length; one++) {
                for (var dx = -1; dx <= 1; dx++) {
                    for (var dy = -1; dy <= 1; dy++) {
                        for (int other : cells.getOrDefault(at[one] + dx * (1L << Integer.SIZE) + dy, List.of())) {
                            if (other > one) {
                                told.of(one, other);
                            }
                        }
                    }
                }
            }
        }

        private long cell(int at) {
            return (long) Math.floor(x[at] / reach) * (1L << Integer.SIZE) + (long) Math.floor(y[at] / reach);
        }
    }
}
