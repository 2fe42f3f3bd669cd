package cz.propoj.command.workbooks.templates;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds the most similar of several names. */
public final class SimilarNames {
    private static final int LONGEST_NAME = 400;

    private SimilarNames() {}

    /** How many letters have to be added, taken away or replaced. */
    public static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }

    /** The nearest first, whatever the distance. */
    public static <T> List<T> first(String typed, Collection<T> offered, Function<T, String> words, int atMost) {
        record Measured<T>(T item, int distance) {}
        var plain = Headings.plain(typed);
        return offered.stream()
                .map(item -> new Measured<>(item, unlikeness(plain, Headings.plain(words.apply(item)))))
                .sorted(Comparator.comparingInt(Measured::distance))
                .limit(atMost)
                .map(Measured::item)
                .toList();
    }

    /** A word that is the beginning or a part of the other is near, however long the other is. */
    private static int unlikeness(String one, String other) {
        if (one.length() > 2 && (other.contains(one) || one.contains(other))) {
            return 0;
        }
        return one.length() > LONGEST_NAME || other.length() > LONGEST_NAME
                ? Integer.MAX_VALUE
                : 1 + distance(one, other);
    }

    /** Whether a text is probably a misspelling of the other one. Long texts are no names. */
    public static boolean isClose(String one, String other) {
        if (one.length() > LONGEST_NAME || other.length() > LONGEST_NAME) {
            return false;
        }
        var a = Headings.plain(one);
        var b = Headings.plain(other);
        var most = Math.max(2, Math.min(a.length(), b.length()) / 6);
        return Math.abs(a.length() - b.length()) <= most && distance(a, b) <= most;
    }
}
