package cz.propoj.query.measures;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    private static final PageWords WORDS = new PageWords();

    private final Amounts czech = new Amounts(Wording.in(Locale.forLanguageTag("cs"), WORDS));
    private final Amounts english = new Amounts(Wording.in(Locale.ENGLISH, WORDS));

    @Test
    void values_are_written_in_their_unit() {
        assertThat(czech.value(Unit.COUNT, 37.0)).isEqualTo("37");
        assertThat(czech.value(Unit.COUNT, 1.5)).isEqualTo("1,5");
        assertThat(czech.value(Unit.MEAN, 2.0)).isEqualTo("2,0");
        assertThat(czech.value(Unit.PER_CENT, 0.1234)).isEqualTo("12,3\u00A0%");
        assertThat(english.value(Unit.PER_CENT, 0.1234)).isEqualTo("12.3%");
        assertThat(czech.value(Unit.BALANCE, -0.4)).isEqualTo("−0,40");
        assertThat(czech.value(Unit.BALANCE, 0.4)).isEqualTo("+0,40");
    }

    @Test
    void changes_have_a_sign_unless_they_are_rounded_to_nothing() {
        assertThat(czech.change(Unit.COUNT, -3.0)).isEqualTo("−3");
        assertThat(czech.change(Unit.COUNT, 0.0)).isEqualTo("0");
        assertThat(czech.change(Unit.MEAN, 0.04)).isEqualTo("0,0");
        assertThat(czech.change(Unit.MEAN, -0.04)).isEqualTo("0,0");
        assertThat(czech.change(Unit.PER_CENT, 0.031)).isEqualTo("+3,1\u00A0p.\u00A0b.");
        assertThat(english.change(Unit.PER_CENT, -0.031)).isEqualTo("−3.1\u00A0p.p.");
        assertThat(czech.change(Unit.BALANCE, 0.004)).isEqualTo("0,00");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_known_is_a_dash(Unit unit) {
        assertThat(czech.value(unit, null)).isEqualTo("–");
        assertThat(czech.change(unit, null)).isEqualTo("–");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "en"})
    void every_measure_that_people_can_choose_has_its_words(String language) {
        var say = Wording.in(Locale.forLanguageTag(language), WORDS);

        assertThat(Measure.OFFERED).hasSize(Measure.values().length - 1).allSatisfy(measure -> {
            var key = "measures." + measure.key();
            assertThat(say.text(key)).isNotBlank();
            assertThat(say.text(key + ".says")).isNotBlank();
            assertThat(say.text(key + ".cannot")).isNotBlank();
        });
    }
}
