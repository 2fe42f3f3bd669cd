package cz.propoj.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scripts, styles and templates, checked by the tools of package.json. A tool that is not installed is not fetched: its
 * test is skipped and says what to do.
 */
class FrontEndTest {
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int LONGEST = 200;

    @Test
    void scripts_styles_and_templates_are_formatted_and_free_of_what_the_linter_knows() throws Exception {
        assertSucceeds(List.of(installed("biome"), "check", "--error-on-warnings", "--colors=off"));
    }

    @Test
    void scripts_call_each_other_with_the_right_types() throws Exception {
        assertSucceeds(List.of(installed("tsc"), "--pretty", "false"));
    }

    @Test
    void modules_do_what_the_tests_beside_them_say() throws Exception {
        for (var library : List.of("jsdom", "htmx.org")) {
            assumeInstalled(Files.isDirectory(Path.of("node_modules", library)), library);
        }
        var command = new ArrayList<>(List.of(installed("node"), "--test"));
        try (var files = Files.list(ASSETS)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.js"))
                    .sorted()
                    .forEach(command::add);
        }

        assertSucceeds(command);
    }

    @Test
    void templates_have_no_line_that_nobody_can_read() throws IOException {
        try (var templates = Files.list(TEMPLATES)) {
            for (var template : templates.toList()) {
                assertThat(Files.readAllLines(template)).as(template.toString()).allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(LONGEST));
            }
        }
    }

    private static void assertSucceeds(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
    }

    /** In the version of package.json; only node is the machine's. */
    private static String installed(String tool) {
        var folders = tool.equals("node")
                ? Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                : Stream.of("node_modules/.bin");
        var found = folders.map(folder -> Path.of(folder, tool).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
        assumeInstalled(found.isPresent(), tool);
        return found.orElseThrow().toString();
    }

    private static void assumeInstalled(boolean isInstalled, String name) {
        assumeTrue(
                isInstalled,
                () -> name + " is not installed: install Node.js 20 or newer and run 'npm ci' in query-service");
    }
}
