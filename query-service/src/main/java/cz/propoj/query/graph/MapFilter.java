package cz.propoj.query.graph;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.lists.BadQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen on the page of the map, as it stands in its address. The page's script narrows its picture by the same
 * rules.
 *
 * @param sectors of actors to be shown; empty: all
 * @param area of needs that a shown actor attends to; null: any
 * @param crisis whether only actors of the crisis network are shown
 * @param type of platforms to be shown; null: any; without meaning in the graph of meetings
 * @param around id of a node whose neighbourhood alone is shown; null: everything
 * @param steps how many links away the neighbourhood reaches, 1 or 2
 * @param compareTo an earlier day to compare with; null: none
 * @param atLeast how many meetings a link between two actors stands for; without meaning in the graph of platforms
 * @param network of a region whose actors and platforms alone are shown; null: all; without meaning elsewhere
 */
record MapFilter(
        Mode mode,
        Set<Sector> sectors,
        @Nullable NeedArea area,
        boolean crisis,
        @Nullable PlatformType type,
        @Nullable String around,
        int steps,
        @Nullable LocalDate compareTo,
        int atLeast,
        @Nullable NetworkId network) {
    static final List<Integer> THRESHOLDS = List.of(1, 2, 3, 5, 10);

    static MapFilter of(Map<String, List<String>> said) {
        var mode = value(said, "mode");
        return new MapFilter(
                mode == null ? Mode.PLATFORMS : Mode.of(mode).orElseThrow(() -> new BadQuery("mode", "query.mode")),
                said.getOrDefault("sector", List.of()).stream()
                        .map(code -> code("sector", Sector.values(), code))
                        .collect(Collectors.toUnmodifiableSet()),
                code(said, "area", NeedArea.values()),
                "true".equals(value(said, "crisis")),
                code(said, "type", PlatformType.values()),
                value(said, "around"),
                "1".equals(value(said, "steps")) ? 1 : 2,
                day(value(said, "compareTo")),
                atLeast(said),
                network(value(said, "network")));
    }

    static int atLeast(Map<String, List<String>> said) {
        var value = value(said, "atLeast");
        if (value != null && !value.matches("\\d{1,3}")) {
            throw new BadQuery("atLeast", "query.number", 1, 999);
        }
        return value == null ? 1 : Math.max(1, Integer.parseInt(value));
    }

    private static @Nullable NetworkId network(@Nullable String code) {
        if (code != null && !NetworkId.isValid(code)) {
            throw new BadQuery("network", "query.code");
        }
        return code == null ? null : new NetworkId(code);
    }

    private static @Nullable String value(Map<String, List<String>> said, String name) {
        var values = said.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    private static <C extends CodeList> @Nullable C code(Map<String, List<String>> said, String name, C[] codes) {
        var value = value(said, name);
        return value == null ? null : code(name, codes, value);
    }

    private static <C extends CodeList> C code(String name, C[] codes, String value) {
        return Arrays.stream(codes)
                .filter(code -> code.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadQuery(name, "query.code"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadQuery("compareTo", "query.date");
        }
    }

    /** What of the graph is shown. Whoever has links, but none to anything shown by a filter of the others, is not. */
    NetworkGraph narrow(NetworkGraph graph) {
        var byActors = !sectors.isEmpty() || area != null || crisis;
        var byType = type != null && mode == Mode.PLATFORMS;
        var shown = graph.nodes().stream().filter(this::isChosen).map(Node::id).collect(Collectors.toSet());
        var linked = new HashSet<String>();
        graph.links().stream()
                .filter(link -> shown.contains(link.from()) && shown.contains(link.to()))
                .forEach(link -> {
                    linked.add(link.from());
                    linked.add(link.to());
                });
        graph.nodes().stream()
                .filter(node -> (node.isPlatform() ? byActors : byType) && !linked.contains(node.id()))
                .forEach(node -> shown.remove(node.id()));
        if (around != null) {
            shown.retainAll(near(graph, shown, around));
        }
        return new NetworkGraph(
                graph.day(),
                graph.mode(),
                graph.nodes().stream().filter(node -> shown.contains(node.id())).toList(),
                graph.links().stream()
                        .filter(link -> shown.contains(link.from()) && shown.contains(link.to()))
                        .toList());
    }

    private boolean isChosen(Node node) {
        if (network != null
                && !node.records().isEmpty()
                && node.records().stream().noneMatch(kept -> kept.network().equals(network))) {
            return false;
        }
        if (node.isPlatform()) {
            return type == null || type == node.platformType();
        }
        return (sectors.isEmpty() || (node.sector() != null && sectors.contains(node.sector())))
                && (area == null || node.areas().contains(area))
                && (!crisis || node.crisis());
    }

    private Set<String> near(NetworkGraph graph, Set<String> shown, String start) {
        var neighbours = new HashMap<String, Set<String>>();
        graph.links().forEach(link -> {
            neighbours.computeIfAbsent(link.from(), _ -> new HashSet<>()).add(link.to());
            neighbours.computeIfAbsent(link.to(), _ -> new HashSet<>()).add(link.from());
        });
        var distance = new HashMap<String, Integer>();
        var open = new ArrayDeque<String>();
        distance.put(start, 0);
        open.add(start);
        while (!open.isEmpty()) {
            var node = open.remove();
            var next = distance.getOrDefault(node, 0) + 1;
            if (next <= steps) {
                neighbours.getOrDefault(node, Set.of()).stream()
                        .filter(shown::contains)
                        .filter(other -> distance.putIfAbsent(other, next) == null)
                        .forEach(open::add);
            }
        }
        return distance.keySet();
    }
}
