package cz.propoj.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@WithPages
class BundlesTest {
    private static final Path SOURCES = Path.of("src/main/resources/static/assets");
    private static final Pattern SHEET = Pattern.compile("<link rel=\"stylesheet\"[^>]*href=\"([^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*src=\"([^\"]+)\"");

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"/prihlaseni", "/site/orp-3215", "/site/orp-3215/akteri"})
    void a_page_needs_few_files_that_are_kept_for_good(String path) {
        var page = Objects.requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        var sheets = SHEET.matcher(page).results().map(found -> found.group(1)).toList();
        var scripts =
                SCRIPT.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(sheets).hasSizeBetween(1, 4);
        assertThat(scripts).hasSizeBetween(1, 4);
        for (var list : List.of(sheets, scripts)) {
            list.forEach(file -> client.get()
                    .uri(file)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueMatches("Cache-Control", ".*max-age=31536000.*immutable.*"));
        }
    }

    @Test
    void every_style_and_every_script_of_the_page_is_in_them() throws IOException {
        var bundles = new Bundles(new Assets().styles());
        var styles = new String(bundles.of("propoj.css"), StandardCharsets.UTF_8);
        var scripts = new String(bundles.of("propoj.js"), StandardCharsets.UTF_8)
                + new String(bundles.of("propoj-map.js"), StandardCharsets.UTF_8)
                + new String(bundles.of("early.js"), StandardCharsets.UTF_8);

        for (var name : Objects.requireNonNull(SOURCES.toFile().list())) {
            var text = name.endsWith(".svg") ? "" : Files.readString(SOURCES.resolve(name));
            if (name.endsWith(".css")) {
                assertThat(styles).as(name).contains(text);
            } else if (name.endsWith(".js") && !name.endsWith(".test.js")) {
                var firstFunction = text.lines()
                        .filter(line -> line.matches("(export )?(async )?function .*"))
                        .map(line -> line.replaceFirst("^export ", ""))
                        .findFirst();
                assertThat(scripts).as(name).contains(firstFunction.orElse(""));
            }
        }
        assertThat(scripts).doesNotContainPattern("(?m)^(import|export) (?!const \\{ attach \\} = \\$get)");
    }
}
