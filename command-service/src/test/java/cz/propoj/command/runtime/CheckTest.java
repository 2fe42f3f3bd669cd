package cz.propoj.command.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Charita\u200B",
                "Cha\u00ADrita",
                "\u200FCharita",
                "Charita\uE000",
                "\u2060Charita",
                "Chari\u3164ta"
            })
    void a_name_has_no_characters_that_nobody_sees(String name) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> Check.of().line("/name", name).done())
                .matches(broken -> broken.breaches().getFirst().code().equals("invisible-character"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ch\u0430rita", "\u0421harita", "Charit\u03B1", "p\u0301\u043E"})
    void a_word_is_not_mixed_of_alphabets_that_look_alike(String name) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> Check.of().line("/name", name).done())
                .matches(broken -> broken.breaches().getFirst().code().equals("mixed-scripts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dětský domov Žlutý kopec, p. o.",
                "Ne\u0301vidime\u030C",
                "Центр допомоги",
                "Café Mokka – Україна",
                "β-blokátory 5 µg",
                "Můžeš 👍"
            })
    void names_in_any_one_alphabet_are_good(String name) {
        assertThatCode(() -> Check.of().line("/name", name).done()).doesNotThrowAnyException();
    }

    @Test
    void in_a_longer_text_what_was_copied_with_it_does_no_harm() {
        assertThatCode(() -> Check.of().text("/text", "roz\u00ADdělené\nslovo").done())
                .doesNotThrowAnyException();
    }
}
