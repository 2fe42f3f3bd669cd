package cz.propoj.query.history;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** How what has changed is called within a sentence. */
public final class AttributeNames {
    private AttributeNames() {}

    /**
     * The name of a field: its label in lists and forms, or a word of its own when they do not show it.
     *
     * @param kind of the record, see {@link cz.propoj.query.networkmap.Kinds}
     */
    public static String of(MessageSource messages, String kind, String field, Locale locale) {
        var label = messages.getMessage("label." + kind + "." + field, null, null, locale);
        var own = "change." + field;
        return label == null
                ? Objects.requireNonNull(messages.getMessage(own, null, own, locale))
                : uncapitalized(label, locale);
    }

    /** A word that is written in capitals stays so. */
    private static String uncapitalized(String label, Locale locale) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(locale) + label.substring(1);
    }
}
