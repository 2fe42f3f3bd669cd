package cz.propoj.query.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparableNameTest {
    /** What {@link LikelyDuplicates} takes for alike. */
    private static final double SIMILAR = 0.92;

    private static double likeness(String one, String other) {
        return ComparableName.of(one).likeness(ComparableName.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "'Kotec, o. p. s.', KOTEC OPS",
        "Základní škola Planá, Planá základní skola",
        "'Spolek Domino, z. s.', Domino"
    })
    void legal_form_case_diacritics_and_order_make_no_other_name(String one, String other) {
        assertThat(ComparableName.of(one).sorted())
                .isEqualTo(ComparableName.of(other).sorted());
    }

    @ParameterizedTest
    @CsvSource({
        "Pedagogicko-psychologická poradna Tachov, Pedagogicko-psychologická poradna Tachof",
        "Středisko výchovné péče, Středisko výchovné péče Tachov",
        "Nízkoprahové zařízení Žatec, Nízkoprahové zařízeni Žatec"
    })
    void a_typing_error_or_one_word_more_makes_no_other_name(String one, String other) {
        assertThat(likeness(one, other)).isGreaterThanOrEqualTo(SIMILAR);
        assertThat(likeness(other, one)).isGreaterThanOrEqualTo(SIMILAR);
    }

    @ParameterizedTest
    @CsvSource({
        "Základní škola Planá, Základní škola Bor",
        "Mateřská škola Stříbro, Základní škola Stříbro",
        "Škola, Škola Bor",
        "Obecní úřad Halže, Obecní úřad Chodová Planá"
    })
    void words_that_many_names_share_make_no_likeness(String one, String other) {
        assertThat(likeness(one, other)).isLessThan(SIMILAR);
    }

    @ParameterizedTest
    @CsvSource({"Základní škola II, Základní škola III", "Mateřská škola 1, Mateřská škola 12"})
    void numbers_are_told_apart_also_roman_ones(String one, String other) {
        assertThat(ComparableName.of(one).numbers())
                .isNotEmpty()
                .isNotEqualTo(ComparableName.of(other).numbers());
    }
}
