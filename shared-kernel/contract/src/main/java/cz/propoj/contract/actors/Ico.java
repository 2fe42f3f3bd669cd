package cz.propoj.contract.actors;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identification number of a Czech organisation (IČO): eight digits, kept as text because of its leading zeros; the
 * last digit is a check digit. Several actors may share one number (branches), many have none.
 */
public final class Ico {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");
    private static final int LENGTH = 8;

    private Ico() {}

    /** Eight digits with leading zeros; null when the text is no number of at most eight digits. */
    public static @Nullable String normalized(String text) {
        var digits = text.replaceAll("[\\s\\u00A0]", "");
        return DIGITS.matcher(digits).matches() ? "0".repeat(LENGTH - digits.length()) + digits : null;
    }

    /** Eight digits of which the last is right: weights 8 to 2 on the first seven, r = sum mod 11. */
    public static boolean isValid(String ico) {
        if (ico.length() != LENGTH || !DIGITS.matcher(ico).matches()) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (ico.charAt(i) - '0');
        }
        var check =
                switch (sum % 11) {
                    case 0 -> 1;
                    case 1 -> 0;
                    default -> 11 - sum % 11;
                };
        return ico.charAt(LENGTH - 1) - '0' == check;
    }
}
