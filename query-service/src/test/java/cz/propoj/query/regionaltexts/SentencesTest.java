package cz.propoj.query.regionaltexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @Test
    void nothing_is_no_sentence() {
        assertThat(Sentences.of(null)).isEmpty();
        assertThat(Sentences.of(" \n ")).isEmpty();
        assertThat(Sentences.text(List.of())).isEmpty();
    }

    @Test
    void sentences_and_the_ends_of_lines_and_paragraphs_stand_one_after_another() {
        assertThat(Sentences.of("Jedna věta.  Druhá? Třetí!\r\n\r\n \nNový odstavec.\n- bod jedna"))
                .containsExactly("Jedna věta.", "Druhá?", "Třetí!", "\n\n", "Nový odstavec.", "\n", "- bod jedna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Podle zákona č. 359/1999 Sb. se to smí.",
                "Jde o tzv. Velký standard a jeho doplnění.",
                "Platí § 10 odst. 4 písm. a) bez výjimky.",
                "Účastní se např. Policie ČR a škola.",
                "Řekla to Mgr. Nováková i J. Novák z Boru.",
                "Od 1. 9. 2025 platí nová pravidla.",
                "Rozpočet je 12 tis. Kč, popř. 2 mil. Kč ročně.",
                "Viz kap. 2.1 a str. 14, resp. Příloha.",
                "1. Svolat konferenci.",
                "Na konci věty stojí apod. i malé písmeno."
            })
    void an_abbreviation_does_not_end_a_sentence(String one) {
        assertThat(Sentences.of(one)).containsExactly(one);
    }

    @Test
    void a_sentence_ends_also_after_an_abbreviation_that_stands_at_ends() {
        assertThat(Sentences.of("Chodí tam školy, úřady atd. Schází se v úterý."))
                .containsExactly("Chodí tam školy, úřady atd.", "Schází se v úterý.");
        assertThat(Sentences.of("Bylo jich 5. Přišli všichni.")).containsExactly("Bylo jich 5.", "Přišli všichni.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. B.\n\nC.", "Jedna.", "Jedna. Dvě.\nTři.\n\nČtyři."})
    void what_is_put_together_again_is_the_same(String text) {
        assertThat(Sentences.text(Sentences.of(text))).isEqualTo(text);
    }
}
