package cz.propoj.query.plan;

import cz.propoj.query.plan.PlanNumbers.Count;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a text states of the network, in figures or in words: „v síti je 48 aktérů“, „s pěti platformami“. A sentence
 * that names an earlier year tells of that year; of less than five it is said only where the whole network is meant.
 */
final class StatedNumbers {
    /** What nouns count, in any case, without diacritics, and which numbers of the plan they may mean. */
    private enum Kind {
        ACTORS("akter(?:i|u|y|em|um|ech|a|ovi|ove)?|actors?", Count.ACTORS, Count.OUTSIDE),
        PLATFORMS("platform(?:a|y|u|e|ou|am|ach|ami)|platforem|platforms?", Count.PLATFORMS, Count.FUNCTIONING),
        MEETINGS("setkani(?:m|ch|mi)?|meetings?", Count.MEETINGS, Count.MEETINGS),
        NEEDS("potreb(?:a|y|u|e|ou|am|ach|ami)?|needs?", Count.NEEDS, Count.COVERED_NEEDS);

        private final String nouns;
        private final Count whole;
        private final Count part;

        Kind(String nouns, Count whole, Count part) {
            this.nouns = nouns;
            this.whole = whole;
            this.part = part;
        }
    }

    /**
     * A number that is not the one of the data.
     *
     * @param said as it stands in the text
     * @param is what the data say
     */
    record Wrong(String said, Count count, long is) {}

    private static final long FEW = 5;
    /** Stems of numerals, so that all cases are meant. */
    private static final Map<String, Long> NUMERALS = Map.ofEntries(
            Map.entry("jedenact", 11L),
            Map.entry("dvanact", 12L),
            Map.entry("trinact", 13L),
            Map.entry("ctrnact", 14L),
            Map.entry("patnact", 15L),
            Map.entry("sestnact", 16L),
            Map.entry("sedmnact", 17L),
            Map.entry("osmnact", 18L),
            Map.entry("devatenact", 19L),
            Map.entry("dvacet", 20L),
            Map.entry("tricet", 30L),
            Map.entry("ctyricet", 40L),
            Map.entry("padesat", 50L),
            Map.entry("jeden", 1L),
            Map.entry("jedna", 1L),
            Map.entry("jedno", 1L),
            Map.entry("dva", 2L),
            Map.entry("dve", 2L),
            Map.entry("dvou", 2L),
            Map.entry("dvema", 2L),
            Map.entry("tri", 3L),
            Map.entry("trem", 3L),
            Map.entry("tremi", 3L),
            Map.entry("ctyri", 4L),
            Map.entry("ctyr", 4L),
            Map.entry("ctyrem", 4L),
            Map.entry("ctyrmi", 4L),
            Map.entry("pet", 5L),
            Map.entry("sest", 6L),
            Map.entry("sedm", 7L),
            Map.entry("osm", 8L),
            Map.entry("devet", 9L),
            Map.entry("deviti", 9L),
            Map.entry("deset", 10L));

    /** The longer ones first: the beginning of one can be another. */
    private static final String WORDS = NUMERALS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
            .collect(Collectors.joining("|"));

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;])\\s+(?=[\\p{Lu}„“(\\d])|\\n");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern WHOLE =
            Pattern.compile("\\b(?:v siti|sit ma|siti patri|celkem|dohromady|in the network|in all)\\b");

    private StatedNumbers() {}

    static List<Wrong> wrong(String text, PlanNumbers numbers, int year) {
        var found = new ArrayList<Wrong>();
        for (var sentence : SENTENCE.split(text, -1)) {
            var folded = plain(sentence);
            if (YEAR.matcher(folded).results().anyMatch(named -> Integer.parseInt(named.group()) != year)) {
                continue;
            }
            for (var kind : Kind.values()) {
                pattern(kind)
                        .matcher(folded)
                        .results()
                        .forEach(stated -> add(stated, kind, sentence, folded, numbers, found));
            }
        }
        return List.copyOf(found);
    }

    private static void add(
            MatchResult stated, Kind kind, String sentence, String plain, PlanNumbers numbers, List<Wrong> found) {
        var value = value(stated);
        if (value == null || (value < FEW && !WHOLE.matcher(plain).find())) {
            return;
        }
        long said = value;
        if (said != numbers.of(kind.whole) && said != numbers.of(kind.part)) {
            found.add(new Wrong(sentence.substring(stated.start(), stated.end()), kind.whole, numbers.of(kind.whole)));
        }
    }

    /** Sign for sign in small letters without diacritics, so that each stands where it stood. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            plain.append(Normalizer.normalize(text.substring(at, at + 1), Normalizer.Form.NFD)
                    .charAt(0));
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** A number, at most one adjective, and the noun; years and percents are no numbers of records. */
    private static Pattern pattern(Kind kind) {
        return Objects.requireNonNull(PATTERNS.get(kind));
    }

    private static final Map<Kind, Pattern> PATTERNS = List.of(Kind.values()).stream()
            .collect(Collectors.toUnmodifiableMap(
                    kind -> kind,
                    kind -> Pattern.compile(
                            "(?<![\\d.,])(?:(\\d{1,3}(?:[ \\u00A0]\\d{3})+|\\d{1,6})|\\b(" + WORDS + ")(?:i|mi)?)"
                                    + "[ \\u00A0](?:\\p{L}+(?:ch|ymi|ym|e|y|i|a)[ \\u00A0])?(?:" + kind.nouns
                                    + ")(?!\\p{L})")));

    private static @Nullable Long value(MatchResult stated) {
        var figures = stated.group(1);
        return figures != null ? Long.valueOf(figures.replaceAll("[ \\u00A0]", "")) : NUMERALS.get(stated.group(2));
    }
}
