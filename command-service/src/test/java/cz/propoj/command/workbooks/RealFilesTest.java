package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.SmallNetwork.Checked;
import cz.propoj.command.workbooks.differences.Change;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.Item;
import cz.propoj.command.workbooks.differences.KnownActor;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Trouble;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.actors.ServiceForm;
import cz.propoj.contract.networks.CharacteristicType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What workbooks of real offices look like. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealFilesTest {
    private static final LocalDate DAY = day(2025, 12, 1);

    private final SmallNetwork network = new SmallNetwork();

    @AfterEach
    void stop() {
        network.close();
    }

    private KnownActor taken(UploadedFile file) {
        network.takeOver(DAY, Difference::isAcceptedByDefault, file);
        var actors = network.on(DAY).actors().values();
        assertThat(actors).hasSize(1);
        return actors.iterator().next();
    }

    private static UploadedFile actors(List<@Nullable Object> headings, List<@Nullable Object> values) {
        return Books.xlsx("a.xlsx", "Aktéři", rows(headings, values));
    }

    private static List<@Nullable Object> of(Object... values) {
        return row(values);
    }

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
    void the_day_stands_in_the_title() {
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
                .filteredOn(p -> p.trouble() == Trouble.DATES_DIFFER)
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

        network.takeOver(DAY, _ -> true, file);

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
        network.takeOver(
                DAY, _ -> true, actors(of("Název aktéra", "Zřizovatel"), of("Městská knihovna", "Město Tachov")));

        var checked = network.check(
                DAY,
                actors(of("Název aktéra", "Zřizovatel"), of(" Městská\u00A0 knihovna ", "Město\u00A0Tachov\u200B ")));

        assertThat(checked.differences()).isEmpty();
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

        network.takeOver(DAY, _ -> true, file);

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
    void hidden_rows_columns_and_sheets_are_read_and_it_is_said() {
        var file = Books.xlsx(
                "a.xlsx",
                Map.of("Aktéři", rows(row("Název aktéra", "Zřizovatel"), row("Klub", "Město"), row("Spolek", null))),
                workbook -> {
                    var sheet = workbook.getSheetAt(0);
                    sheet.getRow(2).setZeroHeight(true);
                    sheet.setColumnHidden(1, true);
                    workbook.createSheet("Jiný").createRow(0).createCell(0).setCellValue("něco");
                    workbook.setSheetHidden(0, true);
                    workbook.setActiveSheet(1);
                });

        var checked = network.check(DAY, file);

        assertThat(checked.differences()).hasSize(2);
        assertThat(checked.problems())
                .extracting(Problem::trouble)
                .contains(Trouble.HIDDEN_ROWS, Trouble.HIDDEN_COLUMNS, Trouble.HIDDEN_SHEET);
    }

    @Test
    void of_a_formula_the_stored_value_counts() {
        var capacity = taken(Books.xlsx(
                        "a.xlsx",
                        "Aktéři",
                        rows(row("Název aktéra", "Kapacita"), row("Klub", new Books.Formula("20+22", 41)))))
                .state()
                .capacity();

        assertThat(Objects.requireNonNull(capacity).total()).isEqualTo(41);
    }

    @Test
    void notes_hung_on_cells_are_no_content() {
        var file = Books.xlsx(
                "a.xlsx", Map.of("Aktéři", rows(row("Název aktéra", "IČO"), row("Klub", null))), workbook -> {
                    var sheet = workbook.getSheetAt(0);
                    var anchor = workbook.getCreationHelper().createClientAnchor();
                    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
                    comment.setString(workbook.getCreationHelper().createRichTextString("ověřit u paní ředitelky"));
                    sheet.getRow(1).getCell(0).setCellComment(comment);
                });

        assertThat(taken(file).name()).isEqualTo("Klub");
    }

    @Test
    void a_name_that_differs_by_its_legal_form_is_the_same_actor_and_shown_as_a_change() {
        network.takeOver(DAY, _ -> true, actors(of("Název aktéra", "IČO"), of("KOTEC o.p.s.", "25000110")));

        var checked = network.check(DAY, actors(of("Název aktéra", "IČO"), of("Kotec, o. p. s.", "25000110")));

        assertThat(checked.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.change()).isEqualTo(Change.CHANGED);
            assertThat(difference.fields())
                    .containsExactly(new Difference.FieldChange("Název aktéra", "KOTEC o.p.s.", "Kotec, o. p. s."));
        });
    }

    @Test
    void a_name_with_a_typing_error_is_proposed() {
        network.takeOver(DAY, _ -> true, actors(of("Název aktéra", "IČO"), of("Potravinová pomoc", "25000144")));
        var typo = actors(of("Název aktéra", "IČO"), of("Potravinova pommoc", "25000144"));

        var checked = network.check(DAY, typo);

        var proposal = checked.problems().getFirst();
        assertThat(proposal.trouble()).isEqualTo(Trouble.SIMILAR_ACTOR);
        assertThat(checked.differences()).extracting(Difference::change).containsExactly(Change.ADDED, Change.MISSING);
        network.takeOver(
                DAY,
                _ -> true,
                Map.of(proposal.id(), proposal.choices().getFirst().value()),
                typo);
        assertThat(network.on(DAY).actors().values()).singleElement().satisfies(actor -> assertThat(actor.name())
                .isEqualTo("Potravinova pommoc"));
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
                .containsExactly(Trouble.ROW_TWICE_DIFFERENT, Trouble.ROW_TWICE);
    }

    @Test
    void an_old_xls_says_the_same() {
        var rows = rows(
                row("Název aktéra", "IČO", "Kapacita", "Kapacita ke dni", "Forma služby"),
                row("OSPOD", 260126, 40, day(2025, 11, 1), "terénní; ambulantní"));

        network.takeOver(DAY, _ -> true, Books.xls("akteri.xls", "Aktéři", rows));

        assertThat(network.check(DAY, Books.xlsx("akteri.xlsx", "Aktéři", rows)).differences())
                .isEmpty();
        assertThat(network.on(DAY)
                        .actors()
                        .values()
                        .iterator()
                        .next()
                        .state()
                        .profile()
                        .availability()
                        .forms())
                .containsExactly(ServiceForm.FIELD, ServiceForm.AMBULATORY);
    }

    @Test
    void an_ods_of_libreoffice_says_the_same() {
        var cell = "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";
        var file = Books.ods(
                "akteri.ods",
                "<style:style style:name=\"ta1\"><style:table-properties table:display=\"false\"/></style:style>",
                "<table:table table:name=\"Aktéři\" table:style-name=\"ta1\"><table:table-column"
                        + " table:number-columns-repeated=\"4\"/><table:table-column table:visibility=\"collapse\"/>"
                        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
                        + " table:number-columns-repeated=\"1024\"/></table:table-row><table:table-row>"
                        + cell.formatted("Název aktéra") + cell.formatted("Cílová skupina") + cell.formatted("Kapacita")
                        + cell.formatted("Kapacita ke dni") + cell.formatted("On-line")
                        + "</table:table-row><table:table-row>"
                        + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>poznámka na buňce"
                        + "</text:p></office:annotation><text:p>Dům<text:s text:c=\"2\"/>dětí</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"string\"><text:p>děti</text:p><text:p>mládež</text:p>"
                        + "</table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"40\"><text:p>40"
                        + "</text:p></table:table-cell><table:table-cell office:value-type=\"date\""
                        + " office:date-value=\"2025-11-01\"><text:p>1.11.25</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>PRAVDA"
                        + "</text:p></table:table-cell></table:table-row></table:table>");

        var checked = network.check(DAY, file);

        assertThat(checked.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.title()).isEqualTo("Dům dětí");
            assertThat(Objects.requireNonNull(difference.place()).cell()).isEqualTo("A5");
            assertThat(difference.fields())
                    .containsExactly(
                            new Difference.FieldChange("Název aktéra", null, "Dům dětí"),
                            new Difference.FieldChange("Cílová skupina", null, "děti; mládež"),
                            new Difference.FieldChange("On-line", null, "ano"),
                            new Difference.FieldChange("Kapacita", null, "40"),
                            new Difference.FieldChange("Kapacita ke dni", null, "1. 11. 2025"));
        });
        assertThat(checked.problems())
                .extracting(Problem::trouble)
                .contains(Trouble.HIDDEN_SHEET, Trouble.HIDDEN_COLUMNS);
    }

    @Test
    void meetings_stand_in_a_matrix() {
        network.takeOver(DAY, _ -> true, Samples.of(2025));
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
        network.takeOver(DAY, Difference::isAcceptedByDefault, file);

        assertThat(checked.problems()).extracting(Problem::trouble).containsExactly(Trouble.UNKNOWN_MARK);
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

    @Test
    void further_columns_are_characteristics_whose_type_follows_from_their_values() {
        var rows = rows(
                row("Název aktéra", "Jazyky", "Počet úvazků", "Akreditace od", "Bezbariérové", "Heslo"),
                row("A", "ukrajinština; vietnamština", 1.5, day(2020, 5, 1), "ano", "první"),
                row("B", "angličtina", 2, day(2021, 5, 1), "ne", null));

        network.takeOver(DAY, _ -> true, Books.xlsx("a.xlsx", "Aktéři", rows));

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
        network.takeOver(DAY, _ -> true, actors(of("Název aktéra", "Web", "Zřizovatel"), of("Klub", "a.cz", "Město")));

        var checked =
                network.check(DAY, Books.xlsx("a.xlsx", "Aktéři", rows(row("Název aktéra", "Web"), row("Klub", null))));

        assertThat(checked.differences()).singleElement().satisfies(difference -> assertThat(difference.fields())
                .containsExactly(new Difference.FieldChange("Web", "a.cz", null)));
    }

    @Test
    void a_row_from_an_export_is_known_by_its_id_whatever_its_name() {
        network.takeOver(DAY, _ -> true, actors(of("Název aktéra", "Web"), of("Klub", "a.cz")));
        var id = network.on(DAY).actors().keySet().iterator().next();

        Checked checked = network.check(
                DAY, actors(of("Propoj ID", "Název aktéra", "Web"), of(id.toString(), "Docela jiné jméno", "a.cz")));

        assertThat(checked.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.item()).isEqualTo(Item.ACTOR);
            assertThat(difference.fields())
                    .containsExactly(new Difference.FieldChange("Název aktéra", "Klub", "Docela jiné jméno"));
        });
    }

    @Test
    void branches_of_one_name_are_told_apart_by_their_ico() {
        var file = Books.xlsx(
                "a.xlsx",
                "Aktéři",
                rows(
                        row("Název aktéra", "IČO", "Web"),
                        row("Klub", "25000110", "a.cz"),
                        row("Klub", "25000128", "b.cz")));
        network.takeOver(DAY, _ -> true, file);

        assertThat(network.on(DAY).actors()).hasSize(2);
        assertThat(network.check(DAY, file).differences()).isEmpty();
    }
}
