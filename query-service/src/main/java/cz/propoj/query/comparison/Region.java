package cz.propoj.query.comparison;

import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.query.networkmap.Kinds;
import cz.propoj.query.networkmap.NetworkMaps;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a region that the person may read, compared one by one and together. An actor that stands in several of
 * them counts once together.
 *
 * @param lines one for each network, by name
 * @param total by section: what differs in the region as a whole
 * @param before figures of the whole region on the first side
 * @param after figures of the whole region on the second side
 */
record Region(List<Line> lines, Map<String, Map<How, Long>> total, Map<Figure, Long> before, Map<Figure, Long> after) {
    private static final String ACTORS = "actors";

    /**
     * A network of the region.
     *
     * @param counts by section
     */
    record Line(String network, String name, Map<String, Map<How, Long>> counts) {}

    /** Null: the network is not that of a region. May wait for the database. */
    static @Nullable Region of(
            NetworkMaps maps, Viewer viewer, @Nullable NetworkState network, Asked asked, Locale locale) {
        var territory = network == null ? null : network.territory();
        if (territory == null || territory.level() != TerritoryLevel.REGION || territory.nuts3() == null) {
            return null;
        }
        var parts = new LinkedHashMap<NetworkState, Compared>();
        maps.networks(viewer).stream()
                .filter(one -> one.territory().level() != TerritoryLevel.REGION)
                .filter(one -> Objects.equals(one.territory().nuts3(), territory.nuts3()))
                .forEach(one -> parts.put(one, Compared.of(maps, viewer, one.network(), asked, locale)));
        return of(parts);
    }

    private static Region of(Map<NetworkState, Compared> parts) {
        var lines = parts.entrySet().stream()
                .map(part ->
                        new Line(part.getKey().network().value(), part.getKey().name(), counts(part.getValue())))
                .toList();
        var total = new LinkedHashMap<String, Map<How, Long>>();
        lines.forEach(line -> line.counts()
                .forEach((section, counts) ->
                        counts.forEach((how, count) -> total.computeIfAbsent(section, _ -> new EnumMap<>(How.class))
                                .merge(how, count, Long::sum))));
        var once = new Once(List.copyOf(parts.values()));
        total.put(ACTORS, once.counts(total.getOrDefault(ACTORS, Map.of())));
        var before = sums(parts, (compared, figure) -> compared.before().of(figure));
        before.merge(Figure.ACTORS, -once.doubled(true), Long::sum);
        var after = sums(parts, (compared, figure) -> compared.after().of(figure));
        after.merge(Figure.ACTORS, -once.doubled(false), Long::sum);
        return new Region(lines, total, before, after);
    }

    private static Map<String, Map<How, Long>> counts(Compared compared) {
        var counts = new LinkedHashMap<String, Map<How, Long>>();
        compared.sections().forEach(section -> {
            var each = new EnumMap<How, Long>(How.class);
            for (var how : How.values()) {
                each.put(how, section.count(how));
            }
            counts.put(section.key(), each);
        });
        return counts;
    }

    private static Map<Figure, Long> sums(
            Map<NetworkState, Compared> parts, BiFunction<Compared, Figure, Long> figure) {
        var sums = new EnumMap<Figure, Long>(Figure.class);
        for (var one : Figure.values()) {
            parts.values().forEach(compared -> sums.merge(one, figure.apply(compared, one), Long::sum));
        }
        return sums;
    }

    /** Counts actors that stand in several networks once. */
    private static final class Once {
        private final List<Compared> parts;
        private final Map<ActorId, ActorId> groups = new HashMap<>();

        Once(List<Compared> parts) {
            this.parts = parts;
            parts.forEach(part -> part.between()
                    .linkedActors()
                    .forEach(actor -> part.between().sameAs(actor).forEach(other -> join(actor, other))));
        }

        private void join(ActorId one, ActorId other) {
            groups.put(group(one), group(other));
        }

        private ActorId group(ActorId actor) {
            var at = actor;
            var above = groups.get(at);
            while (above != null && !above.equals(at)) {
                at = above;
                above = groups.get(at);
            }
            return at;
        }

        private boolean isActive(ActorId actor, boolean before) {
            return parts.stream()
                    .map(part -> before
                            ? part.between().actorBefore(actor)
                            : part.between().actorAfter(actor))
                    .anyMatch(state -> state != null && state.isActive());
        }

        /** How many active records are more than there are actors. */
        long doubled(boolean before) {
            var active = groups.keySet().stream()
                    .filter(actor -> isActive(actor, before))
                    .toList();
            return active.size() - active.stream().map(this::group).distinct().count();
        }

        Map<How, Long> counts(Map<How, Long> summed) {
            var counts = new EnumMap<How, Long>(How.class);
            counts.putAll(summed);
            if (!groups.isEmpty()) {
                counts.put(How.APPEARED, differing(How.APPEARED));
                counts.put(How.VANISHED, differing(How.VANISHED));
            }
            return counts;
        }

        /** An actor appears in the region when none of its records was there before, and vanishes when none is left. */
        private long differing(How how) {
            var counted = new HashSet<ActorId>();
            var isAppearing = how == How.APPEARED;
            for (var part : parts) {
                for (var change : part.between().changes(Kinds.ACTORS)) {
                    var was = change.before() instanceof ActorState state && state.isActive();
                    var is = change.after() instanceof ActorState state && state.isActive();
                    var group = group(ActorId.of(change.record()));
                    if (was != is && is == isAppearing && isNoneActive(group, isAppearing)) {
                        counted.add(group);
                    }
                }
            }
            return counted.size();
        }

        private boolean isNoneActive(ActorId group, boolean before) {
            return !isActive(group, before)
                    && groups.keySet().stream()
                            .filter(actor -> group(actor).equals(group))
                            .noneMatch(actor -> isActive(actor, before));
        }
    }
}
