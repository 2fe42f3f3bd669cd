package cz.propoj.query.comparison;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a region that the person may read, compared one by one and together. An actor that stands in several of
 * them counts once together.
 *
 * @param parts one for each network, by name; without the records of the region itself
 * @param sections what differs in the region as a whole
 * @param before figures of the whole region on the first side
 * @param after figures of the whole region on the second side
 */
record Region(
        List<ComparedNetwork> parts, List<MergedSection> sections, Map<Figure, Long> before, Map<Figure, Long> after) {
    private static final String ACTORS = "actors";

    /** Null: the map is not that of a region. Blocks while it reads from the database. */
    static @Nullable Region of(NetworkMaps maps, VisibleMap map, ComparisonRequest asked, Locale locale) {
        return !map.id().isRegion()
                ? null
                : of(maps.inRegion(map).readable().stream()
                        .filter(one -> !one.network().equals(map.id()))
                        .map(one -> new ComparedNetwork(
                                one.network().value(),
                                one.name(),
                                NetworkComparison.of(maps, map.viewer(), one.network(), asked, locale)))
                        .toList());
    }

    private static Region of(List<ComparedNetwork> parts) {
        var same = new SameActors(parts);
        var before = sums(parts, (compared, figure) -> compared.before().of(figure));
        before.merge(Figure.ACTORS, -same.doubled(true), Long::sum);
        var after = sums(parts, (compared, figure) -> compared.after().of(figure));
        after.merge(Figure.ACTORS, -same.doubled(false), Long::sum);
        var sections = Comparison.SECTIONS.stream()
                .map(key -> new MergedSection(key, entries(key, parts, same)))
                .toList();
        return new Region(parts, sections, before, after);
    }

    private static Map<Figure, Long> sums(
            List<ComparedNetwork> parts, BiFunction<NetworkComparison, Figure, Long> figure) {
        var sums = new EnumMap<Figure, Long>(Figure.class);
        for (var one : Figure.values()) {
            parts.forEach(part -> sums.merge(one, figure.apply(part.compared(), one), Long::sum));
        }
        return sums;
    }

    private static List<MergedItem> entries(String key, List<ComparedNetwork> parts, SameActors same) {
        var all = parts.stream().flatMap(part -> of(part, key)).toList();
        var entries = key.equals(ACTORS) ? once(all, same) : all.stream().map(one -> new MergedItem(List.of(one)));
        return entries.sorted(MergedItem.ORDER).toList();
    }

    private static Stream<MergedItem.Source> of(ComparedNetwork part, String key) {
        return part.compared().section(key).items().stream().map(item -> new MergedItem.Source(part, item));
    }

    /**
     * An actor appears in the region when none of its records was there before, and vanishes when none is left; whatever
     * else came or went of it is told in its network alone.
     */
    private static Stream<MergedItem> once(List<MergedItem.Source> all, SameActors same) {
        var single = new ArrayList<MergedItem>();
        var together = new LinkedHashMap<ActorId, List<MergedItem.Source>>();
        for (var one : all) {
            var actor = ActorId.of(one.item().record());
            switch (one.item().how()) {
                case CHANGED -> single.add(new MergedItem(List.of(one)));
                case APPEARED, VANISHED -> {
                    if (!same.isOfSeveral(actor)) {
                        single.add(new MergedItem(List.of(one)));
                    } else if (!same.isActive(actor, one.item().how() == ChangeKind.APPEARED)) {
                        together.computeIfAbsent(same.group(actor), _ -> new ArrayList<>())
                                .add(one);
                    }
                }
            }
        }
        return Stream.concat(
                single.stream(), together.values().stream().map(records -> new MergedItem(List.copyOf(records))));
    }
}
