package cz.propoj.contract.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spolu\\u00ADpráce v\\u00A0síti | spolupráce v síti",
                "\\uFEFFrodina\\u200B a \\u202Eškola | rodina a škola",
                "česko\\u2011slovenský\\u001Fpokus | česko-slovenskýpokus",
                "první\\u000Bdruhý | první\\ndruhý",
                "zvuk\\u0007 a \\u0000ticho | zvuk a ticho",
                "půlka \\uD83D znaku | půlka \\uFFFD znaku",
                "<w:ins w:author=\"x\">přidáno</w:ins><w:del>zůstává</w:del> | přidánozůstává",
                "žádné <b>tučné</b> a 3 < 5 | žádné tučné a 3 < 5",
                "•\\tprvní\\n•\\tdruhý | - první\\n- druhý",
                "\\uF0B7\\tprvní\\no\\tpod ním\\n◦ taky | - první\\n  - pod ním\\n  - taky",
                "–\\tpomlčkou\\n1.\\tčíslem | - pomlčkou\\n1. číslem",
                "• bod\\nDalší odstavec | - bod\\n\\nDalší odstavec",
                "a\\n\\n\\n\\nb | a\\n\\nb",
            })
    void reads_what_a_word_processor_gives(String pasted, String readable) {
        assertThat(PastedText.tidied(unescaped(pasted))).isEqualTo(unescaped(readable));
    }

    @Test
    void reads_what_it_has_read_as_the_same() {
        var text = PastedText.tidied("Úvod\n• bod\n◦ pod\nDalší\n\n1. jedna\n2. dvě\n\n## Nadpis\nText – a „text“");
        assertThat(text).isEqualTo("Úvod\n- bod\n  - pod\n\nDalší\n\n1. jedna\n2. dvě\n\n## Nadpis\nText – a „text“");
        assertThat(PastedText.tidied(text)).isEqualTo(text);
    }

    private static String unescaped(String text) {
        var result = text.replace("\\n", "\n").replace("\\t", "\t");
        var at = result.indexOf("\\u");
        while (at >= 0) {
            var sign = (char) Integer.parseInt(result.substring(at + 2, at + 6), 16);
            result = result.substring(0, at) + sign + result.substring(at + 6);
            at = result.indexOf("\\u");
        }
        return result;
    }
}
