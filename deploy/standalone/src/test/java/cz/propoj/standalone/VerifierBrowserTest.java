package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The file that verifies an exported log on any computer: opened from the disk, without a service and without a network. */
@ExtendWith(WithDemonstration.class)
class VerifierBrowserTest {
    private static final Path FOLDER = Path.of("../verifier").toAbsolutePath().normalize();
    private static final String WHOLE = "Záznam je celý a nezměněný.";

    private static @Nullable Browser browser;
    private static List<String> exported = List.of();

    @TempDir
    @Nullable
    Path folder;

    @BeforeAll
    static void export(SharedDemonstration demonstration) {
        exported = new String(demonstration.asking().file("/api/operations/log/export"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        browser = new Browser("file://" + FOLDER);
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(browser).close();
    }

    private Page verified(List<String> lines, String code) throws IOException {
        var file = Objects.requireNonNull(folder).resolve("log.ndjson");
        Files.write(file, lines);
        var page = Objects.requireNonNull(browser).open(ColorScheme.LIGHT);
        page.navigate("file://" + FOLDER.resolve("propoj-verifier.html"));
        page.locator("#file").setInputFiles(file);
        page.locator("#code").fill(code);
        page.locator("button").click();
        return page;
    }

    private static JsonNode line(int at) {
        return Asker.JSON.readTree(exported.get(at));
    }

    /** A line with stored bytes, far from both ends. */
    private static int withContent() {
        return IntStream.range(exported.size() / 3, exported.size())
                .filter(at -> line(at).has("commit"))
                .findFirst()
                .orElseThrow();
    }

    private static String code(JsonNode line) {
        return line.path("position").asLong() + line.path("events").asLong() - 1 + "-"
                + line.path("hash").asString().substring(0, 20);
    }

    private static void saysBroken(Page page, long position, String why) {
        assertThat(page.locator("#result"))
                .containsText("První zápis, který nesedí, je na změně č. " + position + ": " + why);
        assertThat(page.locator("#result")).hasAttribute("data-whole", "false");
    }

    @Test
    void a_good_export_passes_with_a_code_that_belongs_to_it() throws IOException {
        var page = verified(exported, code(line(withContent())));

        assertThat(page.locator("#result")).containsText(WHOLE);
        assertThat(page.locator("#result")).containsText("Kód z tištěné revize k záznamu patří.");
        assertThat(page.locator("#result")).hasAttribute("data-whole", "true");
    }

    @Test
    void a_code_of_another_log_is_found_out() throws IOException {
        var line = line(withContent());
        var code = code(line).replaceFirst("-.", line.path("hash").asString().startsWith("0") ? "-1" : "-0");

        var page = verified(exported, code);

        assertThat(page.locator("#result")).containsText("Kód z tištěné revize k záznamu NEPATŘÍ");
        assertThat(page.locator("#result")).hasAttribute("data-whole", "false");
    }

    @Test
    void a_flipped_byte_is_found_in_its_commit() throws IOException {
        var at = withContent();
        var line = (ObjectNode) line(at);
        var bytes = Base64.getDecoder().decode(line.path("commit").asString());
        bytes[bytes.length / 2] ^= 1;
        var changed = new ArrayList<>(exported);
        changed.set(
                at,
                line.put("commit", Base64.getEncoder().encodeToString(bytes)).toString());

        saysBroken(verified(changed, ""), line.path("position").asLong(), "jeho obsah nedává otisk, který nese.");
    }

    @Test
    void a_removed_commit_is_missed_where_it_was() throws IOException {
        var at = withContent();
        var changed = new ArrayList<>(exported);
        changed.remove(at);

        saysBroken(verified(changed, ""), line(at).path("position").asLong(), "zápis chybí");
    }

    @Test
    void a_removed_end_is_missed_too() throws IOException {
        var last = exported.size() - 1;

        saysBroken(
                verified(exported.subList(0, last), ""),
                line(last).path("position").asLong(),
                "záznam tu končí");
    }

    @Test
    void an_added_commit_is_found() throws IOException {
        var at = withContent();
        var changed = new ArrayList<>(exported);
        changed.add(at + 1, exported.get(at));

        saysBroken(verified(changed, ""), line(at).path("position").asLong(), "nenavazuje na zápis před ním");
    }

    /** With positions made to fit: what it replaces no longer follows on it. */
    @Test
    void a_commit_in_the_place_of_another_one_is_found() throws IOException {
        var at = withContent();
        var line = (ObjectNode) line(at);
        line.remove("commit");
        line.put("hash", "ab".repeat(32));
        var changed = new ArrayList<>(exported);
        changed.set(at, line.toString());

        saysBroken(verified(changed, ""), line(at + 1).path("position").asLong(), "nenavazuje na zápis před ním");
    }

    @Test
    void another_file_is_told_from_a_broken_log() throws IOException {
        assertThat(verified(List.of("{\"a\": 1}"), "").locator("#result")).containsText("není vyexportovaný záznam");
        assertThat(verified(exported, "abc").locator("#result")).containsText("Kód má vypadat jako");
    }
}
