package cz.propoj.query.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.networkmap.RecommendationOutcome;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of recommendations, in Czech and English, for 0, 1, 2 to 4, 5 and more. */
class OutcomeSentenceTest {
    private static final PageWords WORDS = new PageWords();

    private static String told(Locale language, int total, int fulfilled, int dropped, int withoutStep) {
        var say = Wording.in(language, WORDS);
        var outcome = new RecommendationOutcome(total, fulfilled, dropped, total - fulfilled - dropped, withoutStep);
        return say.outcome(outcome, say.text("recommendations.ofYear", "2025"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    14 | 5 | 0 | 3 | Ze 14 doporučení roku 2025 je 5 splněno, 3 nemají krok.
                    14 | 0 | 0 | 0 | Ze 14 doporučení roku 2025 není splněno žádné.
                    11 | 1 | 1 | 1 | Z 11 doporučení roku 2025 je 1 splněno, od 1 se upustilo, 1 nemá krok.
                    9  | 2 | 2 | 2 | Z 9 doporučení roku 2025 jsou 2 splněna, od 2 se upustilo, 2 nemají krok.
                    20 | 4 | 5 | 5 | Ze 20 doporučení roku 2025 jsou 4 splněna, od 5 se upustilo, 5 nemá krok.
                    2  | 0 | 1 | 4 | Ze 2 doporučení roku 2025 není splněno žádné, od 1 se upustilo, 4 nemají krok.
                    5  | 5 | 0 | 0 | Z 5 doporučení roku 2025 je 5 splněno.
                    """)
    void in_Czech(int total, int fulfilled, int dropped, int withoutStep, String sentence) {
        assertThat(told(Wording.CZECH, total, fulfilled, dropped, withoutStep)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    14 | 5 | 0 | 3 | Of 14 recommendations of 2025, 5 are fulfilled, 3 have no step.
                    14 | 0 | 0 | 0 | Of 14 recommendations of 2025, none is fulfilled.
                    11 | 1 | 1 | 1 | Of 11 recommendations of 2025, 1 is fulfilled, 1 was dropped, 1 has no step.
                    9  | 2 | 2 | 2 | Of 9 recommendations of 2025, 2 are fulfilled, 2 were dropped, 2 have no step.
                    """)
    void in_English(int total, int fulfilled, int dropped, int withoutStep, String sentence) {
        assertThat(told(Locale.ENGLISH, total, fulfilled, dropped, withoutStep)).isEqualTo(sentence);
    }

    @Test
    void the_preposition_follows_the_way_the_number_is_spoken() {
        for (var soft : new int[] {5, 8, 9, 10, 11, 15, 18, 19, 50, 55, 80, 99}) {
            assertThat(told(Wording.CZECH, soft, 0, 0, 0)).startsWith("Z " + soft + " ");
        }
        for (var hard : new int[] {2, 3, 4, 6, 7, 12, 13, 14, 16, 17, 20, 25, 49, 60, 79, 100}) {
            assertThat(told(Wording.CZECH, hard, 0, 0, 0)).startsWith("Ze " + hard + " ");
        }
    }

    @Test
    void of_one_or_none_it_is_said_otherwise() {
        assertThat(told(Wording.CZECH, 1, 1, 0, 0)).isEqualTo("Jediné doporučení roku 2025 je splněno.");
        assertThat(told(Wording.CZECH, 1, 0, 1, 0)).isEqualTo("Od jediného doporučení roku 2025 se upustilo.");
        assertThat(told(Wording.CZECH, 1, 0, 0, 1))
                .isEqualTo("Jediné doporučení roku 2025 zatím splněno není a nemá krok.");
        assertThat(told(Wording.CZECH, 1, 0, 0, 0)).isEqualTo("Jediné doporučení roku 2025 zatím splněno není.");
        assertThat(told(Wording.CZECH, 0, 0, 0, 0)).isEqualTo("Žádné doporučení roku 2025 neplatilo.");
        assertThat(told(Locale.ENGLISH, 1, 0, 1, 0)).isEqualTo("The only recommendation of 2025 was dropped.");
    }

    @Test
    void nobody_says_that_steps_are_missing_where_each_has_one() {
        assertThat(told(Wording.CZECH, 14, 5, 0, 0)).doesNotContain("krok");
    }
}
