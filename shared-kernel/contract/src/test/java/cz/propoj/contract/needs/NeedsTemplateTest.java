package cz.propoj.contract.needs;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.Texts;
import cz.propoj.contract.needs.NeedsTemplate.AreaOfNeeds;
import cz.propoj.contract.needs.NeedsTemplate.Form;
import cz.propoj.contract.needs.NeedsTemplate.Need;
import cz.propoj.contract.needs.NeedsTemplate.PossibleActor;
import cz.propoj.contract.needs.NeedsTemplate.SuggestedActivity;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeedsTemplateTest {
    private static final NeedsTemplate TEMPLATE = NeedsTemplate.general();

    @Test
    void it_offers_enough_to_start_from() {
        assertThat(TEMPLATE.version()).isEqualTo(1);
        assertThat(needs()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(forms()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(activities()).hasSizeGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @EnumSource
    void every_area_has_five_to_eight_needs_with_forms_and_activities(NeedArea area) {
        var needs = needs(area);
        assertThat(needs).hasSizeBetween(5, 8).allSatisfy(need -> {
            assertThat(need.risks()).isNotEmpty();
            assertThat(need.forms()).hasSizeGreaterThanOrEqualTo(2);
        });
        assertThat(needs.stream().flatMap(need -> need.forms().stream()))
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(form -> assertThat(form.activities()).isNotEmpty());
    }

    @Test
    void no_key_occurs_twice() {
        assertThat(Stream.of(
                                needs().stream().map(Need::key),
                                forms().stream().map(Form::key),
                                activities().stream().map(SuggestedActivity::key))
                        .flatMap(Function.identity()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_said_twice_on_the_same_level() {
        saidOnce(needs().stream().map(Need::name).toList());
        saidOnce(forms().stream().map(Form::name).toList());
        saidOnce(activities().stream().map(SuggestedActivity::name).toList());
        saidOnce(TEMPLATE.actors().stream().map(PossibleActor::name).toList());
    }

    @Test
    void texts_are_clean_begin_with_a_capital_and_have_no_full_stop() {
        assertThat(Stream.of(
                                needs().stream().map(Need::name),
                                forms().stream().map(Form::name),
                                activities().stream().map(SuggestedActivity::name))
                        .flatMap(Function.identity())
                        .flatMap(NeedsTemplateTest::bothLanguages))
                .allSatisfy(text -> {
                    assertThat(text).isEqualTo(Texts.clean(text)).doesNotEndWith(".");
                    assertThat(Character.isUpperCase(text.charAt(0))).isTrue();
                    assertThat(text).hasSizeLessThanOrEqualTo(120).doesNotContain("\"", "'", "...", " - ");
                });
    }

    @Test
    void prevention_outweighs_the_rest_as_a_whole_and_in_every_area() {
        assertThat(share(activities(), Focus.PREVENTION)).isGreaterThanOrEqualTo(0.6);
        for (var area : NeedArea.values()) {
            assertThat(share(activities(needs(area)), Focus.PREVENTION))
                    .as("%s", area)
                    .isGreaterThanOrEqualTo(0.5);
        }
        assertThat(activities().stream().collect(groupingBy(SuggestedActivity::phase)))
                .containsOnlyKeys(Focus.values());
    }

    @Test
    void most_activities_name_several_kinds_of_actors_and_unusual_ones_are_among_them() {
        assertThat(activities())
                .allSatisfy(activity -> assertThat(activity.possibleActors()).isNotEmpty());
        assertThat(activities().stream()
                        .filter(activity -> activity.possibleActors().size() > 1)
                        .count())
                .isGreaterThan(activities().size() * 9L / 10);
        assertThat(activities().stream()
                        .flatMap(activity -> activity.possibleActors().stream())
                        .map(actor -> actor.name().czech()))
                .contains(
                        "hasiči",
                        "knihovna",
                        "farnost",
                        "sportovní kluby",
                        "asistenti prevence kriminality",
                        "městská policie",
                        "pediatr",
                        "školní psycholog",
                        "MAP",
                        "Zdravé město",
                        "zahrádkáři",
                        "dopravce");
    }

    @Test
    void every_kind_of_actor_is_asked_for_something() {
        assertThat(activities().stream()
                        .flatMap(activity -> activity.possibleActors().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(TEMPLATE.actors());
    }

    @Test
    void a_network_takes_an_activity_over_in_its_language() {
        var lunches = activities().stream()
                .filter(activity -> activity.key().equals("free-lunches"))
                .findFirst()
                .orElseThrow();
        assertThat(lunches.plan(Locale.of("cs")))
                .isEqualTo(new ActivityPlan("Obědy zdarma", Focus.PREVENTION, List.of("škola", "úřad práce")));
        assertThat(lunches.plan(Locale.ENGLISH))
                .isEqualTo(new ActivityPlan("Free lunches", Focus.PREVENTION, List.of("school", "labour office")));
    }

    /** A network that starts from the template and then takes its old workbook over must not get everything twice. */
    @Test
    void what_a_workbook_in_use_says_stands_here_in_the_same_words() {
        var rows = TEMPLATE.areas().stream().flatMap(NeedsTemplateTest::rows).toList();
        assertThat(rows)
                .contains(
                        "VZTAHY / Mít blízkou dospělou osobu / Dítě má doma někoho, komu se svěří / Doprovázení rodin v zátěži / prevence",
                        "VZTAHY / Mít blízkou dospělou osobu / Rodiče spolu mluví i po rozchodu / Mediace a asistovaný kontakt / intervence",
                        "VZTAHY / Patřit mezi vrstevníky / Dítě má kamarády a kroužek / Volnočasové aktivity dostupné všem / prevence",
                        "VZTAHY / Patřit mezi vrstevníky / Děti cizinců jsou součástí třídy / Práce s třídními kolektivy / prevence",
                        "BEZPEČÍ / Bezpečný domov / Doma není násilí / Včasné oznámení a krizová pomoc / intervence",
                        "BEZPEČÍ / Bezpečný domov / Rodina má stálé bydlení / Krizové a sociální bydlení / intervence",
                        "BEZPEČÍ / Bezpečné okolí / Dítě se nebojí na hřišti / Hlídky a přítomnost asistentů / prevence",
                        "BEZPEČÍ / Vědět, kam se obrátit / Dítě zná kontakt na pomoc / Přehled kontaktů pro děti / prevence",
                        "ZDRAVÍ / Dostupná péče / Dítě má pediatra / Registrace a prevence / prevence",
                        "ZDRAVÍ / Duševní zdraví / Dítě má pomoc při úzkostech / Psychologická pomoc / intervence",
                        "ZDRAVÍ / Pohyb a spánek / Dítě sportuje / Sportovní kroužky / prevence",
                        "UČENÍ / Úspěch ve škole / Dítě má klid na úkoly / Doučování / prevence",
                        "UČENÍ / Úspěch ve škole / Škola zná silné stránky dítěte / Školní poradenské pracoviště / prevence",
                        "UČENÍ / Zvídavost / Dítě čte a objevuje / Knihovna a besedy / prevence",
                        "CHOVÁNÍ / Hranice a pravidla / Dítě ví, co se smí / Podpora rodičovských dovedností / prevence",
                        "CHOVÁNÍ / Hranice a pravidla / Dospívající zvládá emoce / Ambulantní výchovná péče / intervence",
                        "CHOVÁNÍ / Život bez závislostí / Dítě umí říct ne / Programy primární prevence / prevence",
                        "CHOVÁNÍ / Život bez závislostí / Dospívající má odbornou pomoc / Adiktologické poradenství pro mladistvé / intervence",
                        "MATERIÁLNÍ ZAJIŠTĚNÍ / Dost jídla a oblečení / Dítě má oběd ve škole / Obědy zdarma / prevence",
                        "MATERIÁLNÍ ZAJIŠTĚNÍ / Dost jídla a oblečení / Rodina má zimní oblečení / Materiální pomoc / intervence",
                        "MATERIÁLNÍ ZAJIŠTĚNÍ / Rodina bez dluhů / Rodina zvládá splátky / Dluhové poradenství / obojí");
    }

    private static Stream<String> rows(AreaOfNeeds area) {
        return area.needs().stream().flatMap(need -> need.forms().stream().flatMap(form -> form.activities().stream()
                .map(activity -> String.join(
                        " / ",
                        area.area().czech(),
                        need.name().czech(),
                        form.name().czech(),
                        activity.name().czech(),
                        activity.phase().czech()))));
    }

    private static void saidOnce(List<BilingualText> texts) {
        assertThat(texts.stream().map(text -> Texts.folded(text.czech()))).doesNotHaveDuplicates();
        assertThat(texts.stream().map(text -> Texts.folded(text.english()))).doesNotHaveDuplicates();
        assertThat(texts).allSatisfy(text -> assertThat(text.czech()).isNotBlank());
    }

    private static Stream<String> bothLanguages(BilingualText text) {
        return Stream.of(text.czech(), text.english());
    }

    private static double share(List<SuggestedActivity> activities, Focus phase) {
        return (double) activities.stream()
                        .filter(activity -> activity.phase() == phase)
                        .count()
                / activities.size();
    }

    private static List<Need> needs() {
        return TEMPLATE.areas().stream().flatMap(area -> area.needs().stream()).toList();
    }

    private static List<Need> needs(NeedArea area) {
        return TEMPLATE.areas().stream()
                .filter(inTemplate -> inTemplate.area() == area)
                .flatMap(inTemplate -> inTemplate.needs().stream())
                .toList();
    }

    private static List<Form> forms() {
        return needs().stream().flatMap(need -> need.forms().stream()).toList();
    }

    private static List<SuggestedActivity> activities() {
        return activities(needs());
    }

    private static List<SuggestedActivity> activities(List<Need> needs) {
        return needs.stream()
                .flatMap(need -> need.forms().stream())
                .flatMap(form -> form.activities().stream())
                .toList();
    }
}
