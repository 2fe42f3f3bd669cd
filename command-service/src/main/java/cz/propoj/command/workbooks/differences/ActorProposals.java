package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.templates.SimilarNames;
import cz.propoj.contract.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which actors may be meant by a name as people write it: short ({@code PPP}, {@code ZŠ Tachov I}), by a part, with a slip
 * of the pen, or with the place only.
 */
final class ActorProposals<T> {
    private static final Set<String> SMALL = Set.of(
            "a", "i", "v", "ve", "s", "se", "na", "pro", "o", "u", "z", "ze", "do", "k", "ke", "od", "pri", "po");
    private static final List<String> ROMAN =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
    private static final Map<String, List<String>> SHORT = shortForms();
    private static final double PART = 0.75;
    private static final double ELSEWHERE = 0.6;
    private static final double OTHER_NUMBER = 0.4;
    private static final double ENOUGH = 0.34;
    private static final int STEM = 4;
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

    /**
     * An actor as it is compared.
     *
     * @param words of its name, short forms also written out
     * @param initials of each word, with and without small words
     * @param further words of its places and services
     */
    private record Known<T>(
            T item, Set<String> words, List<String> initials, Set<String> further, Set<String> numbers) {}

    private record Rated<T>(T item, double likeness, int length) {}

    private final List<Known<T>> known = new ArrayList<>();

    private static Map<String, List<String>> shortForms() {
        var forms = new HashMap<String, List<String>>();
        for (var line : List.of(
                "zs zakladni skola",
                "ms materska skola",
                "ss stredni skola",
                "sps stredni prumyslova skola",
                "sou stredni odborne uciliste",
                "zus zakladni umelecka skola",
                "gym gymnazium",
                "ddm dum deti mladeze",
                "svc stredisko volneho casu",
                "ppp pedagogicko psychologicka poradna",
                "spc specialne pedagogicke centrum",
                "svp stredisko vychovne pece",
                "ospod organ socialne pravni ochrany deti",
                "meu mestsky urad",
                "mu mestsky urad",
                "ou obecni urad",
                "up urad prace",
                "cr ceske republiky",
                "pcr policie ceske republiky",
                "mp mestska policie",
                "hzs hasicsky zachranny sbor",
                "zzs zdravotnicka zachranna sluzba",
                "nzdm nizkoprahove zarizeni deti mladez",
                "sas socialne aktivizacni sluzby",
                "pms probacni mediacni sluzba",
                "map mistni akcni plan",
                "mas mistni akcni skupina",
                "os okresni soud",
                "osz okresni statni zastupitelstvi",
                "szu statni zdravotni ustav",
                "khs krajska hygienicka stanice",
                "dd detsky domov",
                "soud okresni soud",
                "doktorka lekar ordinace pediatr",
                "doktor lekar ordinace pediatr",
                "skolka materska skola")) {
            var words = line.split(" ", -1);
            forms.put(words[0], List.of(Arrays.copyOfRange(words, 1, words.length)));
        }
        return Map.copyOf(forms);
    }

    /** @param further what is known of it beside the name */
    void add(T item, String name, String further) {
        var words = words(name);
        var all = new LinkedHashSet<>(words);
        words.forEach(word -> all.addAll(SHORT.getOrDefault(word, List.of())));
        known.add(new Known<>(
                item,
                all,
                List.of(initials(words, true), initials(words, false)),
                Set.copyOf(words(further)),
                numbers(words)));
    }

    private static String initials(List<String> words, boolean small) {
        var letters = new StringBuilder();
        words.stream().filter(word -> small || !SMALL.contains(word)).forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    private static List<String> words(String text) {
        return Arrays.stream(Texts.folded(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(ActorProposals::number)
                .toList();
    }

    /** Schools and houses are numbered in Roman and in Arabic. */
    private static String number(String word) {
        var roman = ROMAN.indexOf(word);
        return roman > 0 && !word.equals("i") && !word.equals("v") && !word.equals("x") ? String.valueOf(roman) : word;
    }

    private static Set<String> numbers(List<String> words) {
        var numbers = new LinkedHashSet<String>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var isLast = at == words.size() - 1;
            if (word.chars().allMatch(Character::isDigit)) {
                numbers.add(word);
            } else if (isLast && at > 0 && ROMAN.indexOf(word) > 0) {
                numbers.add(String.valueOf(ROMAN.indexOf(word)));
            }
        }
        return numbers;
    }

    /** Those that are like it, the likest first. */
    List<T> like(String name, int most) {
        var all = words(name);
        var numbers = numbers(all);
        var words = all.stream()
                .filter(word -> !SMALL.contains(word) && !word.chars().allMatch(Character::isDigit))
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return known.stream()
                .map(actor -> new Rated<>(
                        actor.item(),
                        likeness(words, numbers, actor),
                        actor.words().size()))
                .filter(rated -> rated.likeness() >= ENOUGH)
                .sorted(Comparator.<Rated<T>>comparingDouble(rated -> -rated.likeness())
                        .thenComparingInt(Rated::length))
                .limit(most)
                .map(Rated::item)
                .toList();
    }

    private static double likeness(List<String> words, Set<String> numbers, Known<?> actor) {
        var sum = 0.0;
        for (var word : words) {
            sum += likeness(word, actor);
        }
        var likeness = sum / words.size();
        var isOtherNumber = !numbers.isEmpty()
                && !actor.numbers().isEmpty()
                && numbers.stream().noneMatch(actor.numbers()::contains);
        var isSameNumber = !numbers.isEmpty() && numbers.stream().anyMatch(actor.numbers()::contains);
        return isOtherNumber ? likeness * OTHER_NUMBER : isSameNumber ? likeness * 1.1 : likeness;
    }

    private static double likeness(String word, Known<?> actor) {
        if (actor.words().contains(word)
                || (word.length() > 1 && actor.initials().stream().anyMatch(initials -> initials.contains(word)))) {
            return 1;
        }
        var best = actor.words().stream()
                .mapToDouble(other -> alike(word, other))
                .max()
                .orElse(0);
        var written = SHORT.get(word);
        if (written != null) {
            best = Math.max(
                    best,
                    written.stream()
                            .mapToDouble(part -> actor.words().stream()
                                    .mapToDouble(other -> part.equals(other) ? 1 : alike(part, other))
                                    .max()
                                    .orElse(0))
                            .average()
                            .orElse(0));
        }
        return best >= PART || !actor.further().stream().anyMatch(other -> other.equals(word) || alike(word, other) > 0)
                ? best
                : Math.max(best, ELSEWHERE);
    }

    /** Other endings of a word, and a slip of the pen. */
    private static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        var shorter = Math.min(one.length(), other.length());
        var common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        if (common >= STEM && common * 3 >= shorter * 2) {
            return PART;
        }
        return shorter >= LONG_ENOUGH_FOR_A_SLIP
                        && Math.abs(one.length() - other.length()) < 2
                        && SimilarNames.distance(one, other) == 1
                ? PART
                : 0;
    }
}
