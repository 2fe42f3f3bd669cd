package cz.propoj.contract.workbooks;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that several records of a network have, with the beginning of the id of the one that is meant.
 *
 * @param beginning of the id
 */
public record NameWithId(String name, String beginning) {
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("(.*\\S) \\[#([0-9a-f]{8})\\]");

    /** Of the record of that id. */
    public static String text(String name, String id) {
        return name + " [#" + id.substring(0, LENGTH) + "]";
    }

    /** Null when the text is a name only. */
    public static @Nullable NameWithId of(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? new NameWithId(form.group(1), form.group(2)) : null;
    }

    public boolean fits(Object id) {
        return id.toString().startsWith(beginning);
    }
}
