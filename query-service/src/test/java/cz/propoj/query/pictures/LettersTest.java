package cz.propoj.query.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void czech_letters_have_outlines_of_their_own() {
        var plain = Letters.outline("e", 0, 0, 100).getBounds2D();
        var accented = Letters.outline("ě", 0, 0, 100).getBounds2D();

        assertThat(accented.getHeight()).isGreaterThan(plain.getHeight());
        assertThat(Letters.width("ě", 100)).isCloseTo(Letters.width("e", 100), within(0.001));
    }

    @Test
    void a_text_is_as_wide_as_its_letters_and_a_space_has_a_width_without_an_outline() {
        assertThat(Letters.width("Wi", 10)).isCloseTo(Letters.width("W", 10) + Letters.width("i", 10), within(1e-9));
        assertThat(Letters.width(" ", 10)).isPositive();
        assertThat(Letters.outline(" ", 0, 0, 10).getBounds2D().isEmpty()).isTrue();
    }

    @Test
    void many_may_draw_at_once() throws Exception {
        var text = "Příliš žluťoučký kůň úpěl ďábelské ódy 0123456789";
        var alone = Letters.outline(text, 0, 0, 12).getBounds2D();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> all = IntStream.range(0, 1000)
                    .<Callable<Boolean>>mapToObj(_ ->
                            () -> Letters.outline(text, 0, 0, 12).getBounds2D().equals(alone))
                    .toList();
            for (var one : threads.invokeAll(all)) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
