package cz.propoj.query.plan;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.query.web.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** How chapters are worded for everybody: one file for each language and chapter, and another where a region says it otherwise. */
final class ChapterWording {
    private static final Map<String, Optional<String>> FILES = new ConcurrentHashMap<>();

    private ChapterWording() {}

    static String of(Chapter part, NetworkId network, Locale locale) {
        var language = locale.getLanguage().equals(Wording.CZECH.getLanguage()) ? "cs" : "en";
        var file = "plan/" + language + "/" + part.address();
        var ofRegion = network.isRegion() ? file(file + "-region.md") : Optional.<String>empty();
        return ofRegion.or(() -> file(file + ".md")).orElseThrow(() -> new IllegalStateException("no " + file));
    }

    private static Optional<String> file(String path) {
        return Objects.requireNonNull(FILES.computeIfAbsent(path, ChapterWording::read));
    }

    private static Optional<String> read(String path) {
        var file = new ClassPathResource(path);
        try {
            return file.exists()
                    ? Optional.of(
                            file.getContentAsString(StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
