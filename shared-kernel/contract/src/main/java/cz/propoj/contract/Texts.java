package cz.propoj.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How typed words are compared: people write the same name with other case, spaces and diacritics. */
public final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+");

    private Texts() {}

    /** Trimmed, with single spaces; null when nothing is left. */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean = SPACES.matcher(text).replaceAll(" ").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Lower case, no diacritics, single spaces: what search and matching compare. */
    public static String folded(@Nullable String text) {
        var clean = clean(text);
        if (clean == null) {
            return "";
        }
        return MARKS.matcher(Normalizer.normalize(clean, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
