package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.NEED_HEADINGS;
import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.actors.ActorCommand.EraseContactPerson;
import cz.propoj.command.actors.ActorCommand.RetireActor;
import cz.propoj.command.needs.NeedCommand.RemoveActivity;
import cz.propoj.command.platforms.PlatformCommand.ErasePlatformText;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.workbooks.ExportMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export that comes back after others have worked on the network: it brings what was edited in it, and no more. */
class ThreeWayMergeTest extends OnSmallNetwork {

    private long exportedAt;

    @BeforeEach
    void exported() {
        network.importAll(
                DAY,
                actorsWith(null, actor("Kotec", "kotec.cz", "poradna"), actor("Policie", "policie.cz", "policie")),
                needs(null, need("Doma", "Dohled", "Denně"), need("Doma", "Doprovod", null)));
        exportedAt = network.events() - 1;
    }

    private ExportMark mark() {
        return new ExportMark(IMPORTER, exportedAt, true, true);
    }

    private static List<@Nullable Object> actor(String name, @Nullable String web, @Nullable String kind) {
        return new ArrayList<>(row(name, web, kind, null));
    }

    private static List<@Nullable Object> need(String form, String activity, @Nullable String practice) {
        return new ArrayList<>(row("BEZPEČÍ", "Bezpečí", form, null, null, activity, null, null, practice, null, null));
    }

    @SafeVarargs
    private UploadedFile actorsWith(@Nullable ExportMark mark, List<@Nullable Object>... body) {
        var all = rows(
                row("Aktéři", null, null, mark == null ? null : mark.text()),
                row("Název aktéra", "Web", "Druh / typ služby", "Propoj ID"));
        for (var one : body) {
            if (mark != null) {
                one.set(3, idOfActor(String.valueOf(one.getFirst())));
            }
            all.add(one);
        }
        return Books.xlsx("a.xlsx", "Aktéři", all);
    }

    @SafeVarargs
    private UploadedFile needs(@Nullable ExportMark mark, List<@Nullable Object>... body) {
        var headings = new ArrayList<@Nullable Object>(NEED_HEADINGS);
        headings.add("Propoj ID");
        var all = rows(row("Potřeby", null, mark == null ? null : mark.text()), headings);
        for (var one : body) {
            if (mark != null) {
                one.set(10, idOfActivity(String.valueOf(one.get(5))));
            }
            all.add(one);
        }
        return Books.xlsx("n.xlsx", "Potřeby a činnosti", all);
    }

