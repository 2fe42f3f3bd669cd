package cz.propoj.query.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that somebody has read and found good. {@code -Dpropoj.approve=true} writes it anew. */
final class Approved {
    private static final Path HERE = Path.of("src/test/resources/cz/propoj/query/sentences");

    private Approved() {}

    static void compare(String file, String text) {
        var path = HERE.resolve(file);
        try {
            if (Boolean.getBoolean("propoj.approve")) {
                Files.writeString(path, text);
            }
            assertThat(text).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
