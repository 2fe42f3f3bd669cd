package cz.propoj.query.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.web.OnPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest extends OnPages {
    private static final Path SOURCES = Path.of("src/main/resources/static/assets");
    private static final Pattern SHEET = Pattern.compile("<link rel=\"stylesheet\"[^>]*href=\"([^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*src=\"([^\"]+)\"");

    /** Characters; the whole library has seven times as many. */
    private static final int LARGEST_LIBRARY = 40_000;

    @ParameterizedTest
    @ValueSource(strings = {"/prihlaseni", "/site/orp-3215", "/site/orp-3215/akteri"})
    void a_page_needs_few_files_that_are_kept_for_good(String path) {
        var page = asSent("cs", path, 200);
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
    void every_script_of_the_page_is_in_them() throws IOException {
        var bundles = new Bundles(new Assets().styles());
        var scripts = new String(bundles.of("propoj.js"), StandardCharsets.UTF_8)
                + new String(bundles.of("propoj-map.js"), StandardCharsets.UTF_8)
                + new String(bundles.of("early.js"), StandardCharsets.UTF_8);

        for (var name : sources(".js")) {
            var firstFunction = Files.readString(SOURCES.resolve(name))
                    .lines()
                    .filter(line -> line.matches("(export )?(async )?function .*"))
                    .map(line -> line.replaceFirst("^export ", ""))
                    .findFirst();
            assertThat(scripts).as(name).contains(firstFunction.orElse(""));
        }
        assertThat(scripts).doesNotContainPattern("(?m)^(import|export) (?!const \\{ attach \\} = \\$get)");
    }

    @Test
    void a_page_names_every_style_sheet_and_of_the_library_only_what_it_needs() {
        var page = asSent("cs", "/prihlaseni", 200);
        var library = new String(new Bundles(new Assets().styles()).of("bootstrap.css"), StandardCharsets.UTF_8);

        for (var name : sources(".css")) {
            assertThat(page).contains("/" + name + "\"");
        }
        assertThat(library).contains(".btn").doesNotContain(".carousel").hasSizeLessThan(LARGEST_LIBRARY);
    }

    private static List<String> sources(String kind) {
        return Stream.of(Objects.requireNonNull(SOURCES.toFile().list()))
                .filter(name -> name.endsWith(kind) && !name.endsWith(".test.js"))
                .toList();
    }
}
