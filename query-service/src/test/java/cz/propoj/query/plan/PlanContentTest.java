package cz.propoj.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.query.plan.document.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanContentTest {
    private static final LocalDate SIGNED = LocalDate.of(2025, 12, 18);

    private final PlanScene scene = new PlanScene("orp-3215");

    @Test
    void of_a_town_it_has_the_skeleton() {
        assertThat(PlanScene.headings(scene.plan()))
                .containsExactly(
                        "O dokumentu",
                        "Úvod",
                        "První oddíl: síť a její nástroje",
                        "1 Zajištění procesů podporujících síťování a koordinaci služeb pro děti",
                        "2 Nástroje podpory síťování a koordinace sítě",
                        "2.1 Šablona potřeb a činností",
                        "2.2 Šablona aktérů sítě",
                        "2.3 Šablona mezioborových platforem",
                        "3 Metodická doporučení k využití nástrojů (šablon)",
                        "Druhý oddíl: spolupráce v praxi",
                        "1 Metody a pracovní postupy mezioborové spolupráce",
                        "2 Rozvíjení metod a pracovních postupů mezioborové spolupráce v praxi",
                        "2.1 Případová práce",
                        "2.2 Sdílení informací a včasná identifikace",
                        "2.3 Participace dětí a rodin",
                        "Co se změnilo od loňského plánu",
                        "Závěr",
                        "Přílohy",
                        "Vyplněná šablona aktérů sítě",
                        "Vyplněná šablona mezioborových platforem",
                        "Vyplněná šablona potřeb a činností");
    }

    @Test
    void of_a_region_it_has_its_own_chapter_and_words() {
        var region = new PlanScene("kraj-CZ032").plan();

        assertThat(PlanScene.headings(region)).contains("3 Podpora sítí v obcích ze strany kraje");
        assertThat(PlanScene.text(region)).contains("z pohledu celého kraje");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orp-3215", "kraj-CZ032"})
    void headings_go_one_level_deeper_at_most_and_their_places_are_unique(String network) {
        for (var say : List.of(PlanScene.CZECH, PlanScene.ENGLISH)) {
            var headings = new PlanScene(network)
                    .plan(say).document().blocks().stream()
                            .filter(Block.Heading.class::isInstance)
                            .map(Block.Heading.class::cast)
                            .toList();
            var level = 0;
            for (var heading : headings) {
                assertThat(heading.level()).isLessThanOrEqualTo(level + 1);
                level = heading.level();
            }
            assertThat(headings.stream().map(Block.Heading::anchor)).doesNotHaveDuplicates();
        }
    }

    @Test
    void numbers_and_tables_are_those_of_the_map() {
        scene.write(Chapter.INTRODUCTION, "V {name} je {actors} a {platforms:number}, {nesmysl} zůstává.");
        var text = PlanScene.text(scene.plan());

        assertThat(text).contains("V Síť orp-3215 je 2 aktéři a 1, {nesmysl} zůstává.");
        assertThat(text).contains("Aktéři v síti | 2").contains("Základní škola Tachov | základní škola");
        assertThat(text)
                .contains("1. Doporučení 1 v oblasti případová práce | město nebo obec | dvakrát ročně | platí");
        assertThat(text).contains("Praxe 1 pro CASE_WORK").contains("Zjištění 1 pro PARTICIPATION");
    }

    @Test
    void what_was_signed_stays_whatever_happens_later() {
        scene.write(Chapter.CONCLUSION, "Na tom jsme se shodli.");
        var last = scene.map(scene.maps()).position();
        scene.sign(2025, SIGNED, last);
        var before = scene.signed(2025);

        scene.write(Chapter.CONCLUSION, LocalDate.of(2026, 1, 5), "Už jsme to rozmysleli.");
        scene.write(Chapter.CONCLUSION, LocalDate.of(2025, 6, 1), "A tohle platilo už předtím.");
        scene.sample.network().actor("Nová poradna").on(LocalDate.of(2025, 2, 2));
        scene.sample.network().change(scene.school).renamed("Škola Hornická").on(LocalDate.of(2025, 2, 3));
        scene.recommend(RecommendationField.CASE_WORK, 2, true, 1);
        for (var change = 0; change < 200; change++) {
            scene.sample.network().actor("Aktér " + change).on(LocalDate.of(2025, 3, 1));
        }

        assertThat(scene.signed(2025).document()).isEqualTo(before.document());
        assertThat(PlanScene.text(before))
                .contains("Na tom jsme se shodli.", "Kód podepsaného stavu: " + last + "-ababa");
        assertThat(before.document().footer()).startsWith("Platný stav revize 2025");
        var now = scene.plan();
        assertThat(PlanScene.text(now)).contains("Nová poradna", "Už jsme to rozmysleli.");
        assertThat(now.document().footer()).isEqualTo("Pracovní podklad ke dni 1.\u00A03.\u00A02026");
        assertThat(PlanScene.text(now)).contains("Od stavu podepsaného při revizi 2025");
    }

    @Test
    void the_same_moment_gives_the_same_document_whoever_asks() {
        scene.note(Visibility.COORDINATORS, "MARKER pro koordinátory sítě a pro nikoho jiného");
        scene.note(Visibility.PRIVATE, "MARKER jen pro mě samotného, jinak pro nikoho");
        var maps = scene.maps();
        var asCoordinator = PlanMoment.of(scene.map(maps));
        var asReader = PlanMoment.of(scene.map(maps).asEverybody());

        var plan = PlanContent.of(maps, asCoordinator, PlanPictures.NONE, PlanScene.CZECH);

        assertThat(plan.document())
                .isEqualTo(PlanContent.of(maps, asReader, PlanPictures.NONE, PlanScene.CZECH)
                        .document());
        assertThat(PlanScene.text(plan)).doesNotContain("MARKER");
    }

    @Test
    void names_of_persons_are_not_in_it() {
        var person = sceneWithPerson();

        assertThat(PlanScene.text(scene.plan())).contains("soudkyně").doesNotContain("MARKER");
        assertThat(person).isNotNull();
    }

    private Object sceneWithPerson() {
        var id = new ActorId(new UUID(0, 99));
        scene.sample.network().person(id, "MARKER Jméno").service("soudkyně").on(PlanScene.START);
        return id;
    }

    @Test
    void an_erased_chapter_is_worded_for_everybody_again_also_on_earlier_days() {
        var id = ChapterId.of(scene.network, Chapter.INTRODUCTION);
        scene.sample.happened(PlanScene.START, new PlanEvent.ChapterBegun(id, scene.network, Chapter.INTRODUCTION));
        // As a row is read after the erasure: without the text.
        scene.sample.happened(PlanScene.START, new PlanEvent.ChapterWritten(id, (String) null));
        scene.sample.happened(PlanScene.TODAY, new PlanEvent.ChapterTextErased(id));

        var plan = scene.plan();

        assertThat(PlanScene.text(plan)).contains("Tento plán popisuje, kdo");
        assertThat(plan.chapters().stream().filter(ChapterText::isErased)).hasSize(1);
    }

    @Test
    void withdrawn_recommendations_and_retired_actors_are_not_in_it() {
        var withdrawn = scene.recommend(RecommendationField.CASE_WORK, 7, true, 1);
        scene.sample.happened(PlanScene.TODAY, new RecommendationEvent.RecommendationWithdrawn(withdrawn, null));
        scene.sample.happened(PlanScene.TODAY, new ActorEvent.ActorRetired(scene.school, "zánik"));

        var plan = scene.plan();

        assertThat(PlanScene.text(plan)).doesNotContain("7. Doporučení");
        assertThat(rows(plan, "Vyplněná šablona aktérů sítě")).noneMatch(row -> row.contains("Základní škola Tachov"));
    }

    private static Set<List<String>> rows(PlanContent plan, String caption) {
        return plan.document().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.caption().equals(caption))
                .flatMap(table -> table.rows().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void every_chapter_is_worded_in_both_languages() {
        for (var network : List.of("orp-3215", "kraj-CZ032")) {
            var here = new PlanScene(network);
            for (var say : List.of(PlanScene.CZECH, PlanScene.ENGLISH)) {
                var plan = here.plan(say);
                assertThat(plan.chapters())
                        .allMatch(chapter -> !chapter.isOwn() && chapter.text().length() > 100);
                assertThat(PlanScene.text(plan)).doesNotContain("{", "??");
            }
        }
    }
}
