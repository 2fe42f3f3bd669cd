package cz.propoj.contract.noticeboard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says. It is one text of the vault, so that every version of it is whole.
 *
 * @param title a single line
 * @param text may have several lines
 * @param place where, a single line; null: not given
 * @param link where to read more, a single line; null: not given
 */
public record Wording(
        String title,
        String text,
        @Nullable String place,
        @Nullable String link) {
    private static final int LINES = 4;

    /** Title, place and link on a line each, then the text. */
    public String inOneText() {
        return String.join("\n", title, orEmpty(place), orEmpty(link), text);
    }

    /** The other way round. */
    public static Wording of(String inOneText) {
        var parts = inOneText.split("\n", LINES);
        return new Wording(part(parts, 0), part(parts, LINES - 1), orNull(part(parts, 1)), orNull(part(parts, 2)));
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at] : "";
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Nothing of what somebody typed: for logs. */
    @Override
    public String toString() {
        return "Wording";
    }
}
