package cz.propoj.benchmarks.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyRoundsTest {
    /** The long form with 50 kills is {@code deploy/bench repeats}. */
    @Test
    void each_key_has_one_record_however_often_the_process_is_killed(@TempDir Path folder) throws IOException {
        var seed = System.nanoTime();
        System.out.println("seed=" + seed);

        var result = IdempotencyRounds.run(folder, 2, seed);

        assertThat(result.records()).as("seed %s", seed).isGreaterThan(20);
        assertThat(result.repeated())
                .as("requests whose answer a kill took, seed %s", seed)
                .isPositive();
    }
}
