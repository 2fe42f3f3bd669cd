package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.SmallNetwork.Checked;
import cz.propoj.command.workbooks.differences.Comparison;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.Difference.FieldChange;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.differences.RecordKind;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.command.workbooks.templates.WorkbooksReader;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.workbooks.ImportId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People among organisations, and headings and blanks that can be meant in two ways. */
class PeopleAndHeadingsTest extends OnSmallNetwork {

    private void importFiles(Map<String, String> resolutions, UploadedFile file) {
        network.importFiles(DAY, Difference::isAcceptedByDefault, resolutions, file);
    }

    private Checked check(Map<String, String> resolutions, UploadedFile... files) {
        return network.check(DAY, resolutions, new ImportId(UUID.randomUUID()), List.of(files));
    }

    private ActorKind kind(String name) {
        return network.on(DAY).actors().values().stream()
                .filter(actor -> actor.name().equals(name))
                .map(actor -> actor.state().profile().identity().kind())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JUDr. Jana Nováková",
                "Okresní soud Tachov – Mgr. Petr Dvořák, Ph.D.",
                "Svobodová Marie",
                "Eva Dobrá-Malá",
                "por. Bc. Karel Tichý"
            })
    void the_name_of_a_person_is_kept_from_the_log_until_somebody_says_otherwise(String name) {
        var file = actors(row("Název aktéra", "Druh / typ služby"), row(name, "soud"));
        var asked = network.check(DAY, file).problems();
        assertThat(asked).extracting(Problem::trouble).containsExactly(ProblemType.PERSON_OR_ORGANISATION);

        importFiles(Map.of(), file);

        assertThat(kind(name)).isEqualTo(ActorKind.PERSON_OR_ROLE);
        assertThat(network.payloads().toString()).doesNotContain(name);
        assertThat(network.check(DAY, file).differences()).isEmpty();
    }

    @Test
    void the_choice_that_it_is_an_organisation_is_followed() {
        var file = actors(row("Název aktéra"), row("Dům Marie Terezie"), row("Marie Terezie"));
        var asked = network.check(DAY, file).problems();
        assertThat(asked).hasSize(1);

        importFiles(Map.of(asked.getFirst().id(), ActorKind.ORGANISATION.name()), file);

        assertThat(kind("Marie Terezie")).isEqualTo(ActorKind.ORGANISATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Diakonie Západ",
                "Základní škola Bor",
                "Kotec, o.p.s.",
                "PPP Tachov",
                "Policie ČR",
                "Domov pro matky",
                "MUDr. Jana Nová s.r.o."
            })
    void an_organisation_is_not_asked_about(String name) {
        assertThat(network.check(DAY, actors(row("Název aktéra"), row(name))).problems())
                .isEmpty();
    }

    @Test
    void a_role_in_brackets_behind_the_name_is_a_role() {
        importFiles(Map.of(), actors(row("Název aktéra"), row("Kurátorka pro mládež (role)")));

        assertThat(kind("Kurátorka pro mládež (role)")).isEqualTo(ActorKind.PERSON_OR_ROLE);
    }

    @Test
    void a_column_says_who_is_a_person() {
        importFiles(
                Map.of(),
                actors(
                        row("Název aktéra", "Typ aktéra"),
                        row("Jana Nováková", "osoba nebo role"),
                        row("Karel Malý", "organizace")));

        assertThat(kind("Jana Nováková")).isEqualTo(ActorKind.PERSON_OR_ROLE);
        assertThat(kind("Karel Malý")).isEqualTo(ActorKind.ORGANISATION);
        assertThat(network.payloads().toString()).doesNotContain("Jana Nováková");
    }

    @Test
    void who_is_new_in_a_list_may_be_a_person() {
        importFiles(Map.of(), actors(row("Název aktéra"), row("Kotec")));
        var file = Books.xlsx(
                "p.xlsx",
                Map.of(
                        "Platformy",
                        rows(row("Název platformy", "Typ platformy"), row("Stůl", "platforma mezioborové spolupráce")),
                        "Složení",
                        rows(row("Platforma", "Aktér"), row("Stůl", "Jana Nováková"))),
                _ -> {});
        var asked = check(Map.of(), file).problems().stream()
                .filter(problem -> problem.trouble() == ProblemType.UNKNOWN_ACTOR)
                .findFirst()
                .orElseThrow();

        importFiles(Map.of(asked.id(), Problem.NEW_PERSON), file);

        assertThat(kind("Jana Nováková")).isEqualTo(ActorKind.PERSON_OR_ROLE);
        assertThat(network.payloads().toString()).doesNotContain("Jana Nováková");
    }

    @Test
    void blank_below_a_sector_is_asked_about() {
        var file = actors(
                row("Název aktéra", "Resort"),
                row("OSPOD", "sociální věci"),
                row("Kotec", null),
                row("Základní škola", "školství"),
                row("Mateřská škola", null));
        var asked = network.check(DAY, file).problems();
        assertThat(asked).extracting(Problem::trouble).containsExactly(ProblemType.BLANK_AS_ABOVE);

        importFiles(Map.of(asked.getFirst().id(), "ano"), file);

        assertThat(network.on(DAY).actors().values())
                .extracting(actor -> Objects.requireNonNull(
                                actor.state().profile().classification().sector())
                        .czech())
                .containsExactlyInAnyOrder("sociální věci", "sociální věci", "školství", "školství");
    }

    @Test
    void a_heading_that_no_template_has_can_be_mapped_and_is_remembered() {
        importFiles(Map.of(), actors(row("Název aktéra"), row("Kotec")));
        var file = Books.xlsx(
                "p.xlsx",
                "Platformy",
                rows(
                        row("Název platformy", "Typ platformy", "Pozve"),
                        row("Stůl", "platforma mezioborové spolupráce", "Kotec")));
        var found = check(Map.of(), file);
        var asked = found.problems().getFirst();
        assertThat(asked.trouble()).isEqualTo(ProblemType.UNKNOWN_COLUMN);
        assertThat(asked.choices()).extracting(Problem.Choice::value).contains("Koordinátor");

        var problems = new Problems(Map.of(asked.id(), "Koordinátor"));
        assertThat(coordinators(problems, file)).contains("Kotec");
        var next = new Problems(Map.of(), problems.answers());
        assertThat(coordinators(next, file)).contains("Kotec");
        assertThat(next.list()).extracting(Problem::trouble).containsExactly(ProblemType.REMEMBERED_CHOICE);
        assertThat(next.list().getFirst().id()).isEqualTo(asked.id());
    }

    private List<String> coordinators(Problems problems, UploadedFile file) {
        var known = network.on(DAY);
        var workbooks = new WorkbooksReader(problems, SmallNetwork.TODAY)
                .read(SmallNetwork.read(List.of(file), problems), List.of(), List.of());
        return Comparison.of(
                        known,
                        workbooks,
                        problems,
                        SmallNetwork.IMPORTER,
                        new ImportId(UUID.randomUUID()),
                        _ -> Optional.empty())
                .differences()
                .stream()
                .flatMap(difference -> difference.fields().stream())
                .filter(field -> field.field().equals("Koordinátor"))
                .map(FieldChange::after)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void an_actor_chosen_for_a_short_name_is_remembered_without_the_name() {
        importFiles(Map.of(), actors(row("Název aktéra"), row("Kotec"), row("Hasičský záchranný sbor")));
        var file = Books.xlsx(
                "s.xlsx",
                "Setkání",
                rows(row("Platforma", "Datum", "Účastníci"), row(null, day(2025, 5, 1), "požárníci")));
        var id = network.on(DAY).actors().values().stream()
                .filter(actor -> actor.name().startsWith("Hasič"))
                .map(actor -> actor.state().actor().toString())
                .findFirst()
                .orElseThrow();
        var asked = check(Map.of(), file).problems().getFirst();
        var first = new Problems(Map.of(asked.id(), id));
        participants(first, file);
        assertThat(first.answers().toString()).contains(id).doesNotContain("požárníci");

        var next = new Problems(Map.of(), first.answers());
        assertThat(participants(next, file)).contains("Hasičský záchranný sbor");
        assertThat(next.list().getFirst().details()).containsExactly("požárníci", "Hasičský záchranný sbor");
    }

    private List<String> participants(Problems problems, UploadedFile file) {
        var workbooks = new WorkbooksReader(problems, SmallNetwork.TODAY)
                .read(SmallNetwork.read(List.of(file), problems), List.of(), List.of());
        return Comparison.of(
                        network.on(DAY),
                        workbooks,
                        problems,
                        SmallNetwork.IMPORTER,
                        new ImportId(UUID.randomUUID()),
                        _ -> Optional.empty())
                .differences()
                .stream()
                .flatMap(difference -> difference.fields().stream())
                .map(FieldChange::after)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void a_meeting_moves_to_another_platform() {
        importFiles(Map.of(), actors(row("Název aktéra"), row("Kotec")));
        importFiles(
                Map.of(),
                Books.xlsx(
                        "p.xlsx",
                        Map.of(
                                "Platformy",
                                rows(
                                        row("Název platformy", "Typ platformy"),
                                        row("Stůl", "platforma mezioborové spolupráce"),
                                        row("Rada", "platforma mezioborové spolupráce")),
                                "Setkání",
                                rows(row("Platforma", "Datum", "Účastníci"), row("Stůl", day(2025, 5, 1), "Kotec"))),
                        _ -> {}));
        var id = network.on(DAY).meetings().keySet().iterator().next().toString();
        var moved = Books.xlsx(
                "s.xlsx",
                "Setkání",
                rows(row("Platforma", "Datum", "Účastníci", "Propoj ID"), row("Rada", day(2025, 5, 1), "Kotec", id)));
        assertThat(network.check(DAY, moved).differences()).singleElement().satisfies(difference -> assertThat(
                        difference.fields())
                .containsExactly(new FieldChange("Platforma", "Stůl", "Rada")));

        importFiles(Map.of(), moved);

        var known = network.on(DAY);
        assertThat(known.meetings().values())
                .filteredOn(meeting -> !meeting.cancelled())
                .singleElement()
                .satisfies(meeting -> {
                    assertThat(Objects.requireNonNull(known.platforms().get(meeting.platform()))
                                    .standing()
                                    .name())
                            .isEqualTo("Rada");
                    assertThat(meeting.attendance()).hasSize(1);
                });
        assertThat(network.check(DAY, moved).differences()).isEmpty();
    }

    @Test
    void contacts_of_an_actor_that_is_followed_only_later_are_left_out() {
        network.importFiles(
                day(2025, 12, 1), Difference::isAcceptedByDefault, actors(row("Název aktéra"), row("Kotec")));
        var found = network.check(
                day(2024, 12, 1),
                Books.xlsx("k.xlsx", "Kontaktní osoby", rows(row("Aktér", "Jméno"), row("Kotec", "Petr Starý"))));

        assertThat(found.differences()).isEmpty();
        assertThat(found.problems()).extracting(Problem::trouble).containsExactly(ProblemType.BEFORE_THE_RECORD);
    }

    @Test
    void a_day_to_come_is_not_taken_from_a_title() {
        var found =
                network.check(DAY, actors(row("Šablona aktérů – k 1. 12. 2052"), row("Název aktéra"), row("Kotec")));

        assertThat(found.workbooks().asOf().exact()).isNull();
        assertThat(found.workbooks().asOf().proposed()).isEqualTo(SmallNetwork.TODAY);
        assertThat(found.problems()).extracting(Problem::trouble).containsExactly(ProblemType.DAY_TO_COME);
        assertThat(found.differences())
                .extracting(Difference::item, Difference::change)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RecordKind.ACTOR, DifferenceKind.ADDED));
    }
}
