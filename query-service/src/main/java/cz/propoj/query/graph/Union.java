package cz.propoj.query.graph;

import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The networks of a region put together, as far as the person may read them. Records of several networks that are linked
 * as the same actor are one node; links between them hold for every day, so that a node keeps its id and its place when the
 * day moves. Every person may read other networks, so what is kept of it is kept for exactly the networks that it is made
 * of.
 */
final class Union implements Graphs {
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::isPlatform)
            .thenComparing(CzechOrder.by(Node::name))
            .thenComparing(Node::id);

    private final VisibleMap map;
    private final NetworkMaps maps;
    private final List<VisibleMap> parts;
    /** Which decide who is the same as whom, whatever the day of the map is. */
    private final List<VisibleMap> latest;

    private final SameRecords same;

    Union(VisibleMap map, NetworkMaps maps) {
        this.map = map;
        this.maps = maps;
        this.parts = parts(map.asKnown(map.day()));
        this.latest = parts(map.asKnown(maps.today()));
        this.same = new SameRecords(latest);
    }

    private List<VisibleMap> parts(ResolvedPointInTime moment) {
        return maps.inRegion(map).readable().stream()
                .map(one -> maps.visible(map.viewer(), one.network(), moment))
                .toList();
    }

    @Override
    public List<VisibleMap> parts() {
        return parts;
    }

    @Override
    public NetworkGraph on(Mode mode) {
        return together(
                map.day(),
                mode,
                parts.stream().map(part -> NetworkGraph.of(part, mode)).toList());
    }

    @Override
    public <T> List<Point<T>> onEach(List<LocalDate> days, Mode mode, String key, Function<VisibleMap, T> beside) {
        var all = parts.stream()
                .map(part -> Days.of(part, maps, days, mode, key, beside))
                .toList();
        return IntStream.range(0, days.size())
                .mapToObj(at -> new Point<>(
                        together(
                                days.get(at),
                                mode,
                                all.stream().map(of -> of.graphs().get(at)).toList()),
                        all.stream().map(of -> of.beside().get(at)).toList()))
                .toList();
    }

    @Override
    public long position() {
        return maps.position();
    }

    @Override
    public <T> T keep(String key, Supplier<T> supplier) {
        return maps.keep(Stream.concat(parts.stream(), latest.stream()).toList(), key, supplier);
    }

    /** One graph of each part. */
    private NetworkGraph together(LocalDate day, Mode mode, List<NetworkGraph> graphs) {
        var nodes = new LinkedHashMap<String, Node>();
        var links = new ArrayList<Link>();
        for (var number = 0; number < parts.size(); number++) {
            var part = parts.get(number);
            var graph = graphs.get(number);
            graph.nodes().forEach(node -> nodes.merge(same.of(node.id()), here(node, part, List.of()), Node::with));
            links.addAll(graph.links());
        }
        var order = nodes.values().stream().sorted(ORDER).toList();
        var joined = new LinkedHashMap<String, Link>();
        var places = places(order);
        links.stream()
                .flatMap(link -> between(link, places))
                .forEach(link -> joined.merge(link.from() + " " + link.to(), link, Union::both));
        return new NetworkGraph(day, mode, order, List.copyOf(joined.values()));
    }

    @Override
    public GraphYears overYears(Mode mode, int atLeast) {
        var steady = points(maps.today());
        var nodes = new LinkedHashMap<String, GraphYears.Present<Node>>();
        var years = parts.stream()
                .map(part -> GraphYears.of(part, mode, maps, steady, atLeast))
                .toList();
        for (var number = 0; number < parts.size(); number++) {
            for (var node : years.get(number).nodes()) {
                var kept = here(node.what(), parts.get(number), node.at());
                nodes.merge(kept.id(), new GraphYears.Present<>(kept, node.at()), Union::latest);
            }
        }
        var order = nodes.values().stream()
                .sorted(Comparator.comparing((GraphYears.Present<Node> one) -> one.what(), ORDER))
                .toList();
        var places = places(order.stream().map(GraphYears.Present::what).toList());
        var links = new LinkedHashMap<String, GraphYears.Present<Link>>();
        years.stream().flatMap(one -> one.links().stream()).forEach(present -> between(present.what(), places)
                .forEach(link -> links.merge(
                        link.from() + " " + link.kind() + " " + link.to(),
                        new GraphYears.Present<>(link, present.at()),
                        (one, other) -> new GraphYears.Present<>(both(one.what(), other.what()), points(one, other)))));
        var first = years.getFirst();
        return new GraphYears(mode, first.points(), first.steady(), order, List.copyOf(links.values()));
    }

    /** Of all the networks together, so that all of them are looked at on the same days. */
    @Override
    public List<LocalDate> points(LocalDate last) {
        return Points.upTo(
                last,
                parts.stream()
                        .flatMap(part -> part.firstRecord().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(last));
    }

    private Node here(Node node, VisibleMap part, List<Integer> at) {
        return node.as(same.of(node.id()), List.of(new Node.Kept(part.id(), node.id(), at)));
    }

    private static Map<String, Integer> places(List<Node> order) {
        var places = new HashMap<String, Integer>();
        order.forEach(node -> places.put(node.id(), places.size()));
        return places;
    }

    /** The same link between the nodes that stand for its ends; none from a node to itself. */
    private Stream<Link> between(Link link, Map<String, Integer> places) {
        var from = same.of(link.from());
        var to = same.of(link.to());
        if (from.equals(to)) {
            return Stream.empty();
        }
        var isInOrder = Objects.requireNonNull(places.get(from)) < Objects.requireNonNull(places.get(to));
        return Stream.of(new Link(isInOrder ? from : to, isInOrder ? to : from, link.kind(), link.meetings()));
    }

    private static Link both(Link one, Link other) {
        var stronger = one.kind() == Link.Kind.COORDINATES ? one : other;
        return new Link(one.from(), one.to(), stronger.kind(), one.meetings() + other.meetings());
    }

    /** As it was at the last point at which one of the records was there. */
    private static GraphYears.Present<Node> latest(GraphYears.Present<Node> one, GraphYears.Present<Node> other) {
        var isOneLast = one.at().getLast() >= other.at().getLast();
        var what = isOneLast ? one.what().with(other.what()) : other.what().with(one.what());
        return new GraphYears.Present<>(what, points(one, other));
    }

    private static List<Integer> points(GraphYears.Present<?> one, GraphYears.Present<?> other) {
        var all = new TreeSet<>(one.at());
        all.addAll(other.at());
        return List.copyOf(all);
    }
}
