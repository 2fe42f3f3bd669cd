package cz.propoj.query.actors;

import cz.propoj.contract.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * A name as it is compared: without diacritics, case, legal form and order of words.
 *
 * @param words in their order, parted by spaces
 * @param numbers that stand in it
 */
record ComparableName(String words, List<String> sorted, Set<String> numbers) {
    static final ComparableName NOTHING = new ComparableName("", List.of(), Set.of());

    /** Words of both names together, below which one word more or less makes another name. */
    private static final int FEWEST = 5;

    private static final int BEGINNING = 4;

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

    static ComparableName of(String name) {
        var words = Arrays.stream(Texts.folded(name)
                        .replaceAll("\\b(\\p{L})\\.\\s?(?=\\p{L}\\b)", "$1")
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                .toList();
        return new ComparableName(
                String.join(" ", words),
                words.stream().sorted().toList(),
                words.stream().flatMap(ComparableName::numbers).collect(Collectors.toSet()));
    }

    /**
     * How alike two names are, 0 to 1. Words that both have tell little – most schools are called a school – so that the
     * words that only one of them has are what is compared; one more word, such as the town, makes no other name.
     */
    double likeness(ComparableName other) {
        var mine = without(other);
        var theirs = other.without(this);
        if (mine.isEmpty() || theirs.isEmpty()) {
            var more = Math.max(mine.size(), theirs.size());
            return more <= 1 && count() + other.count() >= FEWEST ? 1 - more / 20.0 : 0;
        }
        return SIMILARITY.apply(String.join(" ", mine), String.join(" ", theirs));
    }

    private int count() {
        return sorted.size();
    }

    /** The words that the other name does not have. */
    private List<String> without(ComparableName other) {
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
