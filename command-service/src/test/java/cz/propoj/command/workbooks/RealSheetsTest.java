package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.contract.actors.Sector;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** How the sheets of real offices are laid out. */
class RealSheetsTest extends OnSmallNetwork {

    @Test
    void title_rows_stand_above_the_headings() {
        var actor = taken(Books.xlsx(
                "seznam.xlsx",
                "List1",
                rows(
                        row("Město Tachov, odbor sociálních věcí"),
                        row("Šablona aktérů sítě"),
                        row(),
                        row(null, "stav k 15. 11. 2025"),
                        row("Název aktéra", "Resort", "Cílová skupina"),
                        row("Knihovna", "samospráva", "děti"))));

        assertThat(actor.name()).isEqualTo("Knihovna");
    }

    @Test
    void the_day_is_read_from_the_title() {
        var file = Books.xlsx(
                "seznam.xlsx",
                "Aktéři",
                rows(
                        row("Aktéři – stav k 15. 11. 2025, revize uzavřena 3. 1. 2026"),
                        row("Název aktéra", "IČO"),
                        row("Klub")));

        assertThat(network.check(DAY, file).workbooks().asOf().exact()).isEqualTo(day(2025, 11, 15));
    }

    @Test
    void two_workbooks_of_different_days_are_asked_about() {
        var one = Books.xlsx(
                "a.xlsx", "Aktéři", rows(row("Stav k 1. 12. 2024"), row("Název aktéra", "IČO"), row("Klub")));
        var other = Books.xlsx(
                "p.xlsx",
                "Složení",
                rows(row("k 1. 12. 2025"), row("Platforma", "Aktér", "Role"), row("Tým", "Klub", "")));

        var checked = network.check(DAY, one, other);

        assertThat(checked.workbooks().asOf().exact()).isNull();
        assertThat(checked.problems())
                .filteredOn(p -> p.trouble() == ProblemType.DATES_DIFFER)
                .hasSize(2);
    }

    @Test
    void headings_are_in_another_order_and_case_without_diacritics_with_line_breaks_and_synonyms() {
        var actor = taken(actors(
                of(
                        "ZRIZOVATEL SLUZBY",
                        "web ",
                        "Cílová\nskupina",
                        "Název",
                        "  resort",
                        "Úroveň čehokoli",
                        "Provozni doba:"),
                of("Město Tachov", "www.example.org", "děti", "Klub", "Školství", "vysoká", "Po 8–12")));

        assertThat(actor.name()).isEqualTo("Klub");
        var profile = actor.state().profile();
        assertThat(profile.classification().founder()).isEqualTo("Město Tachov");
        assertThat(profile.classification().sector()).isEqualTo(Sector.EDUCATION);
        assertThat(profile.clientele().groups()).containsExactly("děti");
        assertThat(profile.availability().openingHours()).isEqualTo("Po 8–12");
        assertThat(actor.state().characteristics()).containsEntry("uroven-cehokoli", List.of("vysoká"));
    }

    @Test
    void a_slip_of_the_pen_in_a_heading_is_understood() {
        assertThat(taken(actors(of("Název aktéra", "Cílova skupinna"), of("Klub", "děti")))
                        .state()
                        .profile()
                        .clientele()
                        .groups())
                .containsExactly("děti");
    }

