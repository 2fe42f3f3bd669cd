package cz.propoj.contract.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cz.propoj.contract.workbooks.NeedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldInstructionsTest {
    private static final FieldInstructions INSTRUCTIONS = FieldInstructions.general();

    @ParameterizedTest
    @EnumSource
    void every_field_is_explained_in_whole_sentences_of_both_languages(NeedColumn column) {
        var instruction = INSTRUCTIONS.of(column);
        assertThat(instruction.czech()).hasSizeGreaterThan(80).endsWith(".");
        assertThat(instruction.english()).hasSizeGreaterThan(80).endsWith(".").isNotEqualTo(instruction.czech());
    }

    @Test
    void no_two_fields_have_the_same_instruction() {
        assertThat(INSTRUCTIONS.fields().values()).doesNotHaveDuplicates();
    }

    @Test
    void each_level_from_one_to_five_has_a_name_and_a_meaning_of_its_own() {
        assertThat(INSTRUCTIONS.levels().stream().map(FieldInstructions.Level::value))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(INSTRUCTIONS.levels().stream().map(FieldInstructions.Level::name))
                .doesNotHaveDuplicates();
        assertThat(INSTRUCTIONS.levels().stream().map(FieldInstructions.Level::meaning))
                .doesNotHaveDuplicates();
        assertThat(INSTRUCTIONS.level(5).name().english()).isEqualTo("fully met");
        assertThatIllegalArgumentException().isThrownBy(() -> INSTRUCTIONS.level(0));
        assertThatIllegalArgumentException().isThrownBy(() -> INSTRUCTIONS.level(6));
    }

    @Test
    void a_field_without_an_instruction_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(lines -> lines.removeIf(line -> line.startsWith("field LEVEL"))))
                .withMessage("i.txt: no instruction for LEVEL");
    }

    @Test
    void a_field_explained_twice_a_missing_level_and_a_missing_meaning_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(lines -> lines.add(2, lines.get(1))))
                .withMessage("i.txt:3: field AREA stands here for the second time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(
                        lines -> lines.subList(lines.size() - 2, lines.size()).clear()))
                .withMessage("i.txt: expected the levels 1 to 5 in this order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(List::removeLast))
                .withMessage("i.txt:20: expected one 'meaning' below, found 0");
    }

    private static void read(Consumer<List<String>> change) {
        var lines = new ArrayList<>(List.of("version 1"));
        Arrays.stream(NeedColumn.values()).forEach(column -> lines.add("field " + column + " | Pokyn | Instruction"));
        IntStream.rangeClosed(1, 5)
                .forEach(level -> lines.addAll(
                        List.of("level %d | jméno | name".formatted(level), "  meaning | význam | meaning")));
        change.accept(lines);
        FieldInstructions.read(Outline.of("i.txt", lines));
    }
}
