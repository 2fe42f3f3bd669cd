package cz.propoj.contract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlausibleDayTest {
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2025-02-28", "2200-12-31", " 2025-01-15 "})
    void can_be_meant(String text) {
        assertThat(PlausibleDay.parse(text)).contains(LocalDate.parse(text.strip()));
        assertThat(PlausibleDay.isPlausible(LocalDate.parse(text.strip()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1899-12-31", "2201-01-01", "+20205-01-01", "-2025-01-01", "2025-02-30", "1. 2. 2025", "2025"
            })
    void is_none(String text) {
        assertThat(PlausibleDay.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-15T10:00:00Z", " 2025-01-15T10:00:00.123Z "})
    void has_moments(String text) {
        assertThat(Moment.parse(text)).contains(Instant.parse(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-01-15", "2025-01-15T10:00", "+20205-01-01T10:00:00Z", "1899-01-01T00:00:00Z"})
    void has_none_of_these_moments(String text) {
        assertThat(Moment.parse(text)).isEmpty();
    }
}
