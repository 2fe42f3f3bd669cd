package cz.propoj.query.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The texts of the pages: {@code pages_cs.properties} and {@code pages_en.properties}. */
@Component
public final class PageWords {
    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public PageWords() {
        source.setBasename("pages");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Say.CZECH);
    }

    public String text(Locale locale, String key, Object... values) {
        return source.getMessage(key, values, locale);
    }

    MessageSource source() {
        return source;
    }
}
