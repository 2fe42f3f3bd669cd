package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.NEED_HEADINGS;
import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.needs.NeedCommand.ReinstateNeed;
import cz.propoj.command.needs.NeedCommand.RetireNeed;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.workbooks.ExportMark;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports of one person that another one takes in: what the first one could not see is not missing. */
class ForeignExportTest extends OnSmallNetwork {
    private static final AccountId COLLEAGUE = new AccountId(UUID.fromString("c0000000-41a5-4a67-9f5e-1f4b4a1f9a02"));

    private String id = "";
    private String person = "";

    @BeforeEach
    void noted() {
        network.importFiles(
                DAY,
                Difference::isAcceptedByDefault,
                Books.xlsx(
                        "a.xlsx",
                        Map.of(
                                "Aktéři",
                                rows(
                                        row("Název aktéra", "Druh / typ služby", "Poznámka", "Soukromá poznámka"),
                                        row("Kotec", "poradna", "Pro koordinátory", "Jen pro mě"),
                                        row("Jana Nová", "role", null, null)),
                                "Kontaktní osoby",
                                rows(row("Aktér", "Jméno"), row("Kotec", "Petr Starý"))),
                        _ -> {}));
        network.on(DAY).actors().values().forEach(actor -> {
            if (actor.name().equals("Kotec")) {
                id = actor.state().actor().toString();
            } else {
                person = actor.state().actor().toString();
            }
        });
    }

    private UploadedFile exported(
            @Nullable ExportMark mark, @Nullable String shared, @Nullable String secret, boolean contacts) {
        var marked = mark == null ? null : mark.text();
        return Books.xlsx(
                "export.xlsx",
                Map.of(
                        "Aktéři",
                        rows(
                                row("Šablona aktérů sítě – ORP Tachov – k 1. 12. 2025", null, null, null, marked),
                                row("Název aktéra", "Druh / typ služby", "Poznámka", "Soukromá poznámka", "Propoj ID"),
                                row("Kotec", "poradna", shared, secret, id),
                                row(contacts ? "Jana Nová" : "role", "role", null, null, person)),
                        "Kontaktní osoby",
                        contacts
                                ? rows(
                                        row("Kontaktní osoby", null, marked),
                                        row("Aktér", "Jméno"),
                                        row("Kotec", "Petr Starý"))
                                : rows(row("Kontaktní osoby", null, marked), row("Aktér", "Jméno"))),
                _ -> {});
    }

    private static ExportMark mark(AccountId account, long position, boolean sees) {
        return new ExportMark(account, position, sees, sees);
    }

    @Test
    void a_colleagues_export_leaves_my_private_note_alone_and_does_not_give_me_theirs() {
        var found = network.check(DAY, exported(mark(COLLEAGUE, 1000, true), "Pro koordinátory", "Tajné kolegy", true));

        assertThat(found.differences()).isEmpty();
        assertThat(found.problems()).extracting(Problem::trouble).containsExactly(ProblemType.PRIVATE_NOTES_OF_OTHERS);
        assertThat(network.check(DAY, exported(mark(COLLEAGUE, 1000, true), "Pro koordinátory", null, true))
                        .differences())
                .isEmpty();
    }

    @Test
    void a_readers_export_misses_neither_notes_nor_contacts_nor_names() {
        assertThat(network.check(DAY, exported(mark(COLLEAGUE, 1000, false), null, null, false))
                        .differences())
                .isEmpty();
    }

    @Test
    void what_was_recorded_after_the_export_is_not_missing_in_it() {
        assertThat(network.check(DAY, exported(mark(IMPORTER, 1, true), null, null, false))
                        .differences())
                .extracting(Difference::title)
                .doesNotContain("Kotec", "Petr Starý – Kotec");
    }

    /** The exports of all three templates, with the mark of when they were made. */
    private List<UploadedFile> all(long position, List<List<@Nullable Object>> needs, String... members) {
        var marked = mark(IMPORTER, position, true).text();
        var composition = rows(row("Složení platforem", null, marked), row("Platforma", "Aktér", "Role"));
        for (var member : members) {
            composition.add(row("Kulatý stůl", member, null));
        }
        var tree = rows(row("Šablona potřeb", null, marked), List.copyOf(NEED_HEADINGS));
        tree.addAll(needs);
        return List.of(Books.xlsx("c.xlsx", "Složení", composition), Books.xlsx("n.xlsx", "Potřeby a činnosti", tree));
    }

    private static List<@Nullable Object> need(String need, String form, String activity) {
        return row("BEZPEČÍ", need, form, null, null, activity, null, null, null, null);
    }

    private List<String> missing(List<UploadedFile> files) {
        return network.check(DAY, files.toArray(UploadedFile[]::new)).differences().stream()
                .filter(difference -> difference.change() == DifferenceKind.MISSING)
                .map(Difference::title)
                .toList();
    }

    @Test
    void members_needs_forms_and_activities_recorded_after_the_export_are_not_missing_in_it() {
        network.importAll(
                DAY,
                Books.xlsx(
                        "p.xlsx",
                        "Platformy",
                        rows(
                                row("Název platformy", "Typ platformy"),
                                row("Kulatý stůl", "platforma mezioborové spolupráce"))));
        var before = rows(need("Bezpečí", "Doma", "Dohled"));
        network.importAll(DAY, all(Long.MAX_VALUE, before, "Kotec").toArray(UploadedFile[]::new));
        var exported = network.events();
        var after = rows(
                need("Bezpečí", "Doma", "Dohled"),
                need("Bezpečí", "Doma", "Doprovod"),
                need("Bezpečí", "Ve škole", "Dozor"),
                need("Přijetí", "Doma", "Rozhovor"));
        network.importAll(DAY, all(Long.MAX_VALUE, after, "Kotec", "Jana Nová").toArray(UploadedFile[]::new));

        assertThat(missing(all(Long.MAX_VALUE, before, "Kotec"))).hasSize(4);
        assertThat(missing(all(exported - 1, before, "Kotec"))).isEmpty();
        assertThat(missing(all(exported - 1, rows(need("Bezpečí", "Doma", "Dohled")))))
                .containsExactly("Kulatý stůl – Kotec");
    }

    @Test
    void a_need_that_was_reinstated_after_the_export_is_not_missing_in_it() {
        network.importAll(
                DAY,
                all(Long.MAX_VALUE, rows(need("Bezpečí", "Doma", "Dohled"))).getLast());
        var id = network.on(DAY).needs().keySet().iterator().next();
        network.send(new RetireNeed(id, null), DAY, null);
        var exported = network.events();
        network.send(new ReinstateNeed(id), DAY, null);

        assertThat(missing(all(Long.MAX_VALUE, rows()))).hasSize(1);
        assertThat(missing(all(exported - 1, rows()))).isEmpty();
    }

    @Test
    void my_own_export_still_withdraws_what_i_deleted() {
        assertThat(network.check(DAY, exported(mark(IMPORTER, 1000, true), "Pro koordinátory", null, true))
                        .differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.fields())
                        .containsExactly(new Difference.FieldChange("Soukromá poznámka", "Jen pro mě", null)));
    }

    @Test
    void an_old_export_that_does_not_say_whose_it_is_withdraws_no_private_note() {
        assertThat(network.check(DAY, exported(null, "Pro koordinátory", null, true))
                        .differences())
                .isEmpty();
    }

    @Test
    void the_mark_comes_back_as_it_was_written() {
        var mark = new ExportMark(COLLEAGUE, 12, true, false);

        assertThat(ExportMark.of(mark.text())).isEqualTo(mark);
        assertThat(ExportMark.of("Šablona aktérů")).isNull();
    }
}
