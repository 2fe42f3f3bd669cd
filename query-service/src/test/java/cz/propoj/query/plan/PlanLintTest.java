package cz.propoj.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case is planted in a good plan and found once; nothing is found in the good one. */
class PlanLintTest {
    private final PlanScene scene = new PlanScene("orp-3215");

    @ParameterizedTest
    @ValueSource(strings = {"orp-3215", "kraj-CZ032"})
    void in_a_good_plan_nothing_is_found(String network) {
        var good = new PlanScene(network);

        assertThat(good.lint()).isEmpty();
        assertThat(good.lint(PlanScene.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_planted_is_found_once(PlanRule rule) {
        plant(rule);

        assertThat(scene.lint()).extracting(PlanFinding::rule).containsExactly(rule);
        assertThat(scene.lint(PlanScene.ENGLISH)).extracting(PlanFinding::rule).containsExactly(rule);
        assertThat(scene.lint())
                .allMatch(one -> !one.text().contains("{")
                        || rule == PlanRule.UNKNOWN_PLACEHOLDER
                        || rule == PlanRule.WRONG_NUMBER);
    }

    /** Exhaustive: a new rule has to be tried here. */
    private void plant(PlanRule rule) {
        switch (rule) {
            case EMPTY_SECTION -> scene.write(Chapter.METHODS, "Začátek.\n\n## Prázdná část\n\n## Plná část\n\nText.");
            case REPEATED_PASSAGE -> {
                scene.write(
                        Chapter.METHODS,
                        "Koordinátor se každý měsíc schází s řediteli škol a domlouvá s nimi, komu a jak pomoci dřív.");
                scene.write(
                        Chapter.CONCLUSION,
                        "Děkujeme.\n\nKoordinátor se každý měsíc schází s řediteli škol a domlouvá se s nimi, komu a jak "
                                + "pomoci včas.");
            }
            case OTHER_FIELD ->
                scene.write(
                        Chapter.PARTICIPATION,
                        "Jaké aktivity k rozvoji sdílení informací a včasné identifikace se hodí.");
            case NO_ADDRESSEE -> scene.recommend(RecommendationField.CASE_WORK, 2, false, 1);
            case NO_DATE -> scene.recommend(RecommendationField.CASE_WORK, 2, true, null);
            case WRONG_NUMBER -> scene.write(Chapter.CONCLUSION, "V síti je 48 aktérů, kteří se znají.");
            case RETIRED_ACTOR -> {
                var gone = new ActorId(new UUID(0, 55));
                scene.sample.network().actor(gone, "Poradna Slunce").on(PlanScene.START);
                scene.sample.happened(PlanScene.TODAY, new ActorEvent.ActorRetired(gone, "zánik"));
                scene.write(Chapter.CONCLUSION, "Pomáhá také Poradna Slunce.");
            }
            case ERASED_TEXT -> {
                var id = ChapterId.of(scene.network, Chapter.CONCLUSION);
                scene.sample.happened(
                        PlanScene.START, new PlanEvent.ChapterBegun(id, scene.network, Chapter.CONCLUSION));
                scene.sample.happened(PlanScene.START, new PlanEvent.ChapterWritten(id, (String) null));
                scene.sample.happened(PlanScene.TODAY, new PlanEvent.ChapterTextErased(id));
            }
            case PRIVATE_TEXT -> {
                scene.note(Visibility.PRIVATE, "Ředitelka školy nechce s úřadem mluvit kvůli starému sporu");
                scene.write(
                        Chapter.CONCLUSION,
                        "Víme, že ředitelka školy nechce s úřadem mluvit kvůli starému sporu, a počítáme s tím.");
            }
            case UNKNOWN_PLACEHOLDER -> scene.write(Chapter.CONCLUSION, "Děkujeme {actor}, že přišli.");
            case TOO_LONG -> {
                var text = new StringBuilder();
                for (var i = 0; text.length() <= PlanRule.READABLE; i++) {
                    text.append("Slovo").append(i).append(" a jiné").append(i).append(" dál.\n");
                }
                scene.write(Chapter.CONCLUSION, text.toString());
            }
        }
    }

    @Test
    void a_public_note_may_be_quoted() {
        scene.note(Visibility.PUBLIC, "Škola nabízí svoje prostory k setkávání sítě zdarma a ráda");
        scene.write(Chapter.CONCLUSION, "Škola nabízí svoje prostory k setkávání sítě zdarma a ráda.");

        assertThat(scene.lint()).isEmpty();
    }

    @Test
    void a_field_without_recommendations_is_empty() {
        scene.recommend(RecommendationField.GENERAL, 1, true, 1);
        var bare = new PlanScene("kraj-CZ041");
        bare.write(Chapter.CONCLUSION, "Hotovo.");

        assertThat(scene.lint()).isEmpty();
        assertThat(bare.lint()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V síti je 48 aktérů.",
                "Síť se 48 aktéry je velká.",
                "Ke 48 aktérům patří i školy.",
                "Mluvíme o pěti platformách.",
                "Působí tu dvanáct různých platforem.",
                "Sešli jsme se na 1 200 setkáních.",
                "V síti jsou tři aktéři.",
                "Sledujeme 17 potřeb.",
            })
    void numbers_are_compared_in_every_case_in_figures_and_in_words(String text) {
        scene.write(Chapter.CONCLUSION, text);

        assertThat(scene.lint()).extracting(PlanFinding::rule).containsExactly(PlanRule.WRONG_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V síti jsou 2 aktéři.",
                "V síti jsou dva aktéři.",
                "V roce 2019 bylo v síti 48 aktérů.",
                "Dva aktéři se domluvili na společném postupu.",
                "Má 48 hodin na odpověď aktérům.",
                "K síti patří {actors}.",
                "Vznikla jedna platforma.",
            })
    void numbers_that_agree_or_tell_of_something_else_are_left_alone(String text) {
        scene.write(Chapter.CONCLUSION, text);

        assertThat(scene.lint()).isEmpty();
    }

    @Test
    void it_says_where_and_what_to_do_in_both_languages() {
        plant(PlanRule.WRONG_NUMBER);

        assertThat(texts(scene.lint()))
                .containsExactly(
                        "Závěr: V textu stojí „48 aktérů“, v datech je 2 aktéři. Opravte číslo, nebo místo něj "
                                + "vložte {actors}, které se mění samo.");
        assertThat(texts(scene.lint(PlanScene.ENGLISH)).getFirst()).startsWith("Conclusion: The text says");
    }

    private static List<String> texts(List<PlanFinding> findings) {
        return findings.stream().map(one -> one.where() + ": " + one.text()).toList();
    }
}
