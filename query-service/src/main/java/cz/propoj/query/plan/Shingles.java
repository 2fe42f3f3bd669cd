package cz.propoj.query.plan;

import cz.propoj.contract.Texts;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The runs of three words of a text: two texts that share most of them say the same, though a word was changed here and there.
 *
 * @param words how many the text has
 */
record Shingles(Set<String> runs, int words) {
    private static final int WORDS = 3;
    private static final double MOST = 0.6;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\d]+");

    static Shingles of(String text) {
        var words = Stream.of(BETWEEN.split(Texts.folded(text), -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var runs = new HashSet<String>();
        for (var at = 0; at + WORDS <= words.size(); at++) {
            runs.add(String.join(" ", words.subList(at, at + WORDS)));
        }
        return new Shingles(runs, words.size());
    }

    boolean isLike(Shingles other) {
        var fewer = Math.min(runs.size(), other.runs.size());
        return fewer > 0 && runs.stream().filter(other.runs::contains).count() >= MOST * fewer;
    }

    /** Whether nearly all of this one is part of the other. */
    boolean isWithin(Shingles other) {
        return !runs.isEmpty() && runs.stream().filter(other.runs::contains).count() >= MOST * runs.size();
    }
}
