package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.differences.RecordKind;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Severity;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final LocalDate FIRST = day(2024, 12, 1);
    private static final LocalDate SECOND = day(2025, 12, 1);

    private final SmallNetwork network = new SmallNetwork();

    @AfterEach
    void stop() {
        network.close();
    }

    private void importBothYears() {
        network.importFiles(FIRST, _ -> true, Samples.of(2024));
        network.importFiles(SECOND, _ -> true, Samples.of(2025));
    }

    @Test
    void the_first_year_is_imported_completely() {
        var checked = network.check(FIRST, Samples.of(2024));

        assertThat(checked.problems()).as("problems").isEmpty();
        assertThat(of(checked.differences(), RecordKind.ACTOR)).hasSize(36);
        assertThat(of(checked.differences(), RecordKind.CONTACT)).hasSize(8);
        assertThat(of(checked.differences(), RecordKind.PLATFORM)).hasSize(8);
        assertThat(of(checked.differences(), RecordKind.MEMBER)).hasSize(33);
        assertThat(of(checked.differences(), RecordKind.MEETING)).hasSize(9);
        assertThat(of(checked.differences(), RecordKind.ACTIVITY)).hasSize(21);
        assertThat(of(checked.differences(), RecordKind.CHARACTERISTIC)).hasSize(1);
        assertThat(checked.differences()).allMatch(difference -> difference.change() == DifferenceKind.ADDED);
    }

    @Test
    void the_second_year_gives_changes_and_not_duplicates() {
        network.importFiles(FIRST, _ -> true, Samples.of(2024));

        var checked = network.check(SECOND, Samples.of(2025));

        assertThat(titles(checked.differences(), RecordKind.ACTOR, DifferenceKind.ADDED))
                .containsExactlyInAnyOrder("Adiktologická ambulance", "Dobrovolnické centrum", "Krizový byt města");
        assertThat(titles(checked.differences(), RecordKind.ACTOR, DifferenceKind.MISSING))
                .containsExactlyInAnyOrder("Střední průmyslová škola", "Sportovní klub");
        assertThat(titles(checked.differences(), RecordKind.PLATFORM, DifferenceKind.ADDED))
                .containsExactly("Tým pro mládež");
        assertThat(titles(checked.differences(), RecordKind.MEETING, DifferenceKind.ADDED))
                .hasSize(7);
        assertThat(titles(checked.differences(), RecordKind.MEETING, DifferenceKind.MISSING))
                .isEmpty();
        assertThat(titles(checked.differences(), RecordKind.ACTIVITY, DifferenceKind.ADDED))
                .isEmpty();
        var capacity = of(checked.differences(), RecordKind.ACTOR).stream()
                .filter(difference -> difference.title().equals("KOTEC – sociálně aktivizační služby"))
                .findFirst()
                .orElseThrow();
        assertThat(capacity.fields())
                .containsExactly(
                        new Difference.FieldChange("Kapacita", "40", "50"),
                        new Difference.FieldChange("Volná kapacita", "3", "0"),
                        new Difference.FieldChange("Kapacita ke dni", "1. 12. 2024", "1. 12. 2025"));
    }

    @Test
    void both_years_accepted_give_the_network_of_the_second() {
        importBothYears();

        var first = network.on(FIRST);
        var second = network.on(SECOND);

        assertThat(first.actors().values())
                .filteredOn(a -> a.state().isActive())
                .hasSize(36);
        assertThat(second.actors().values())
                .filteredOn(a -> a.state().isActive())
                .hasSize(37);
        assertThat(second.platforms()).hasSize(9);
        assertThat(second.platforms().values())
                .filteredOn(platform -> platform.lifeCycle() == PlatformLifeCycle.DISSOLVED)
                .singleElement()
                .satisfies(map -> {
                    assertThat(map.standing().name()).isEqualTo("Pracovní skupina MAP");
                    assertThat(map.dissolvedOn()).isEqualTo(day(2025, 8, 31));
                });
        assertThat(network.on(day(2025, 8, 30)).platforms().values())
                .allMatch(platform -> platform.lifeCycle() == PlatformLifeCycle.ACTIVE);
        assertThat(second.meetings()).hasSize(16);
        assertThat(second.needs().values().stream()
                        .flatMap(need -> need.forms().stream())
                        .mapToLong(form -> form.activities().size())
                        .sum())
                .isEqualTo(21);
    }

    @Test
    void the_same_files_again_make_no_difference_on_any_later_day() {
        importBothYears();
        var before = network.events();

        for (var asOf : List.of(SECOND, day(2025, 12, 31), day(2026, 2, 1))) {
            var again = network.check(asOf, Samples.of(2025));
            assertThat(again.differences()).as("as of " + asOf).isEmpty();
            assertThat(again.problems()).allMatch(problem -> problem.severity() == Severity.HINT);
        }
        assertThat(network.importFiles(SECOND, _ -> true, Samples.of(2025))).isZero();
        assertThat(network.events()).isEqualTo(before);
    }

    @Test
    void an_activity_that_names_a_retired_actor_is_pointed_out() {
        importBothYears();

        assertThat(network.check(SECOND, Samples.of(2025)).problems())
                .filteredOn(problem -> problem.trouble() == ProblemType.RETIRED_ACTOR)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.details()).containsExactly("Sportovní klub");
                    assertThat(problem.places().getFirst().cell()).isEqualTo("J14");
                    assertThat(problem.places().getFirst().file()).isEqualTo("potreby.xlsx");
                });
    }

    @Test
    void the_participation_column_agrees_with_what_is_derived() {
        network.importFiles(FIRST, _ -> true, Samples.of(2024));

        assertThat(network.check(SECOND, Samples.of(2025)).problems())
                .extracting(Problem::trouble)
                .doesNotContain(ProblemType.PARTICIPATION_DIFFERS);
    }

    @Test
    void a_judge_in_her_role_is_no_name_in_the_log() {
        importBothYears();

        var judge = network.on(SECOND).actors().values().stream()
                .filter(actor -> actor.name().startsWith("Soudkyně"))
                .findFirst()
                .orElseThrow();
        assertThat(judge.state().profile().identity().kind()).isEqualTo(ActorKind.PERSON_OR_ROLE);
        assertThat(network.payloads().toString()).doesNotContain("Soudkyně opatrovnického");
        assertThat(network.payloads().toString()).doesNotContain("kontakt1@example.org");
        assertThat(network.payloads().toString()).doesNotContain("domluvit zástup");
    }

    @Test
    void the_first_year_again_after_the_second_makes_no_difference_as_of_its_day() {
        importBothYears();

        assertThat(network.check(FIRST, Samples.of(2024)).differences()).isEmpty();
    }

    @Test
    void the_title_has_only_the_year_so_its_last_day_is_proposed() {
        var asOf = network.check(FIRST, Samples.of(2024)).workbooks().asOf();

        assertThat(asOf.exact()).isNull();
        assertThat(asOf.proposed()).isEqualTo(day(2024, 12, 31));
    }

    private static List<Difference> of(List<Difference> differences, RecordKind item) {
        return differences.stream().filter(d -> d.item() == item).toList();
    }

    private static List<String> titles(List<Difference> differences, RecordKind item, DifferenceKind change) {
        return of(differences, item).stream()
                .filter(d -> d.change() == change)
                .map(Difference::title)
                .toList();
    }
}
