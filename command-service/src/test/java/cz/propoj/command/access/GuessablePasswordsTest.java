package cz.propoj.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.runtime.refusals.Breach;
import cz.propoj.command.runtime.refusals.RuleBroken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "0987654321",
                "Password123!",
                "qwertzuiop",
                "1q2w3e4r5t",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "11112222333",
                "Heslo2024!",
                "tachov2024",
                "Jaroslava1975",
                "spravce1234",
                "01.01.1980"
            })
    void are_those_that_everybody_tries_first(String password) {
        assertThat(GuessablePasswords.include(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nové dlouhé heslo", "bazuli-dokema-ranifo-zehalu", "mlýn tramvaj hrášek", "kR7#vd9Lq2"})
    void are_not_several_words_and_not_what_is_made_up(String password) {
        assertThat(GuessablePasswords.include(password)).isFalse();
    }

    @Test
    void are_found_at_once_however_long_the_password_is() {
        assertThat(GuessablePasswords.include("x".repeat(200))).isTrue();
        assertThat(GuessablePasswords.include("žluťoučký kůň úpěl ďábelské ódy ".repeat(6)))
                .isFalse();
    }

    @Test
    void are_said_with_what_to_do_and_so_is_a_password_made_of_the_login() {
        assertThat(codes("1234567890", "jana")).containsExactly("password.guessable");
        assertThat(codes("jana.mlynarova-7k", "jana.mlynarova@mesto.example")).containsExactly("password.has-login");
        assertThat(codes("krátké", "jana")).containsExactly("password.too-short");
    }

    private static List<String> codes(String password, String login) {
        try {
            Invitations.password(password, login).done();
            return List.of();
        } catch (RuleBroken broken) {
            return broken.breaches().stream().map(Breach::code).toList();
        }
    }
}
