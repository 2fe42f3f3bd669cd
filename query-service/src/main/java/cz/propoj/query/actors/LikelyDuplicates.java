package cz.propoj.query.actors;

import cz.propoj.contract.Texts;
import cz.propoj.query.networkmap.ActorRow;
import cz.propoj.query.networkmap.VisibleMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * Which actors may be one and the same, by name and IČO. Only a suggestion: branches share an IČO, and similar names
 * need not mean the same body, so that a person always decides.
 */
final class LikelyDuplicates {
    /** Above it, people would take one name for a misspelt other one. */
    private static final double SIMILAR = 0.92;

    private static final int SHORTEST = 3;
    private static final int BEGINNING = 4;

    /** A beginning that so many share tells nothing; their names are found by another word. */
    private static final int LARGEST_BLOCK = 400;

    private static final int MOST = 8;

    /** Words of both names together, below which one word more or less makes another name. */
    private static final int FEWEST = 5;

    /** Also Roman ones, as schools of one town have them. */
    private static final Pattern NUMBER = Pattern.compile("\\d+|[ivx]+");

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** Words that many names share and that tell nothing apart. */
    private static final Set<String> COMMON = Set.of(
            "z",
            "s",
            "u",
            "o",
            "p",
            "a",
            "v",
            "zs",
            "zu",
            "ops",
            "os",
            "sro",
            "spolek",
            "ustav",
            "organizace",
            "prispevkova",
            "obecne",
            "prospesna",
            "spolecnost");

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
        var wanted = name == null ? Key.NOTHING : Key.of(name);
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
        var keys = rows.stream().map(row -> Key.of(row.name())).toList();
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
            List<ActorRow> rows, List<Key> keys, List<Integer> block, Set<Long> seen, List<Pair> pairs) {
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

    private static List<Found> alike(ActorRow row, Key wanted, @Nullable String ico) {
        var why = why(wanted, Key.of(row.name()), ico, row.profile().identity().ico());
        return why == null ? List.of() : List.of(new Found(row, why.why(), why.likeness()));
    }

    private record Reason(Why why, double likeness) {}

    private static @Nullable Reason why(Key one, Key other, @Nullable String ico, @Nullable String otherIco) {
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
        var likeness = likeness(one, other);
        return likeness >= SIMILAR ? new Reason(Why.SIMILAR_NAME, likeness) : null;
    }

    /**
     * How alike two names are, 0 to 1. Words that both have tell little – most schools are called a school – so that the
     * words that only one of them has are what is compared; one more word, such as the town, makes no other name.
     */
    private static double likeness(Key one, Key other) {
        var mine = one.without(other);
        var theirs = other.without(one);
        if (mine.isEmpty() || theirs.isEmpty()) {
            var more = Math.max(mine.size(), theirs.size());
            return more <= 1 && one.count() + other.count() >= FEWEST ? 1 - more / 20.0 : 0;
        }
        return SIMILARITY.apply(String.join(" ", mine), String.join(" ", theirs));
    }

    /**
     * A name as it is compared: without diacritics, case, legal form and order of words.
     *
     * @param numbers that stand in it
     */
    private record Key(String words, List<String> sorted, Set<String> numbers) {
        static final Key NOTHING = new Key("", List.of(), Set.of());

        static Key of(String name) {
            var words = Arrays.stream(Texts.folded(name)
                            .replaceAll("\\b(\\p{L})\\.\\s?(?=\\p{L}\\b)", "$1")
                            .split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                    .toList();
            return new Key(
                    String.join(" ", words),
                    words.stream().sorted().toList(),
                    words.stream().flatMap(Key::numbers).collect(Collectors.toSet()));
        }

        int count() {
            return sorted.size();
        }

        /** The words that the other name does not have. */
        List<String> without(Key other) {
            return sorted.stream().filter(word -> !other.sorted.contains(word)).toList();
        }

        Set<String> beginnings() {
            return Arrays.stream(words.split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                    .collect(Collectors.toSet());
        }

        private static Stream<String> numbers(String word) {
            return NUMBER.matcher(word).matches() ? Stream.of(word) : Stream.empty();
        }
    }
}