    private @Nullable String idOfActor(String name) {
        return network.on(DAY).actors().values().stream()
                .filter(actor -> actor.name().equals(name))
                .map(actor -> actor.state().actor().toString())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String idOfActivity(String name) {
        return network.on(DAY).needs().values().stream()
                .flatMap(need -> need.forms().stream())
                .flatMap(form -> form.activities().stream())
                .filter(activity -> activity.plan().name().equals(name))
                .map(activity -> activity.activity().toString())
                .findFirst()
                .orElse(null);
    }

    /** What a colleague does meanwhile. */
    private void edit(UploadedFile file) {
        network.importFiles(DAY, Difference::isAcceptedByDefault, file);
    }

    private static Tuple found(DifferenceKind change, String title) {
        return Tuple.tuple(change, title);
    }

    @Test
    void a_row_that_nobody_edited_puts_back_nothing() {
        var export =
                actorsWith(mark(), actor("Kotec", "kotec.cz", "poradna"), actor("Policie", "policie.cz", "policie"));
        edit(actorsWith(null, actor("Kotec", "kotec-tachov.cz", "poradna")));
        var police = network.on(DAY).actors().values().stream()
                .filter(actor -> actor.name().equals("Policie"))
                .findFirst()
                .orElseThrow();
        network.send(new RetireActor(police.state().actor(), null), DAY, null);

        var checked = network.check(DAY, export);

        assertThat(checked.differences()).isEmpty();
        assertThat(checked.problems()).extracting(Problem::trouble).containsExactly(ProblemType.CHANGED_SINCE_EXPORT);
        assertThat(checked.problems().getFirst().count()).isEqualTo(2);
    }

    @Test
    void what_was_edited_is_brought_beside_what_others_did_to_other_records() {
        var export =
                actorsWith(mark(), actor("Kotec", "kotec.cz", "poradna"), actor("Policie", "policie.cz", "obvodní"));
        edit(actorsWith(null, actor("Kotec", "kotec-tachov.cz", "poradna")));

        assertThat(network.check(DAY, export).differences())
                .extracting(Difference::change, Difference::title)
                .containsExactly(found(DifferenceKind.CHANGED, "Policie"));
    }

    @Test
    void a_record_that_both_changed_waits_for_somebody_to_decide() {
        var export = actorsWith(mark(), actor("Kotec", "kotec.cz", "krizové centrum"));
        edit(actorsWith(null, actor("Kotec", "kotec-tachov.cz", "poradna")));

        var differences = network.check(DAY, export).differences();

        assertThat(differences)
                .extracting(Difference::change, Difference::title)
                .containsExactly(
                        found(DifferenceKind.CHANGED_BY_BOTH, "Kotec"), found(DifferenceKind.MISSING, "Policie"));
        assertThat(differences).noneMatch(Difference::isAcceptedByDefault);
        edit(export);
        assertThat(network.check(
                                DAY,
                                actorsWith(
                                        null,
                                        actor("Kotec", "kotec-tachov.cz", "poradna"),
                                        actor("Policie", "policie.cz", "policie")))
                        .differences())
                .isEmpty();
    }

    @Test
    void an_activity_that_was_removed_meanwhile_does_not_come_back_but_an_edited_one_is_offered() {
        var untouched = needs(mark(), need("Doma", "Dohled", "Denně"), need("Doma", "Doprovod", null));
        var edited = needs(mark(), need("Doma", "Dohled", "Denně"), need("Doma", "Doprovod", "Do školy"));
        var need = network.on(DAY).needs().values().iterator().next();
        var escort = need.forms().getFirst().activities().getLast();
        assertThat(escort.plan().name()).isEqualTo("Doprovod");
        network.send(new RemoveActivity(need.need(), escort.activity()), DAY, null);

        assertThat(network.check(DAY, untouched).differences()).isEmpty();
        assertThat(network.check(DAY, edited).differences())
                .extracting(Difference::change, Difference::title)
                .containsExactly(found(DifferenceKind.ADDED, "Bezpečí – Doprovod"));
    }

    @Test
    void a_new_row_of_an_export_is_new() {
        var export = needs(
                mark(),
                need("Doma", "Dohled", "Denně"),
                need("Doma", "Doprovod", null),
                need("Ve škole", "Dozor", null));
        edit(needs(null, need("Doma", "Dohled", "Týdně"), need("Doma", "Doprovod", null)));

        assertThat(network.check(DAY, export).differences())
                .extracting(Difference::change, Difference::title)
                .containsExactly(
                        found(DifferenceKind.ADDED, "Bezpečí – Ve škole"),
                        found(DifferenceKind.ADDED, "Bezpečí – Dozor"));
    }

    @Test
    void what_was_erased_meanwhile_is_not_offered_again() {
        network.importAll(
                DAY,
                Books.xlsx(
                        "p.xlsx",
                        Map.of(
                                "Platformy",
                                rows(
                                        row("Název platformy", "Typ platformy", "Cíle"),
                                        row("Kulatý stůl", "platforma mezioborové spolupráce", "Chtěli jsme víc")),
                                "Kontaktní osoby",
                                rows(row("Aktér", "Jméno"), row("Kotec", "Petr Starý"))),
                        _ -> {}));
        exportedAt = network.events() - 1;
        var platform = network.on(DAY).platforms().keySet().iterator().next();
        var centre = network.on(DAY).actors().values().stream()
                .filter(actor -> actor.name().equals("Kotec"))
                .findFirst()
                .orElseThrow();
        var contact = centre.state().contacts().keySet().iterator().next();
        var export = Books.xlsx(
                "export.xlsx",
                Map.of(
                        "Platformy",
                        rows(
                                row("Platformy", null, null, mark().text()),
                                row("Název platformy", "Typ platformy", "Cíle", "Propoj ID"),
                                row(
                                        "Kulatý stůl",
                                        "platforma mezioborové spolupráce",
                                        "Chtěli jsme víc",
                                        platform.toString())),
                        "Kontaktní osoby",
                        rows(
                                row("Kontaktní osoby", null, mark().text()),
                                row("Aktér", "Jméno", "Propoj ID"),
                                row("Kotec", "Petr Starý", contact.toString()))),
                _ -> {});
        assertThat(network.check(DAY, export).differences()).isEmpty();

        network.send(new ErasePlatformText(platform), DAY, null);
        network.erase(contact.value());
        network.send(new EraseContactPerson(centre.state().actor(), contact), DAY, null);

        assertThat(network.check(DAY, export).differences()).isEmpty();
    }

    @Test
    void a_workbook_that_is_no_export_says_what_it_says() {
        edit(actorsWith(null, actor("Kotec", "kotec-tachov.cz", "poradna")));

        assertThat(network.check(DAY, actorsWith(null, actor("Kotec", "kotec.cz", "poradna")))
                        .differences())
                .extracting(Difference::change, Difference::title)
                .containsExactly(found(DifferenceKind.CHANGED, "Kotec"), found(DifferenceKind.MISSING, "Policie"));
    }
}
