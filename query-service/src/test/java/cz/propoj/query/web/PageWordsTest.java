package cz.propoj.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.networkmap.PointInTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");

    private final Properties czech = read("_cs.properties");
    private final Properties english = read("_en.properties");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(english.stringPropertyNames()).isEqualTo(czech.stringPropertyNames());
    }

    @Test
    void no_text_is_empty_and_every_pattern_can_be_filled_in() {
        for (var words : List.of(czech, english)) {
            words.stringPropertyNames().forEach(key -> {
                var text = words.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                assertThat(text).as("typographic apostrophe: " + key).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.of("cs")).format(new Object[] {1, 2, 3}))
                        .as(key)
                        .isNotBlank();
            });
        }
    }

    @Test
    void czech_numbers_take_the_right_form_of_the_word() {
        var words = new PageWords();

        assertThat(List.of(0, 1, 2, 4, 5, 38).stream().map(count -> words.text(Wording.CZECH, "actors.count", count)))
                .containsExactly("0 aktérů", "1 aktér", "2 aktéři", "4 aktéři", "5 aktérů", "38 aktérů");
        assertThat(words.text(Locale.ENGLISH, "actors.count", 1)).isEqualTo("1 actor");
    }

    @Test
    void every_text_that_a_template_asks_for_is_there() throws IOException {
        var missing = new ArrayList<String>();
        try (var templates = Files.list(RESOURCES.resolve("templates"))) {
            for (var template : templates.toList()) {
                KEY.matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !czech.containsKey(key))
                        .forEach(key -> missing.add(template.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_column_has_a_heading() {
        var map = SampleNetwork.maps().visible(PageSlice.WHO.viewer(), SampleNetwork.ID, PointInTime.NOW);

        for (var table : List.of("actors", "platforms", "meetings", "needs")) {
            assertThat(PageTables.index(table, map).listing().fields().stream()
                            .filter(field -> !field.ownLabel())
                            .map(field -> "label." + field.label())
                            .filter(key -> !czech.containsKey(key)))
                    .isEmpty();
        }
    }

    private static Properties read(String ending) {
        var all = new Properties();
        try (var files = Files.list(RESOURCES.resolve("words"))) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                var properties = new Properties();
                try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.forEach((key, text) -> assertThat(all.put(key, text))
                        .as("said in two files: " + key)
                        .isNull());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
