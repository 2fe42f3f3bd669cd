package cz.propoj.query.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PromptRetriesTest {
    @Test
    void nothing_is_planned_for_later_than_in_a_second() {
        try (var retries = new PromptRetries(1, Executors.defaultThreadFactory())) {
            var turn = retries.schedule(() -> {}, 60, TimeUnit.SECONDS);
            assertThat(turn.getDelay(TimeUnit.MILLISECONDS)).isLessThanOrEqualTo(PromptRetries.LONGEST_MILLIS);
            retries.shutdownNow();
        }
    }
}
