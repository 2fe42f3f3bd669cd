package cz.propoj.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example conversation of RFC 7677, section 3. */
class ScramTest {
    private static final String SERVER_NONCE = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final String CLIENT_FIRST = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
    private static final String SERVER_FIRST =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private static final String CLIENT_FINAL = "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
            + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
    private static final String SERVER_FINAL = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    private static final byte[] SALT = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");

    private static Scram scram(String user, String password, String nonce) {
        return new Scram(new ScramCredential(user, password, SALT, 4096), () -> nonce);
    }

    @Test
    void theExampleOfTheStandardIsSpokenWordByWord() throws Exception {
        Scram scram = scram("user", "pencil", SERVER_NONCE);
        assertThat(scram.first(CLIENT_FIRST)).isEqualTo(SERVER_FIRST);
        assertThat(scram.last(CLIENT_FINAL)).isEqualTo(SERVER_FINAL);
    }

    @Test
    void anotherPasswordOrUserIsRefusedAtTheEnd() throws Exception {
        for (Scram scram :
                new Scram[] {scram("user", "pencils", SERVER_NONCE), scram("somebody", "pencil", SERVER_NONCE)}) {
            assertThat(scram.first(CLIENT_FIRST)).isEqualTo(SERVER_FIRST);
            assertThatThrownBy(() -> scram.last(CLIENT_FINAL)).isInstanceOf(Scram.AuthenticationFailed.class);
        }
    }

    @Test
    void whatWasOverheardIsWorthNothingInAnotherConversation() throws Exception {
        Scram scram = scram("user", "pencil", "anotherNonce");
        scram.first(CLIENT_FIRST);
        assertThatThrownBy(() -> scram.last(CLIENT_FINAL)).isInstanceOf(Scram.AuthenticationFailed.class);
        Scram real = new Scram(new ScramCredential("user", "pencil", SALT, 4096));
        assertThat(real.first(CLIENT_FIRST)).isNotEqualTo(SERVER_FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n,,",
                "n,,n=user",
                "n,,n=,r=abc",
                "n,,m=x,n=user,r=abc",
                "p=tls-unique,,n=user,r=abc",
                "n,,r=abc,n=user",
                "n=user,r=abc"
            })
    void aFirstMessageOfAnotherFormIsRefused(String message) {
        assertThatThrownBy(() -> scram("user", "pencil", SERVER_NONCE).first(message))
                .isInstanceOf(Scram.AuthenticationFailed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0",
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=",
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=AAAA",
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=?",
                "c=biws,r=rOprNGfwEbeRWgbNEkqO,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                "c=eSws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
            })
    void aForgedLastMessageIsRefused(String message) throws Exception {
        Scram scram = scram("user", "pencil", SERVER_NONCE);
        scram.first(CLIENT_FIRST);
        assertThatThrownBy(() -> scram.last(message)).isInstanceOf(Scram.AuthenticationFailed.class);
    }

    @Test
    void nothingIsSaidOutOfTurn() throws Exception {
        Scram scram = scram("user", "pencil", SERVER_NONCE);
        assertThatThrownBy(() -> scram.last(CLIENT_FINAL)).isInstanceOf(Scram.AuthenticationFailed.class);
        scram.first(CLIENT_FIRST);
        assertThatThrownBy(() -> scram.first(CLIENT_FIRST)).isInstanceOf(Scram.AuthenticationFailed.class);
    }
}
