package cz.propoj.query.regionaltexts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text sentence by sentence. Where a paragraph or a line ends stands among the sentences as one or two ends of line. Between two
 * sentences there is one space, so a text that was put together again says the same and is spaced evenly.
 */
final class Sentences {
    private static final Locale CZECH = Locale.of("cs");
    private static final Pattern END_OF_LINE = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** After these a sentence goes on, whatever follows: what they belong to may begin with a capital. */
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?iu).*(?<![\\p{L}\\p{N}])(č|čl|odst|písm|kap|obr|tab|str|např|tzv|tj|mj|resp|popř|příp|vč|tis|mil|mld|cca|ul|nám"
                    + "|bc|mgr|ing|mudr|judr|phdr|paeddr|rndr|thdr|dr|doc|prof)\\.");

    /** A name shortened to its first letter, such as in J. Novák. */
    private static final Pattern INITIAL = Pattern.compile("(?s).*(?<![\\p{L}\\p{N}])\\p{Lu}\\.");

    /** Such as 1. 9. 2025, or the number before a point of a list. */
    private static final Pattern ORDINAL = Pattern.compile("(?s).*(?<![\\p{L}\\p{N}])\\d+\\.");

    private static final Pattern ONLY_NUMBER = Pattern.compile("\\(?(\\d+|\\p{L})[.)]+");

    private Sentences() {}

    static List<String> of(@Nullable String text) {
        var all = new ArrayList<String>();
        if (text == null || text.isBlank()) {
            return all;
        }
        var whole = text.strip();
        var ends = END_OF_LINE.matcher(whole);
        var from = 0;
        while (ends.find()) {
            addSentences(whole.substring(from, ends.start()), all);
            all.add(ends.group().chars().filter(one -> one == '\n').count() > 1 ? "\n\n" : "\n");
            from = ends.end();
        }
        addSentences(whole.substring(from), all);
        return all;
    }

    /** The text that they make. */
    static String text(List<String> sentences) {
        var text = new StringBuilder();
        for (var sentence : sentences) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n' && !isEndOfLine(sentence)) {
                text.append(' ');
            }
            text.append(sentence);
        }
        return text.toString().strip();
    }

    static boolean isEndOfLine(String sentence) {
        return sentence.startsWith("\n");
    }

    private static void addSentences(String line, List<String> all) {
        var even = SPACES.matcher(line).replaceAll(" ").strip();
        var breaks = BreakIterator.getSentenceInstance(CZECH);
        breaks.setText(even);
        var from = breaks.first();
        var begun = "";
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            begun += even.substring(from, to);
            from = to;
            if (to == even.length() || isWhole(begun.strip(), even.substring(to))) {
                all.add(begun.strip());
                begun = "";
            }
        }
    }

    private static boolean isWhole(String sentence, String rest) {
        var next = rest.strip().codePointAt(0);
        var goesOn = Character.isDigit(next) || Character.isLowerCase(next);
        return !(Character.isLowerCase(next)
                || ABBREVIATED.matcher(sentence).matches()
                || INITIAL.matcher(sentence).matches()
                || ONLY_NUMBER.matcher(sentence).matches()
                || (goesOn && ORDINAL.matcher(sentence).matches()));
    }
}
