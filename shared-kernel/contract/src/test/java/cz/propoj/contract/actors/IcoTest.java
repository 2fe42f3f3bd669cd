package cz.propoj.contract.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IcoTest {
    @ParameterizedTest
    @ValueSource(strings = {"00260126", "25000110", "00006947", "70001014", "00724963"})
    void a_right_check_digit_is_accepted(String ico) {
        assertThat(Ico.isValid(ico)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00260127", "25000111", "2500011", "250001100", "2500011a", ""})
    void a_wrong_check_digit_or_length_is_refused(String ico) {
        assertThat(Ico.isValid(ico)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"260126,00260126", "6947,00006947", "'250 00 110',25000110"})
    void a_number_gets_its_leading_zeros_back(String typed, String ico) {
        assertThat(Ico.normalized(typed)).isEqualTo(ico);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12a", "CZ25000110", ""})
    void what_is_no_number_has_no_normal_form(String typed) {
        assertThat(Ico.normalized(typed)).isNull();
    }
}
