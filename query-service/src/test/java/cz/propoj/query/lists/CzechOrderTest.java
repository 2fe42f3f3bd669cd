package cz.propoj.query.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CzechOrderTest {
    private static void inOrder(String... words) {
        assertThat(Stream.of(words)
                        .sorted(CzechOrder.by(Function.<String>identity()).reversed()))
                .as("whatever the order before")
                .containsExactlyElementsOf(Stream.of(words).toList().reversed());
        assertThat(Stream.of(words).toList().reversed().stream().sorted(CzechOrder.by(Function.<String>identity())))
                .containsExactly(words);
    }

    @Test
    void letters_with_a_hook_follow_those_without() {
        inOrder("cyklus", "čas", "dům", "rada", "řád", "sekce", "šance", "zub", "žába");
    }

    @Test
    void ch_is_a_letter_after_h() {
        inOrder("cizinec", "hora", "chalupa", "íkaros");
        inOrder("Cizinec", "Hora", "Chalupa", "CHALUPY", "Ivan");
    }

    @Test
    void accents_count_only_where_nothing_else_differs() {
        inOrder("kral", "král", "krála", "kralovat");
    }

    @Test
    void words_are_compared_one_after_the_other() {
        inOrder("škola Bor", "škola Planá", "školka Bor", "školní rok");
    }
}
