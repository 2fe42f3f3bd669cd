package cz.propoj.query.actors;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which actors may be one and the same, by name and IČO. Only a suggestion: branches share an IČO, and similar names
 * need not mean the same body, so that a person always decides.
 */
final class LikelyDuplicates {
    /** Above it, people would take one name for a misspelt other one. */
    private static final double SIMILAR = 0.92;

    private static final int SHORTEST = 3;

    /** A beginning that so many share tells nothing; their names are found by another word. */
    private static final int LARGEST_BLOCK = 400;

    private static final int MOST = 8;

    /** Why two are alike; the first that holds. */
    enum Why {
        SAME_ICO,
        SAME_NAME,
        SIMILAR_NAME
    }

    record Found(ActorRow actor, Why why, double likeness) {}

    record Pair(ActorRow one, ActorRow other, Why why) {}

    private LikelyDuplicates() {}

    /** Of an actor that stands in the network. */
    static List<Found> of(VisibleMap map, ActorRow actor) {
        return of(
                map, actor.name(), actor.profile().identity().ico(), actor.id().toString());
    }

    /**
     * Of an actor that is being typed; the most likely first.
     *
     * @param except id of an actor that is not looked at; null: all are
     */
    static List<Found> of(VisibleMap map, @Nullable String name, @Nullable String ico, @Nullable String except) {
        var wanted = name == null ? ComparableName.NOTHING : ComparableName.of(name);
        return map.actors().stream()
                .filter(row ->
                        row.state().mergedInto() == null && !row.id().toString().equals(except))
                .flatMap(row -> alike(row, wanted, ico).stream())
                .sorted(Comparator.comparing(Found::why)
                        .thenComparing(Comparator.comparing(Found::likeness).reversed()))
                .limit(MOST)
                .toList();
    }

    /** All pairs of active actors that may be one; the same pair once. Only names that share a beginning are compared. */
    static List<Pair> pairs(VisibleMap map) {
        var rows = map.actors().stream().filter(row -> row.state().isActive()).toList();
        var keys = rows.stream().map(row -> ComparableName.of(row.name())).toList();
        var blocks = new HashMap<String, List<Integer>>();
        for (var i = 0; i < rows.size(); i++) {
            for (var beginning : keys.get(i).beginnings()) {
                blocks.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(i);
            }
        }
        var seen = new HashSet<Long>();
        var pairs = new ArrayList<Pair>();
        for (var block : blocks.values()) {
            if (block.size() <= LARGEST_BLOCK) {
                compare(rows, keys, block, seen, pairs);
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> pair.why())
                .thenComparing(pair -> pair.one().name())
                .thenComparing(pair -> pair.other().name()));
        return pairs;
    }

    private static void compare(
            List<ActorRow> rows, List<ComparableName> keys, List<Integer> block, Set<Long> seen, List<Pair> pairs) {
        for (var i : block) {
            for (var j : block) {
                if (i >= j || !seen.add((long) i * rows.size() + j)) {
                    continue;
                }
                // An IČO alone is no reason here: branches of one body share it and have names of their own.
                var why = why(keys.get(i), keys.get(j), null, null);
                if (why != null) {
                    pairs.add(new Pair(rows.get(i), rows.get(j), why.why()));
                }
            }
        }
    }

    private static List<Found> alike(ActorRow row, ComparableName wanted, @Nullable String ico) {
        var why = why(
                wanted,
                ComparableName.of(row.name()),
                ico,
                row.profile().identity().ico());
        return why == null ? List.of() : List.of(new Found(row, why.why(), why.likeness()));
    }

    private record Reason(Why why, double likeness) {}

    private static @Nullable Reason why(
            ComparableName one, ComparableName other, @Nullable String ico, @Nullable String otherIco) {
        if (one.words().length() >= SHORTEST && one.words().equals(other.words())) {
            return new Reason(Why.SAME_NAME, 1);
        }
        if (ico != null && ico.equals(otherIco)) {
            return new Reason(Why.SAME_ICO, 1);
        }
        if (one.words().length() < SHORTEST || other.words().length() < SHORTEST) {
            return null;
        }
        // Numbers tell schools and streets apart that otherwise have the same name.
        if (!one.numbers().equals(other.numbers())) {
            return null;
        }
        var likeness = one.likeness(other);
        return likeness >= SIMILAR ? new Reason(Why.SIMILAR_NAME, likeness) : null;
    }
}
