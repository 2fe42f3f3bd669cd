package cz.propoj.query.duedates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedFrequencyTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    4× ročně,          P3M
                    4x ročně,          P3M
                    2–3× ročně,        P6M
                    1× ročně,          P12M
                    3 x za rok,        P4M
                    jednou ročně,      P12M
                    každoročně,        P12M
                    1× měsíčně,        P1M
                    měsíčně,           P1M
                    1× za 2 měsíce,    P2M
                    jednou za 3 měsíce,P3M
                    čtvrtletně,        P3M
                    pololetně,         P6M
                    jednou za 14 dní,  P14D
                    týdně,             P7D
                    """)
    void is_read_from_the_words_of_the_platform(String words, String interval) {
        assertThat(StatedFrequency.interval(words)).isEqualTo(Period.parse(interval));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "dle potřeby", "podle potřeby, nejméně 1× ročně", "jednorázově", "0× ročně", "nepravidelně"})
    void says_nothing_where_nobody_can_be_late(String words) {
        assertThat(StatedFrequency.interval(words)).isNull();
    }
}
