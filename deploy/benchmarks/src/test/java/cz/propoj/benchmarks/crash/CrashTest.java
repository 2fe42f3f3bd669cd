package cz.propoj.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    /** The long form with 100 rounds is {@code deploy/bench crash}. */
    @Test
    void what_was_acknowledged_outlives_ten_kills(@TempDir Path folder) throws IOException {
        var seed = System.nanoTime();

        var result = CrashRounds.run(folder, 10, seed);

        assertThat(result.acknowledged()).as("seed %s", seed).isGreaterThan(100);
        assertThat(result.stored()).isGreaterThanOrEqualTo(result.acknowledged());
    }
}
