package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.SmallNetwork.Checked;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.differences.RecordKind;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.contract.networks.CharacteristicType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the cells of real offices, and whose row it is. */
class RealValuesTest extends OnSmallNetwork {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "děti; mládež",
                "děti;mládež;",
                "děti\nmládež",
                "• děti\n• mládež",
                "- děti\r\n- mládež",
                " děti\u00A0; \u00A0mládež ; děti",
                "·děti ·mládež"
            })
    void several_values_stand_in_a_cell(String typed) {
        assertThat(taken(actors(of("Název aktéra", "Cílová skupina"), of("Klub", typed)))
                        .state()
                        .profile()
                        .clientele()
                        .groups())
                .containsExactly("děti", "mládež");
    }

    @Test
    void an_ico_is_a_number_that_lost_its_zeros() {
        assertThat(taken(actors(of("Název aktéra", "IČO"), of("OSPOD", 260126)))
                        .state()
                        .profile()
                        .identity()
                        .ico())
                .isEqualTo("00260126");
    }

    @ParameterizedTest
    @CsvSource({
        "12. 3. 2024, 2024-03-12",
        "12.3.2024, 2024-03-12",
        "12.03.24, 2024-03-12",
        "2024-03-12, 2024-03-12",
        "12/3/2024, 2024-03-12",
        "12. března 2024, 2024-03-12",
        "03/2024, 2024-03-01",
        "březen 2024, 2024-03-01",
        "2024, 2024-01-01",
        "45363, 2024-03-12"
    })
    void a_date_is_text(String typed, LocalDate meant) {
        var capacity = taken(actors(
                        of("Název aktéra", "Kapacita", "Kapacita ke dni"),
                        of("Klub", 10, typed.equals("45363") ? 45363 : typed)))
                .state()
                .capacity();

        assertThat(Objects.requireNonNull(capacity).asOf()).isEqualTo(meant);
    }

    @Test
    void a_date_is_a_date_and_a_year_is_a_number() {
        var file = Books.xlsx(
                "p.xlsx",
                "Platformy",
                rows(
                        row("Název platformy", "Typ platformy", "Vznik", "Zánik"),
                        row("Tým", "setkávání minitýmů", 2015, day(2025, 3, 12)),
                        row("Klub", "případové konference", day(2020, 1, 2), 2024)));

        network.importFiles(DAY, _ -> true, file);

        assertThat(network.on(DAY).platforms().values())
                .extracting(p -> p.standing().name() + " " + p.standing().foundedOn() + " " + p.dissolvedOn())
                .containsExactlyInAnyOrder("Tým 2015-01-01 2025-03-12", "Klub 2020-01-02 2024-12-31");
        assertThat(network.check(DAY, file).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ano,true", "A,true", "x,true", "✓,true", "1,true", "Ano ,true", "ne,false", "N,false", "0,false"})
    void yes_and_no_are_written_in_many_ways(String typed, boolean yes) {
        assertThat(taken(actors(of("Název aktéra", "Krizová síť", "On-line"), of("Klub", typed, typed)))
                        .state()
                        .inCrisisNetwork())
                .isEqualTo(yes);
    }

    @Test
    void blanks_at_the_ends_and_hard_spaces_do_not_matter() {
        network.importFiles(
                DAY, _ -> true, actors(of("Název aktéra", "Zřizovatel"), of("Městská knihovna", "Město Tachov")));

        var checked = network.check(
                DAY,
                actors(of("Název aktéra", "Zřizovatel"), of(" Městská\u00A0 knihovna ", "Město\u00A0Tachov\u200B ")));

        assertThat(checked.differences()).isEmpty();
    }

    @Test
    void a_name_that_differs_by_its_legal_form_is_the_same_actor_and_shown_as_a_change() {
        network.importFiles(DAY, _ -> true, actors(of("Název aktéra", "IČO"), of("KOTEC o.p.s.", "25000110")));

        var checked = network.check(DAY, actors(of("Název aktéra", "IČO"), of("Kotec, o. p. s.", "25000110")));

        assertThat(checked.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.change()).isEqualTo(DifferenceKind.CHANGED);
            assertThat(difference.fields())
                    .containsExactly(new Difference.FieldChange("Název aktéra", "KOTEC o.p.s.", "Kotec, o. p. s."));
        });
    }

    @Test
    void a_name_with_a_typing_error_is_proposed() {
        network.importFiles(DAY, _ -> true, actors(of("Název aktéra", "IČO"), of("Potravinová pomoc", "25000144")));
        var typo = actors(of("Název aktéra", "IČO"), of("Potravinova pommoc", "25000144"));

        var checked = network.check(DAY, typo);

        var proposal = checked.problems().getFirst();
        assertThat(proposal.trouble()).isEqualTo(ProblemType.SIMILAR_ACTOR);
        assertThat(checked.differences())
                .extracting(Difference::change)
                .containsExactly(DifferenceKind.ADDED, DifferenceKind.MISSING);
        network.importFiles(
                DAY,
                _ -> true,
                Map.of(proposal.id(), proposal.choices().getFirst().value()),
                typo);
        assertThat(network.on(DAY).actors().values()).singleElement().satisfies(actor -> assertThat(actor.name())
                .isEqualTo("Potravinova pommoc"));
    }

    @Test
    void further_columns_are_characteristics_whose_type_follows_from_their_values() {
        var rows = rows(
                row("Název aktéra", "Jazyky", "Počet úvazků", "Akreditace od", "Bezbariérové", "Heslo"),
                row("A", "ukrajinština; vietnamština", 1.5, day(2020, 5, 1), "ano", "první"),
                row("B", "angličtina", 2, day(2021, 5, 1), "ne", null));

        network.importFiles(DAY, _ -> true, Books.xlsx("a.xlsx", "Aktéři", rows));

        assertThat(network.on(DAY).network().characteristics().values())
                .extracting(c -> c.key() + " " + c.type())
                .containsExactly(
                        "jazyky " + CharacteristicType.CHOICES,
                        "pocet-uvazku " + CharacteristicType.NUMBER,
                        "akreditace-od " + CharacteristicType.DATE,
                        "bezbarierove " + CharacteristicType.YES_NO,
                        "heslo " + CharacteristicType.TEXT);
        assertThat(network.check(DAY, Books.xlsx("a.xlsx", "Aktéři", rows)).differences())
                .isEmpty();
    }

    @Test
    void an_emptied_cell_is_shown_as_a_change_to_nothing_and_a_missing_column_changes_nothing() {
        network.importFiles(
                DAY, _ -> true, actors(of("Název aktéra", "Web", "Zřizovatel"), of("Klub", "a.cz", "Město")));

        var checked =
                network.check(DAY, Books.xlsx("a.xlsx", "Aktéři", rows(row("Název aktéra", "Web"), row("Klub", null))));

        assertThat(checked.differences()).singleElement().satisfies(difference -> assertThat(difference.fields())
                .containsExactly(new Difference.FieldChange("Web", "a.cz", null)));
    }

    @Test
    void a_row_from_an_export_is_known_by_its_id_whatever_its_name() {
        network.importFiles(DAY, _ -> true, actors(of("Název aktéra", "Web"), of("Klub", "a.cz")));
        var id = network.on(DAY).actors().keySet().iterator().next();

        Checked checked = network.check(
                DAY, actors(of("Propoj ID", "Název aktéra", "Web"), of(id.toString(), "Docela jiné jméno", "a.cz")));

        assertThat(checked.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.item()).isEqualTo(RecordKind.ACTOR);
            assertThat(difference.fields())
                    .containsExactly(new Difference.FieldChange("Název aktéra", "Klub", "Docela jiné jméno"));
        });
    }

    @Test
    void branches_with_one_name_are_distinguished_by_their_ico() {
        var file = Books.xlsx(
                "a.xlsx",
                "Aktéři",
                rows(
                        row("Název aktéra", "IČO", "Web"),
                        row("Klub", "25000110", "a.cz"),
                        row("Klub", "25000128", "b.cz")));
        network.importFiles(DAY, _ -> true, file);

        assertThat(network.on(DAY).actors()).hasSize(2);
        assertThat(network.check(DAY, file).differences()).isEmpty();
    }
}
