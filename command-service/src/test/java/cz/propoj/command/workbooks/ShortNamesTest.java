package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.contract.workbooks.ImportId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actors as people call them in lists. */
class ShortNamesTest {
    private static final LocalDate DAY = day(2025, 12, 31);
    private static final SmallNetwork NETWORK = new SmallNetwork();

    @BeforeAll
    static void importActors() {
        NETWORK.importFiles(DAY, _ -> true, Samples.file(2025, "akteri"));
    }

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    private static Problem asked(String name) {
        var file = Books.xlsx(
                "s.xlsx", "Setkání", rows(row("Platforma", "Datum", "Účastníci"), row(null, day(2025, 5, 1), name)));
        return NETWORK.check(DAY, Map.of(), new ImportId(UUID.randomUUID()), List.of(file)).problems().stream()
                .filter(problem -> problem.trouble() == ProblemType.UNKNOWN_ACTOR)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "ZŠ Tachov I, Základní škola Tachov I",
        "ZŠ Tachov 2, Základní škola Tachov II",
        "ZŠ Bor, Základní škola Bor",
        "zš planá, Základní škola Planá",
        "MŠ Tachov, Mateřská škola Tachov",
        "PPP, Pedagogicko-psychologická poradna",
        "DDM, Dům dětí a mládeže",
        "SVP, Středisko výchovné péče",
        "hasiči, Sbor dobrovolných hasičů",
        "PČR, Policie ČR – obvodní oddělení Tachov",
        "městští policisté, Městská policie Tachov",
        "úřad práce Tachov, Úřad práce – kontaktní pracoviště",
        "PMS, Probační a mediační služba",
        "NZDM, KOTEC – nízkoprahové zařízení pro děti a mládež",
        "soud, Okresní soud – opatrovnický úsek",
        "pediatrička z Plané, Pediatr – Planá"
    })
    void the_right_one_is_among_the_first_two(String name, String actor) {
        assertThat(asked(name).choices().stream().limit(2).map(choice -> choice.label()
                        .replaceAll(" \\(\\d+\\)$", "")))
                .contains(actor);
    }

    @Test
    void any_actor_may_be_chosen_and_not_only_those_that_are_proposed() {
        var name = "zcela jiné slovo";
        var problem = asked(name);
        var farnost = NETWORK.on(DAY).actors().values().stream()
                .filter(actor -> problem.choices().stream().noneMatch(choice -> choice.value()
                        .equals(actor.state().actor().toString())))
                .findFirst()
                .orElseThrow();
        var file = Books.xlsx(
                "s.xlsx", "Setkání", rows(row("Platforma", "Datum", "Účastníci"), row(null, day(2025, 5, 1), name)));

        var mended = NETWORK.check(
                DAY,
                Map.of(problem.id(), farnost.state().actor().toString()),
                new ImportId(UUID.randomUUID()),
                List.of(file));

        assertThat(mended.problems()).isEmpty();
        assertThat(mended.differences().getFirst().fields().toString()).contains(farnost.name());
    }
}
