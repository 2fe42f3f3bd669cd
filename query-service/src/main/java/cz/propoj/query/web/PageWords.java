package cz.propoj.query.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of the pages: every area has its own pair of files under {@code words}, Czech and English. */
@Component
public final class PageWords {
    private static final String FOLDER = "words/";
    private static final String CZECH_FILE = "_cs.properties";

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public PageWords() {
        source.setBasenames(bundles());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Wording.CZECH);
    }

    public String text(Locale locale, String key, Object... values) {
        return source.getMessage(key, values, locale);
    }

    boolean has(Locale locale, String key) {
        return source.getMessage(key, null, null, locale) != null;
    }

    public MessageSource source() {
        return source;
    }

    private static String[] bundles() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + CZECH_FILE);
            return Arrays.stream(files)
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(file -> FOLDER + file.substring(0, file.length() - CZECH_FILE.length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