    @Test
    void merged_cells_and_blanks_mean_the_same_as_above() {
        var file = Books.xlsx(
                "potreby.xlsx",
                Map.of(
                        "Potřeby",
                        rows(
                                row(Books.NEED_HEADINGS.toArray()),
                                row("VZTAHY", "Blízký dospělý", "Svěří se", 3, null, "Doprovázení"),
                                row(null, null, "Rodiče spolu mluví", 2, null, "Mediace"),
                                row(null, null, null, null, null, "Asistovaný kontakt"),
                                row(null, "Vrstevníci", "Má kamarády", 3, null, "Kroužky"),
                                row("BEZPEČÍ", "Domov", "Doma je klid", 1, null, "Pomoc"))),
                workbook -> workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 4, 0, 0)));

        network.importFiles(DAY, _ -> true, file);

        assertThat(network.on(DAY).needs().values())
                .extracting(need -> need.area().czech() + " " + need.name() + " "
                        + need.forms().stream()
                                .map(form -> form.name()
                                        + form.assessment().level()
                                        + form.activities().stream()
                                                .map(a -> a.plan().name())
                                                .toList())
                                .toList())
                .containsExactlyInAnyOrder(
                        "VZTAHY Blízký dospělý [Svěří se3[Doprovázení], Rodiče spolu mluví2[Mediace, Asistovaný kontakt]]",
                        "VZTAHY Vrstevníci [Má kamarády3[Kroužky]]",
                        "BEZPEČÍ Domov [Doma je klid1[Pomoc]]");
        assertThat(network.check(DAY, file).differences()).isEmpty();
    }

    @Test
    void rows_pasted_twice_count_once() {
        var checked = network.check(
                DAY,
                Books.xlsx(
                        "a.xlsx",
                        "Aktéři",
                        rows(
                                row("Název aktéra", "Web"),
                                row("Klub", "a.cz"),
                                row("Klub", "a.cz"),
                                row("Klub", "b.cz"))));

        assertThat(checked.differences()).hasSize(1);
        assertThat(checked.problems())
                .extracting(Problem::trouble)
                .containsExactly(ProblemType.ROW_TWICE_DIFFERENT, ProblemType.ROW_TWICE);
    }

    @Test
    void a_list_of_actors_whose_rows_begin_with_their_kind_and_have_a_day_is_no_matrix() {
        var file = Books.xlsx(
                "akteri.xlsx",
                "Aktéři",
                rows(
                        row("Aktéři sítě"),
                        row("Typ aktéra", "Název aktéra", "Kapacita ke dni", "Kapacita", "Zřizovatel"),
                        row("organizace", "Poradna Zvon", day(2025, 10, 6), 12, "město"),
                        row("organizace", "Klub Delfín", null, null, null)));

        var checked = network.check(DAY, file);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.differences())
                .extracting(Difference::title)
                .containsExactlyInAnyOrder("Poradna Zvon", "Klub Delfín");
    }

    @Test
    void meetings_stand_in_a_matrix() {
        network.importFiles(DAY, _ -> true, Samples.of(2025));
        var file = Books.xlsx(
                "ucast.xlsx",
                "Účast",
                rows(
                        row("Tým pro mládež – docházka"),
                        row("Aktér", day(2025, 10, 6), "3. 11. 2025"),
                        row("Téma", "prázdniny", null),
                        row("OSPOD Tachov", "x", 2),
                        row("Základní škola Tachov I", "✓", "omluvena"),
                        row("Probační a mediační služba", "ne", "ano"),
                        row("Adiktologická ambulance", "hm", null)));

        var checked = network.check(DAY, file);
        network.importFiles(DAY, Difference::isAcceptedByDefault, file);

        assertThat(checked.problems()).extracting(Problem::trouble).containsExactly(ProblemType.UNKNOWN_MARK);
        var known = network.on(DAY);
        assertThat(known.meetings().values())
                .filteredOn(m -> m.agenda().date().equals(day(2025, 10, 6)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.agenda().topic()).isEqualTo("prázdniny");
                    assertThat(m.attendance()).hasSize(2);
                });
        assertThat(known.meetings().values())
                .filteredOn(m -> m.agenda().date().equals(day(2025, 11, 3)))
                .singleElement()
                .satisfies(m ->
                        assertThat(m.attendance()).extracting(a -> a.people()).containsExactly(2, 1));
        assertThat(network.check(DAY, file).differences())
                .filteredOn(Difference::isAcceptedByDefault)
                .isEmpty();
    }
}
