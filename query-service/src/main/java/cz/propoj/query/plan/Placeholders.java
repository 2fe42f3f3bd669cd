package cz.propoj.query.plan;

import cz.propoj.query.web.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in braces for which the data of the plan's moment stand: <code>{actors}</code>, or only the number. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\p{L}\\d_.-]{1,40})(:[\\p{L}]{1,20})?}");
    private static final String NUMBER = ":number";

    private final PlanNumbers numbers;
    private final Wording say;

    Placeholders(PlanNumbers numbers, Wording say) {
        this.numbers = numbers;
        this.say = say;
    }

    /** The text with the values; what is no placeholder stays as it is. */
    String resolved(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found).orElse(found.group())));
    }

    /** Those for which nothing stands, as they are written. */
    List<String> unknown(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(found -> value(found).isEmpty())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private Optional<String> value(MatchResult found) {
        var key = found.group(1);
        if (found.group(2) == null) {
            return numbers.placeholder(key, say);
        }
        return NUMBER.equals(found.group(2))
                ? PlanNumbers.count(key).map(count -> say.number(numbers.of(count)))
                : Optional.empty();
    }
}
