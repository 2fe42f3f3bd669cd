package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Severity;
import cz.propoj.command.workbooks.reading.UploadedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Exports whose rows were sorted, copied or renamed by people who do not see the hidden ids. */
class SortedRowsTest extends OnSmallNetwork {
    private static final List<@Nullable Object> ACTOR_HEADINGS = row("Název aktéra", "IČO", "Web", "Propoj ID");

    private static UploadedFile actors(List<List<@Nullable Object>> body) {
        return sheet("Aktéři", ACTOR_HEADINGS, body);
    }

    private static UploadedFile sheet(String name, List<@Nullable Object> headings, List<List<@Nullable Object>> body) {
        var all = rows(headings);
        all.addAll(body);
        return Books.xlsx("export.xlsx", name, all);
    }

    private String id(String name) {
        return network.on(DAY).actors().values().stream()
                .filter(actor -> actor.name().equals(name))
                .map(actor -> actor.state().actor().toString())
                .findFirst()
                .orElseThrow();
    }

    /** Six actors, some with an IČO, two of them of one organisation. */
    private List<List<@Nullable Object>> six() {
        importFiles(actors(rows(
                row("Kotec", "00075370", "kotec.cz", null),
                row("OSPOD Tachov", null, "tachov.cz", null),
                row("ZŠ Bor, Borská", "70982228", "bor.cz", null),
                row("ZŠ Bor, Hostouňská", "70982228", "hostoun.cz", null),
                row("Policie", null, "policie.cz", null),
                row("Diakonie", null, null, null))));
        var exported = new ArrayList<List<@Nullable Object>>();
        network.on(DAY).actors().values().forEach(actor -> {
            var profile = actor.state().profile();
            exported.add(row(
                    actor.name(),
                    profile.identity().ico(),
                    profile.availability().web(),
                    actor.state().actor().toString()));
        });
        return exported;
    }

    /** Sorted from the last to the first, while the ids stayed where they were. */
    private static List<List<@Nullable Object>> withoutIds(List<List<@Nullable Object>> body) {
        var sorted = new ArrayList<List<@Nullable Object>>();
        for (var at = 0; at < body.size(); at++) {
            var moved = new ArrayList<>(body.get(body.size() - 1 - at));
            moved.set(moved.size() - 1, body.get(at).getLast());
            sorted.add(moved);
        }
        return sorted;
    }

    @Test
    void rows_sorted_without_their_ids_are_the_actors_they_name() {
        var found = network.check(DAY, actors(withoutIds(six())));

        assertThat(found.differences()).isEmpty();
        assertThat(found.problems()).extracting(Problem::trouble).containsExactly(ProblemType.IDS_DISPLACED);
        assertThat(found.problems()).extracting(Problem::severity).containsOnly(Severity.HINT);
    }

    @Test
    void a_row_renamed_among_displaced_ids_is_asked_about() {
        var sorted = withoutIds(six());
        sorted.get(0).set(0, "Zcela nové jméno");

        var found = network.check(DAY, actors(sorted));

        assertThat(found.differences()).extracting(Difference::change).containsOnly(DifferenceKind.MISSING);
        assertThat(found.problems())
                .extracting(Problem::trouble)
                .containsExactlyInAnyOrder(ProblemType.ID_DISAGREES, ProblemType.IDS_DISPLACED);
    }

