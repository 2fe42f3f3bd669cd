package cz.propoj.query.duedates;

import cz.propoj.contract.Texts;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often a platform says that it meets, read from its own words such as „2–3× ročně“ or „čtvrtletně“. */
final class StatedFrequency {
    private static final int MONTHS = 12;
    private static final int HALF_YEAR = 6;
    private static final int QUARTER = 3;

    private record Rule(Pattern words, Function<MatchResult, @Nullable Period> interval) {}

    /** The first that fits counts. Of two numbers the lower one: nobody is hurried. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "\\b(\\d+)(?: ?[-–az]+ ?\\d+)? ?(?:x|×|krat|times)? ?(?:za|do|v|per|a|in a)? ?(?:rok|roka|roce|rocne|year)",
                    found -> {
                        var times = number(found, 1);
                        return times < 1 ? null : Period.ofMonths(Math.max(1, MONTHS / times));
                    }),
            rule(
                    "\\b(?:1 ?[x×]|jednou|once|every)? ?(?:za )?(\\d+) (?:mesic|month)",
                    found -> months(number(found, 1))),
            rule("\\b(?:\\d+ ?[x×] ?)?(?:za )?(?:mesic|monthly|kazdy mesic)", _ -> Period.ofMonths(1)),
            rule("ctvrtlet|kvartal|quarter", _ -> Period.ofMonths(QUARTER)),
            rule("pololet|pulrocne|half-year", _ -> Period.ofMonths(HALF_YEAR)),
            rule("dvakrat (?:do roka|za rok|rocne)", _ -> Period.ofMonths(HALF_YEAR)),
            rule(
                    "\\b(?:\\d+ ?[x×] ?)?(?:za )?(?:ctrnact dni|14 dni|dva tydny|2 tydny|fortnight)",
                    _ -> Period.ofWeeks(2)),
            rule("tydne|kazdy tyden|weekly", _ -> Period.ofWeeks(1)),
            rule("rocne|kazdy rok|yearly|annual", _ -> Period.ofMonths(MONTHS)));

    private StatedFrequency() {}

    /** Null where the words do not say it, such as „dle potřeby“. */
    static @Nullable Period interval(@Nullable String frequency) {
        var words = Texts.folded(frequency);
        if (words.isBlank() || words.contains("jednoraz") || words.contains("potreb")) {
            return null;
        }
        for (var rule : RULES) {
            var found = rule.words().matcher(words);
            if (found.find()) {
                return rule.interval().apply(found.toMatchResult());
            }
        }
        return null;
    }

    private static Rule rule(String words, Function<MatchResult, @Nullable Period> interval) {
        return new Rule(Pattern.compile(words), interval);
    }

    private static @Nullable Period months(int months) {
        return months < 1 ? null : Period.ofMonths(months);
    }

    private static int number(MatchResult found, int group) {
        var digits = found.group(group);
        return digits.length() > 3 ? 0 : Integer.parseInt(digits);
    }
}
