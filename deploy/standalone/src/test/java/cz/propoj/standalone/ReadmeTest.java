package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README stays short, and what it points at is there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?://|#)([^)#]+)[^)]*\\)");
    private static final int MOST_LINES = 200;

    @Test
    void every_relative_link_leads_somewhere() throws IOException {
        var links = LINK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(links).hasSizeGreaterThan(20).allSatisfy(link -> assertThat(ROOT.resolve(link))
                .exists());
    }

    @Test
    void it_can_be_read_in_two_minutes() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(MOST_LINES);
    }
}
