package cz.propoj.contract.workbooks;

import cz.propoj.contract.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a column that a network has of its own. Where its label alone would be taken for another column, the
 * heading says what it is.
 *
 * @param key of the characteristic; null where the label tells
 */
public record OwnColumn(String label, @Nullable String key) {
    private static final String PREFIX = "Vlastní sloupec: ";
    private static final Pattern FORM = Pattern.compile("Vlastní sloupec: (.*?)(?: \\[([^\\[\\]]+)\\])?");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Said so that it can be no other column. */
    public String heading() {
        return PREFIX + label + (key == null ? "" : " [" + key + "]");
    }

    public static OwnColumn of(String heading) {
        var form = FORM.matcher(heading);
        return form.matches() ? new OwnColumn(form.group(1), form.group(2)) : new OwnColumn(heading, null);
    }

    /** Whether the label has to be said to be one. */
    public static boolean isMisread(String label) {
        return label.startsWith(PREFIX);
    }

    /** What headings are compared by: no case, diacritics, punctuation, and nothing in brackets. */
    public static String plain(String heading) {
        var words = PUNCTUATION
                .matcher(Texts.folded(BRACKETS.matcher(heading).replaceAll(" ")))
                .replaceAll(" ")
                .strip();
        return words.isEmpty()
                ? PUNCTUATION.matcher(Texts.folded(heading)).replaceAll(" ").strip()
                : words;
    }
}
