package cz.propoj.contract.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BilingualTextTest {
    private static final BilingualText LIBRARY = new BilingualText("knihovna", "library");

    @Test
    void english_readers_get_english_and_everybody_else_czech() {
        assertThat(LIBRARY.in(Locale.UK)).isEqualTo("library");
        assertThat(LIBRARY.in(Locale.of("cs", "CZ"))).isEqualTo("knihovna");
        assertThat(LIBRARY.in(Locale.GERMAN)).isEqualTo("knihovna");
    }

    @Test
    void neither_language_may_be_blank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BilingualText(" ", "library"));
        assertThatIllegalArgumentException().isThrownBy(() -> new BilingualText("knihovna", ""));
    }
}
