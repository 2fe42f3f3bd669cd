package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.RecordKind;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows and cells that make no sense. */
class BadValuesTest extends OnSmallNetwork {

    private static void at(Problem problem, String file, String sheet, String cell) {
        var place = problem.places().getFirst();
        assertThat(List.of(place.file(), String.valueOf(place.sheet()), String.valueOf(place.cell())))
                .containsExactly(file, sheet, cell);
    }

    @Test
    void a_missing_required_column_is_named_and_the_other_sheets_are_offered() {
        var file = Books.xlsx(
                "akteri.xlsx",
                Map.of(
                        "Aktéři",
                        rows(row("IČO", "Resort", "Web"), row("00260126", "školství", null)),
                        "Kontaktní osoby",
                        rows(row("Aktér", "Jméno"), row("OSPOD Tachov", "Kontakt 9"))),
                _ -> {});

        var checked = network.check(DAY, file, Samples.file(2025, "platformy"));

        var problem = only(checked, ProblemType.MISSING_COLUMN);
        at(problem, "akteri.xlsx", "Aktéři", "A1");
        assertThat(problem.details()).containsExactly("Název aktéra", "Aktéři");
        assertThat(titles(checked, RecordKind.PLATFORM)).hasSize(9);
    }

    @Test
    void an_unknown_need_area_is_said_with_its_cell_and_the_six_areas_nearest_first() {
        var file = Books.xlsx(
                "potreby.xlsx",
                "Potřeby a činnosti",
                rows(
                        row(Books.NEED_HEADINGS.toArray()),
                        row("ZDRAVÝ", "Pohyb", "Dítě sportuje", 4, null, "Kroužky"),
                        row("UČENÍ", "Zvídavost", "Dítě čte", 4, null, "Knihovna")));

        var checked = network.check(DAY, file);

        var problem = only(checked, ProblemType.UNKNOWN_NEED_AREA);
        at(problem, "potreby.xlsx", "Potřeby a činnosti", "A2");
        assertThat(problem.choices().getFirst().label()).isEqualTo("ZDRAVÍ");
        assertThat(problem.choices()).hasSize(7);
        assertThat(titles(checked, RecordKind.NEED)).containsExactly("Zvídavost");

        var mended = network.check(
                DAY,
                Map.of(problem.id(), problem.choices().getFirst().value()),
                new cz.propoj.contract.workbooks.ImportId(java.util.UUID.randomUUID()),
                List.of(file));
        assertThat(mended.problems()).isEmpty();
        assertThat(titles(mended, RecordKind.NEED)).containsExactly("Pohyb", "Zvídavost");
    }

    @Test
    void a_wrong_check_digit_leaves_the_number_out_and_the_row_in() {
        var file = Books.xlsx(
                "akteri.xlsx",
                "Aktéři",
                rows(row("Název aktéra", "IČO"), row("Klub", "25000111"), row("Spolek", "25000110")));

        var checked = network.check(DAY, file);

        var problem = only(checked, ProblemType.WRONG_ICO);
        at(problem, "akteri.xlsx", "Aktéři", "B2");
        assertThat(problem.details()).containsExactly("IČO", "25000111");
        assertThat(checked.differences()).hasSize(2);
        assertThat(checked.differences().getFirst().fields())
                .extracting(Difference.FieldChange::field)
                .containsExactly("Název aktéra");
    }

    @Test
    void an_actor_in_a_meeting_who_is_not_in_the_list_is_proposed_and_not_guessed() {
        network.importFiles(DAY, _ -> true, Samples.of(2025));
        var file = Books.xlsx(
                "platformy.xlsx",
                "Setkání",
                rows(
                        row("Platforma", "Datum", "Téma", "Účastníci"),
                        row(
                                "Tým pro mládež",
                                day(2025, 11, 3),
                                "nové",
                                "OSPOD Tachov; Kotec, sociálně aktivizační služby")));

        var checked = network.check(DAY, file);

        var problem = only(checked, ProblemType.UNKNOWN_ACTOR);
        at(problem, "platformy.xlsx", "Setkání", "D2");
        assertThat(problem.choices().getFirst().label()).startsWith("KOTEC – sociálně aktivizační služby");
        assertThat(problem.choices()).extracting(Problem.Choice::value).contains("+", "-");
        var meeting = checked.differences().stream()
                .filter(difference -> difference.item() == RecordKind.MEETING && difference.place() != null)
                .findFirst()
                .orElseThrow();
        assertThat(meeting.fields()).contains(new Difference.FieldChange("Účastníci", null, "OSPOD Tachov"));

        var choice = Map.of(problem.id(), problem.choices().getFirst().value());
        network.importFiles(DAY, difference -> difference.isAcceptedByDefault(), choice, file);
        assertThat(network.on(DAY).meetings().values())
                .filteredOn(state -> "nové".equals(state.agenda().topic()))
                .singleElement()
                .satisfies(state -> assertThat(state.attendance()).hasSize(2));
    }

    @Test
    void values_that_make_no_sense_are_said_with_their_cells_and_left_out() {
        var file = Books.xlsx(
                "akteri.xlsx",
                "Aktéři",
                rows(
                        row(
                                "Název aktéra",
                                "Resort",
                                "Věk od",
                                "Věk do",
                                "Kapacita",
                                "Volná kapacita",
                                "Kapacita ke dni",
                                "Krizová síť",
                                "Zaměření"),
                        row("Klub", "sport", 18, 6, 10, 12, "někdy", "možná", "prevnce"),
                        row("Spolek", "školství", "šest", 200, -1, 3, "31. 2. 2025", "ano", "prevence"),
                        row(null, "školství", null, null, null, null, null, null, null)));

        var checked = network.check(DAY, file);

        assertThat(checked.problems())
                .extracting(problem -> problem.trouble() + " "
                        + Objects.requireNonNull(problem.places().getFirst().cell()))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_CHOICE B2",
                        "AGE_TURNED_ROUND C2",
                        "FREE_OVER_TOTAL F2",
                        "NOT_A_DATE G2",
                        "NOT_YES_OR_NO H2",
                        "UNKNOWN_CHOICE I2",
                        "NOT_A_NUMBER C3",
                        "OUT_OF_RANGE D3",
                        "NOT_A_NUMBER E3",
                        "NOT_A_DATE G3",
                        "MISSING_VALUE A4");
        assertThat(titles(checked, RecordKind.ACTOR)).containsExactly("Klub", "Spolek");
        assertThat(network.importFiles(DAY, _ -> true, file)).isPositive();
    }

    @Nested
    class An_older_workbook_than_the_record {
        @Test
        void is_hinted_at_with_the_rows_that_are_skipped() {
            network.importFiles(DAY, _ -> true, Samples.of(2025));

            var checked = network.check(day(2024, 12, 1), Samples.of(2024));

            assertThat(checked.problems().stream().filter(p -> p.trouble() == ProblemType.BEFORE_THE_RECORD))
                    .as("actors, contact persons and platforms")
                    .hasSize(34 + 8 + 8);
            assertThat(titles(checked, RecordKind.ACTOR)).containsExactly("Střední průmyslová škola", "Sportovní klub");
        }
    }
}
