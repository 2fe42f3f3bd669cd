package cz.propoj.query.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/site/orp-3215", "/site/orp-3215/akteri?sector=EDUCATION&q=%C5%A1kola", "/"})
    void after_signing_in_people_come_to_the_page_they_wanted(String next) {
        assertThat(EntryPages.local(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
                "evil.example", "", "/\n/evil.example", "/prihlaseni?next=/prihlaseni", "/%zz"
            })
    void nobody_is_led_elsewhere(String next) {
        assertThat(EntryPages.local(next)).isEqualTo("/");
    }

    @Test
    void without_a_wish_the_first_page_comes() {
        assertThat(EntryPages.local(null)).isEqualTo("/");
    }
}