    @Test
    void a_renamed_row_keeps_its_record() {
        var body = six();
        body.get(1).set(0, "Odbor sociální, OSPOD");
        body.get(2).set(0, "Škola Bor");

        var found = network.check(DAY, actors(body));

        assertThat(found.problems()).isEmpty();
        assertThat(found.differences())
                .extracting(Difference::change, Difference::title)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.CHANGED, "Odbor sociální, OSPOD"),
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.CHANGED, "Škola Bor"));
    }

    @Test
    void an_id_that_neither_name_nor_ico_bears_out_is_asked_about() {
        var body = six();
        body.get(0).set(0, "Úplně jiná organizace");
        body.get(0).set(1, "25596641");
        var file = actors(body);

        var found = network.check(DAY, file);
        var asked = found.problems().getFirst();
        assertThat(asked.trouble()).isEqualTo(ProblemType.ID_DISAGREES);
        assertThat(asked.choices())
                .extracting(Problem.Choice::value)
                .containsExactly(id("Kotec"), Problem.NEW_RECORD, Problem.LEAVE_OUT);
        assertThat(found.differences()).extracting(Difference::change).containsOnly(DifferenceKind.MISSING);

        var renamed = network.check(DAY, Map.of(asked.id(), id("Kotec")), newImport(), List.of(file));
        assertThat(renamed.differences()).extracting(Difference::change).containsExactly(DifferenceKind.CHANGED);
        var fresh = network.check(DAY, Map.of(asked.id(), Problem.NEW_RECORD), newImport(), List.of(file));
        assertThat(fresh.differences())
                .extracting(Difference::change)
                .containsExactlyInAnyOrder(DifferenceKind.ADDED, DifferenceKind.MISSING);
    }

    private static cz.propoj.contract.workbooks.ImportId newImport() {
        return new cz.propoj.contract.workbooks.ImportId(UUID.randomUUID());
    }

    @Test
    void a_row_that_was_copied_and_renamed_is_asked_about_wherever_it_stands() {
        var body = six();
        for (var at : new int[] {0, body.size()}) {
            var copied = new ArrayList<>(body);
            var copy = new ArrayList<>(body.get(0));
            copy.set(0, "Kotec, pobočka Planá");
            copied.add(at, copy);
            var file = actors(copied);

            var found = network.check(DAY, file);
            assertThat(found.differences()).as("row %s", at).isEmpty();
            assertThat(found.problems()).extracting(Problem::trouble).containsExactly(ProblemType.ID_TWICE);

            var asked = found.problems().getFirst();
            var fresh = network.check(DAY, Map.of(asked.id(), Problem.NEW_RECORD), newImport(), List.of(file));
            assertThat(fresh.differences())
                    .extracting(Difference::change, Difference::title)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(DifferenceKind.ADDED, "Kotec, pobočka Planá"));
        }
    }

    @Test
    void platforms_meetings_and_contacts_sorted_without_their_ids_stay_themselves() {
        six();
        var platforms = List.<@Nullable Object>of("Název platformy", "Typ platformy", "Témata");
        importFiles(sheet(
                "Platformy",
                platforms,
                rows(
                        row("Komunitní plánování", "platforma mezioborové spolupráce", "a"),
                        row("Kulatý stůl", "platforma mezioborové spolupráce", "b"))));
        importFiles(sheet(
                "Setkání",
                row("Platforma", "Datum", "Téma", "Účastníci"),
                rows(
                        row("Komunitní plánování", day(2025, 3, 1), "Plán", "Kotec"),
                        row("Kulatý stůl", day(2025, 3, 1), null, "Policie"),
                        row("Kulatý stůl", day(2025, 6, 1), null, "Kotec"))));
        importFiles(sheet(
                "Kontaktní osoby",
                row("Aktér", "Jméno", "Funkce"),
                rows(row("Kotec", "Jana Nová", "ředitelka"), row("Kotec", "Petr Starý", "účetní"))));
        var known = network.on(DAY);
        assertThat(known.platforms()).hasSize(2);
        assertThat(known.meetings()).hasSize(3);

        var ofPlatforms = new ArrayList<List<@Nullable Object>>();
        known.platforms()
                .values()
                .forEach(platform -> ofPlatforms.add(row(
                        platform.standing().name(),
                        platform.standing().type().czech(),
                        String.join("; ", platform.charter().topics()),
                        platform.platform().toString())));
        var ofMeetings = new ArrayList<List<@Nullable Object>>();
        known.meetings()
                .values()
                .forEach(meeting -> ofMeetings.add(row(
                        java.util.Objects.requireNonNull(known.platforms().get(meeting.platform()))
                                .standing()
                                .name(),
                        meeting.agenda().date(),
                        meeting.agenda().topic(),
                        Objects.requireNonNull(known.actors()
                                        .get(meeting.attendance().getFirst().actor()))
                                .name(),
                        meeting.meeting().toString())));
        var ofContacts = new ArrayList<List<@Nullable Object>>();
        known.actors().values().forEach(actor -> actor.contacts()
                .forEach((id, person) -> ofContacts.add(row(
                        actor.name(),
                        person.name(),
                        java.util.Objects.requireNonNull(
                                        actor.state().contacts().get(id))
                                .function(),
                        id.toString()))));

        var found = network.check(
                DAY,
                Map.of(),
                newImport(),
                List.of(
                        named(
                                "p.xlsx",
                                "Platformy",
                                row("Název platformy", "Typ platformy", "Témata", "Propoj ID"),
                                withoutIds(ofPlatforms)),
                        named(
                                "s.xlsx",
                                "Setkání",
                                row("Platforma", "Datum", "Téma", "Účastníci", "Propoj ID"),
                                withoutIds(ofMeetings)),
                        named(
                                "k.xlsx",
                                "Kontaktní osoby",
                                row("Aktér", "Jméno", "Funkce", "Propoj ID"),
                                withoutIds(ofContacts))));

        assertThat(found.differences()).isEmpty();
        assertThat(found.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR, Severity.WARNING);
    }

    private static UploadedFile named(
            String file, String sheet, List<@Nullable Object> headings, List<List<@Nullable Object>> body) {
        var all = rows(headings);
        all.addAll(body);
        return Books.xlsx(file, sheet, all);
    }

    @Test
    void ids_of_another_network_are_one_hint() {
        var body = six();
        body.forEach(one -> one.set(3, UUID.randomUUID().toString()));

        var found = network.check(DAY, actors(body));

        assertThat(found.differences()).isEmpty();
        assertThat(found.problems()).extracting(Problem::trouble).containsExactly(ProblemType.UNKNOWN_ID);
        assertThat(found.problems().getFirst().count()).isEqualTo(6);
    }
}
