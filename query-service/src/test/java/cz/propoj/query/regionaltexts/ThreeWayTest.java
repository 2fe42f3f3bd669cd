package cz.propoj.query.regionaltexts;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.regionaltexts.ThreeWay.Changed;
import cz.propoj.query.regionaltexts.ThreeWay.Choice;
import cz.propoj.query.regionaltexts.ThreeWay.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreeWayTest {
    private static final List<String> BASE = List.of("a", "b", "c", "d", "e");

    private static List<String> usual(List<Part> parts) {
        return ThreeWay.merged(parts, at -> parts.get(at).usual());
    }

    private static List<String> all(List<Part> parts, Choice choice) {
        return ThreeWay.merged(parts, _ -> choice);
    }

    private static List<Changed> changes(List<Part> parts) {
        return parts.stream()
                .map(Part::changed)
                .filter(changed -> changed != Changed.NOBODY)
                .toList();
    }

    @Test
    void each_side_alone_is_no_conflict() {
        var parts = ThreeWay.of(BASE, List.of("a", "B", "c", "d", "e"), List.of("a", "b", "c", "D", "e", "f"));
        assertThat(changes(parts)).containsExactly(Changed.OURS, Changed.THEIRS, Changed.THEIRS);
        assertThat(usual(parts)).containsExactly("a", "B", "c", "D", "e", "f");
        assertThat(all(parts, Choice.OURS)).containsExactly("a", "B", "c", "d", "e");
    }

    @Test
    void neighbouring_sentences_are_changed_by_each_side_without_a_conflict() {
        var parts = ThreeWay.of(BASE, List.of("a", "B", "c", "d", "e"), List.of("a", "b", "C", "d", "e"));
        assertThat(changes(parts)).containsExactly(Changed.OURS, Changed.THEIRS);
        assertThat(usual(parts)).containsExactly("a", "B", "C", "d", "e");
    }

    @Test
    void the_same_sentence_changed_otherwise_has_to_be_decided() {
        var parts = ThreeWay.of(BASE, List.of("a", "x", "c", "d", "e"), List.of("a", "y", "c", "d", "e"));
        assertThat(changes(parts)).containsExactly(Changed.CONFLICT);
        assertThat(usual(parts)).containsExactly("a", "x", "c", "d", "e");
        assertThat(all(parts, Choice.THEIRS)).containsExactly("a", "y", "c", "d", "e");
        assertThat(ThreeWay.merged(
                        parts,
                        at -> parts.get(at).changed() == Changed.CONFLICT
                                ? Choice.BOTH
                                : parts.get(at).usual()))
                .containsExactly("a", "x", "y", "c", "d", "e");
    }

    @Test
    void what_one_side_deleted_and_the_other_changed_has_to_be_decided() {
        var parts = ThreeWay.of(BASE, List.of("a", "c", "d", "e"), List.of("a", "B", "c", "d", "e"));
        assertThat(changes(parts)).containsExactly(Changed.CONFLICT);
        assertThat(parts.get(1).ours()).isEmpty();
        assertThat(parts.get(1).theirs()).containsExactly("B");
    }

    @Test
    void what_both_deleted_or_added_alike_is_no_conflict() {
        var alike = List.of("a", "c", "d", "n", "e");
        var parts = ThreeWay.of(BASE, alike, alike);
        assertThat(changes(parts)).containsOnly(Changed.BOTH_ALIKE);
        assertThat(usual(parts)).isEqualTo(alike);
    }

    @Test
    void what_both_added_at_one_place_is_decided_only_where_it_differs() {
        var parts =
                ThreeWay.of(BASE, List.of("a", "b", "c", "d", "e", "x"), List.of("a", "b", "c", "d", "e", "x", "y"));
        assertThat(changes(parts)).containsExactly(Changed.BOTH_ALIKE, Changed.THEIRS);
        assertThat(usual(parts)).containsExactly("a", "b", "c", "d", "e", "x", "y");
    }

    @Test
    void two_paragraphs_added_at_one_place_stay_two() {
        var parts = ThreeWay.of(List.of("a"), List.of("a", "\n\n", "x"), List.of("a", "\n\n", "y"));
        assertThat(changes(parts)).containsExactly(Changed.CONFLICT);
        assertThat(Sentences.text(all(parts, Choice.BOTH).subList(1, 6))).isEqualTo("a\n\nx\n\ny");
    }

    @Test
    void what_one_has_put_last_and_the_other_too_is_not_there_twice() {
        var ours = List.of("a", "b", "c", "d", "E", "n");
        var theirs = List.of("a", "b", "c", "d", "e", "n");
        var parts = ThreeWay.of(BASE, ours, theirs);
        assertThat(usual(parts)).isEqualTo(ours);
    }

    @Test
    void an_order_that_one_side_changed_is_taken_over() {
        var moved = List.of("b", "c", "a", "d", "e");
        assertThat(usual(ThreeWay.of(BASE, BASE, moved))).isEqualTo(moved);
        assertThat(usual(ThreeWay.of(BASE, moved, BASE))).isEqualTo(moved);
        assertThat(changes(ThreeWay.of(BASE, moved, BASE))).containsOnly(Changed.OURS);
    }

    @Test
    void empty_texts_are_texts() {
        assertThat(ThreeWay.of(List.of(), List.of(), List.of())).isEmpty();
        assertThat(usual(ThreeWay.of(List.of(), List.of(), BASE))).isEqualTo(BASE);
        assertThat(usual(ThreeWay.of(BASE, BASE, List.of()))).isEmpty();
        assertThat(usual(ThreeWay.of(BASE, List.of(), BASE))).isEmpty();
        assertThat(changes(ThreeWay.of(List.of(), List.of("x"), List.of("y")))).containsExactly(Changed.CONFLICT);
    }

    private record Case(int seed, List<String> base, List<String> ours, List<String> theirs) {
        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Case> random() {
        return IntStream.range(0, 400).mapToObj(seed -> {
            var random = new Random(seed);
            var base = texts(random, random.nextInt(12));
            return new Case(seed, base, edited(base, random, "o"), edited(base, random, "t"));
        });
    }

    private static List<String> texts(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(_ -> random.nextInt(5) == 0 ? "\n\n" : "s" + random.nextInt(15))
                .toList();
    }

    /** Also deletions, moves, and changes that the other side may have made alike. */
    private static List<String> edited(List<String> base, Random random, String by) {
        var text = new ArrayList<>(base);
        for (var i = random.nextInt(5); i > 0; i--) {
            var at = random.nextInt(text.size() + 1);
            var sentence = random.nextInt(3) == 0 ? "alike" + random.nextInt(3) : by + random.nextInt(9);
            switch (random.nextInt(4)) {
                case 0 -> text.add(at, sentence);
                case 1 -> {
                    if (at < text.size()) {
                        text.set(at, sentence);
                    }
                }
                case 2 -> {
                    if (at < text.size()) {
                        text.remove(at);
                    }
                }
                default -> Collections.rotate(text.subList(Math.min(at, text.size()), text.size()), 1);
            }
        }
        return text;
    }

    @ParameterizedTest
    @MethodSource("random")
    void the_parts_tell_all_three_texts_and_no_side_loses_what_only_it_has_changed(Case one) {
        var parts = ThreeWay.of(one.base(), one.ours(), one.theirs());

        assertThat(parts.stream().flatMap(part -> part.base().stream())).containsExactlyElementsOf(one.base());
        assertThat(all(parts, Choice.OURS)).isEqualTo(one.ours());
        assertThat(all(parts, Choice.THEIRS)).isEqualTo(one.theirs());

        for (var part : parts) {
            switch (part.changed()) {
                case NOBODY -> assertThat(part.ours()).isEqualTo(part.theirs()).isEqualTo(part.base());
                case OURS -> assertThat(part.theirs()).isEqualTo(part.base()).isNotEqualTo(part.ours());
                case THEIRS -> assertThat(part.ours()).isEqualTo(part.base()).isNotEqualTo(part.theirs());
                case BOTH_ALIKE ->
                    assertThat(part.ours()).isEqualTo(part.theirs()).isNotEqualTo(part.base());
                case CONFLICT -> assertThat(part.ours()).isNotEqualTo(part.theirs());
            }
        }
        var merged = usual(parts);
        for (var part : parts) {
            if (part.changed() == Changed.THEIRS) {
                assertThat(merged).containsAll(part.theirs());
            } else if (part.changed() != Changed.CONFLICT) {
                assertThat(merged).containsAll(part.ours());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("random")
    void who_changed_nothing_gets_the_other_text(Case one) {
        assertThat(usual(ThreeWay.of(one.base(), one.base(), one.theirs()))).isEqualTo(one.theirs());
        assertThat(usual(ThreeWay.of(one.base(), one.ours(), one.base()))).isEqualTo(one.ours());
        assertThat(changes(ThreeWay.of(one.base(), one.ours(), one.ours())))
                .as("the same edits on both sides")
                .allMatch(changed -> changed == Changed.BOTH_ALIKE);
        assertThat(usual(ThreeWay.of(one.base(), one.ours(), one.ours()))).isEqualTo(one.ours());
    }

    @ParameterizedTest
    @MethodSource("random")
    void both_sides_are_treated_alike(Case one) {
        var parts = ThreeWay.of(one.base(), one.ours(), one.theirs());
        var turned = ThreeWay.of(one.base(), one.theirs(), one.ours());
        assertThat(changes(parts).stream().filter(Changed.CONFLICT::equals).count())
                .isEqualTo(changes(turned).stream()
                        .filter(Changed.CONFLICT::equals)
                        .count());
    }
}
