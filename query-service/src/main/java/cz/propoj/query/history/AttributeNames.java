package cz.propoj.query.history;

import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.meetings.MeetingType;
import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.contract.records.RecordType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** How what has changed is called within a sentence. */
public final class AttributeNames {
    private static final List<RecordType<?>> TYPES = List.of(ActorType.TYPE, PlatformRecordType.TYPE, MeetingType.TYPE);

    private AttributeNames() {}

    /**
     * The name of an attribute.
     *
     * @param attribute its key; what no description knows has a word of its own
     */
    public static String of(MessageSource messages, String attribute, Locale locale) {
        return TYPES.stream()
                .flatMap(type -> type.attributes().stream()
                        .filter(one -> one.key().equals(attribute))
                        .map(type::label))
                .findFirst()
                .filter(_ -> messages.getMessage("change." + attribute, null, null, locale) == null)
                .map(label -> uncapitalized(message(messages, "label." + label, locale), locale))
                .orElseGet(() -> message(messages, "change." + attribute, locale));
    }

    /** Keys of all attributes that a description knows. */
    public static List<String> described() {
        return TYPES.stream()
                .flatMap(type -> type.attributes().stream())
                .map(attribute -> attribute.key())
                .toList();
    }

    private static String message(MessageSource messages, String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    }

    /** A word that is written in capitals stays so. */
    private static String uncapitalized(String label, Locale locale) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(locale) + label.substring(1);
    }
}
