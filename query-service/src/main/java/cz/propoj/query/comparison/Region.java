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
record Region(List<Part> parts, List<Listed> sections, Map<Figure, Long> before, Map<Figure, Long> after) {
    private static final String ACTORS = "actors";

    /** Null: the map is not that of a region. May wait for the database. */
    static @Nullable Region of(NetworkMaps maps, VisibleMap map, ComparisonRequest asked, Locale locale) {
        return !map.id().isRegion()
                ? null
                : of(maps.inRegion(map).readable().stream()
                        .filter(one -> !one.network().equals(map.id()))
                        .map(one -> new Part(
                                one.network().value(),
                                one.name(),
                                Compared.of(maps, map.viewer(), one.network(), asked, locale)))
                        .toList());
    }

    private static Region of(List<Part> parts) {
        var same = new SameActors(parts);
        var before = sums(parts, (compared, figure) -> compared.before().of(figure));
        before.merge(Figure.ACTORS, -same.doubled(true), Long::sum);
        var after = sums(parts, (compared, figure) -> compared.after().of(figure));
        after.merge(Figure.ACTORS, -same.doubled(false), Long::sum);
        var sections = Comparison.SECTIONS.stream()
                .map(key -> new Listed(key, entries(key, parts, same)))
                .toList();
        return new Region(parts, sections, before, after);
    }

    private static Map<Figure, Long> sums(List<Part> parts, BiFunction<Compared, Figure, Long> figure) {
        var sums = new EnumMap<Figure, Long>(Figure.class);
        for (var one : Figure.values()) {
            parts.forEach(part -> sums.merge(one, figure.apply(part.compared(), one), Long::sum));
        }
        return sums;
    }

    private static List<Entry> entries(String key, List<Part> parts, SameActors same) {
        var all = parts.stream().flatMap(part -> of(part, key)).toList();
        var entries = key.equals(ACTORS) ? once(all, same) : all.stream().map(one -> new Entry(List.of(one)));
        return entries.sorted(Entry.ORDER).toList();
    }

    private static Stream<Entry.Of> of(Part part, String key) {
        return part.compared().section(key).items().stream().map(item -> new Entry.Of(part, item));
    }

    /**
     * An actor appears in the region when none of its records was there before, and vanishes when none is left; whatever
     * else came or went of it is told in its network alone.
     */
    private static Stream<Entry> once(List<Entry.Of> all, SameActors same) {
        var single = new ArrayList<Entry>();
        var together = new LinkedHashMap<ActorId, List<Entry.Of>>();
        for (var one : all) {
            var actor = ActorId.of(one.item().record());
            switch (one.item().how()) {
                case CHANGED -> single.add(new Entry(List.of(one)));
                case APPEARED, VANISHED -> {
                    if (!same.isOfSeveral(actor)) {
                        single.add(new Entry(List.of(one)));
                    } else if (!same.isActive(actor, one.item().how() == How.APPEARED)) {
                        together.computeIfAbsent(same.group(actor), _ -> new ArrayList<>())
                                .add(one);
                    }
                }
            }
        }
        return Stream.concat(
                single.stream(), together.values().stream().map(records -> new Entry(List.copyOf(records))));
    }
}
