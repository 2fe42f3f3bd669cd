package cz.propoj.query.reading;

import cz.propoj.query.lists.Field;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands above the columns. */
@Component
public final class Headings {
    private final MessageSource messages;

    Headings(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Field<?> field, Locale locale) {
        return field.ownLabel()
                ? field.label()
                : Objects.requireNonNull(messages.getMessage("label." + field.label(), null, field.label(), locale));
    }
}
