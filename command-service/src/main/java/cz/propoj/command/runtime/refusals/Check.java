package cz.propoj.command.runtime.refusals;

import cz.propoj.contract.actors.Ico;
import cz.propoj.contract.time.PlausibleDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at typed values and collects everything that is wrong with them, so that a form can show it at once. */
public final class Check {
    /** Characters of a name or another single line. */
    public static final int LINE = 300;

    /** Characters of a longer text. */
    public static final int TEXT = 10_000;

    /** Items of a list somebody types. */
    public static final int ITEMS = 200;

    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?!https?://)[a-z][a-z0-9+.-]*:(?!\\d)", Pattern.CASE_INSENSITIVE);

    /** A word in which a Cyrillic or Greek letter passes for a Latin one. */
    private static final Pattern MIXED_SCRIPTS = Pattern.compile(
            "\\p{IsLatin}\\p{M}*[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{M}*\\p{IsLatin}");

    private static final int HANGUL_FILLER = 0x3164;
    private static final int BRAILLE_BLANK = 0x2800;

    private final List<Breach> breaches = new ArrayList<>();

    private Check() {}

    public static Check of() {
        return new Check();
    }

    /** A value of any kind that has to be there. */
    public Check there(String pointer, @Nullable Object value) {
        return that(value != null, pointer, "required");
    }

    /** A single line that has to be there. */
    public Check line(String pointer, @Nullable String text) {
        return that(text != null && !text.isBlank(), pointer, "required").optionalLine(pointer, text);
    }

    public Check optionalLine(String pointer, @Nullable String text) {
        return text == null ? this : written(pointer, text, LINE, false);
    }

    public Check optionalText(String pointer, @Nullable String text) {
        return text == null ? this : written(pointer, text, TEXT, true);
    }

    public Check text(String pointer, @Nullable String text) {
        return that(text != null && !text.isBlank(), pointer, "required").optionalText(pointer, text);
    }

    /** Lines, each of which has to say something. */
    public Check lines(String pointer, List<String> lines) {
        count(pointer, lines);
        for (var i = 0; i < lines.size(); i++) {
            line(pointer + "/" + i, lines.get(i));
        }
        return this;
    }

    public Check count(String pointer, List<?> items) {
        return that(items.size() <= ITEMS, pointer, "too-many", ITEMS);
    }

    /** Typing errors in the year (20205) are refused. */
    public Check date(String pointer, @Nullable LocalDate date) {
        return that(
                date == null || PlausibleDay.isPlausible(date),
                pointer,
                "date-out-of-range",
                String.valueOf(PlausibleDay.FIRST_YEAR),
                String.valueOf(PlausibleDay.LAST_YEAR));
    }

    public Check number(String pointer, @Nullable Integer number, int from, int to) {
        return that(number == null || (number >= from && number <= to), pointer, "number-out-of-range", from, to);
    }

    public Check ico(String pointer, @Nullable String ico) {
        return that(ico == null || Ico.isValid(ico), pointer, "ico");
    }

    /** An address a browser may follow: no scheme but http and https. */
    public Check web(String pointer, @Nullable String web) {
        return optionalLine(pointer, web)
                .that(web == null || !OTHER_SCHEME.matcher(web).lookingAt(), pointer, "web");
    }

    public Check that(boolean good, String pointer, String code, Object... args) {
        if (!good) {
            breaches.add(new Breach(code, pointer, List.of(args)));
        }
        return this;
    }

    /** Takes over what another look has found, with its pointers under a prefix. */
    public Check under(String prefix, Check other) {
        other.breaches.forEach(breach -> breaches.add(breach.under(prefix)));
        return this;
    }

    /**
     * Ends the look.
     *
     * @throws RuleBroken when anything was wrong
     */
    public void done() {
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }

    private Check written(String pointer, String text, int most, boolean severalLines) {
        var isPrintable = text.codePoints().noneMatch(c -> isUnprintable(c, severalLines));
        return that(text.length() <= most, pointer, "too-long", most)
                .that(isPrintable, pointer, "control-character")
                .that(
                        severalLines || !isPrintable || text.codePoints().noneMatch(Check::isInvisible),
                        pointer,
                        "invisible-character")
                .that(severalLines || !MIXED_SCRIPTS.matcher(text).find(), pointer, "mixed-scripts");
    }

    /** What nobody sees makes two names that look the same different; in longer texts it does no harm. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> c == HANGUL_FILLER || c == BRAILLE_BLANK;
        };
    }

    /** Also what turns the direction of writing, as it can show another text than is stored, and halves of characters. */
    private static boolean isUnprintable(int c, boolean severalLines) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return !severalLines;
        }
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
