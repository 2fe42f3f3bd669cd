package cz.propoj.standalone.demonstration;

import cz.propoj.command.needs.NeedCommand.AnnotateNeed;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.NoteClassification;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found out in ORP Tachov over two years: on actors, platforms, needs, their forms and activities, and the network. */
final class Findings {
    private static final String FOREIGNERS = "integrace cizinců";
    private static final String CRIME_PREVENTION = "prevence kriminality";
    private static final String HOUSING = "dostupné bydlení";
    private static final String COMPETENCES = "vyjasnění kompetencí";
    private static final String TRUANCY = "skryté záškoláctví";

    private final ExampleNetwork tachov;
    private final LocalDate today;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();
    private final AccountId manager = DemonstrationAccount.CASE_MANAGER.account();

    Findings(ExampleNetwork tachov, LocalDate today) {
        this.tachov = tachov;
        this.today = today;
    }

    void tell() {
        onActorsAndPlatforms();
        onNeeds();
        onTheNetwork();
    }

    private void onActorsAndPlatforms() {
        on(
                platform(TachovNames.TEAM_FOR_YOUTH),
                finding(
                        coordinator,
                        NoteKind.NEEDS,
                        Visibility.NETWORK,
                        LocalDate.of(2025, 3, 20),
                        sorted(List.of(NeedArea.LEARNING, NeedArea.BEHAVIOUR), TRUANCY, COMPETENCES),
                        "Školy i OSPOD potřebují vědět, od kolika neomluvených hodin se hlásí a komu."
                                + " Každá škola to dnes dělá jinak."));
        on(
                actor(TachovNames.AUTHORITY),
                finding(
                        coordinator,
                        NoteKind.WELCOMES,
                        Visibility.COORDINATORS,
                        LocalDate.of(2025, 5, 14),
                        sorted(List.of(NeedArea.SAFETY), COMPETENCES),
                        "Uvítal by od škol a lékařů podněty, ze kterých je zřejmé, co kdo viděl a kdy."
                                + " Polovina podnětů se musí doptávat."));
        on(
                actor(TachovNames.TOWN_POLICE),
                finding(
                        coordinator,
                        NoteKind.OFFERS,
                        Visibility.PUBLIC,
                        LocalDate.of(2025, 9, 4),
                        sorted(List.of(NeedArea.SAFETY, NeedArea.BEHAVIOUR), CRIME_PREVENTION),
                        "Nabízí školám besedy o šikaně na internetu pro druhý stupeň, termíny do konce pololetí."));
        on(
                actor(TachovNames.PAEDIATRICIAN),
                finding(
                        manager,
                        NoteKind.NEEDS,
                        Visibility.NETWORK,
                        today.minusDays(64),
                        sorted(List.of(NeedArea.HEALTH)),
                        "Chtěl by jeden list s kontakty, kam rodinu poslat dřív, než je potřeba OSPOD."));
    }

    private void onNeeds() {
        var homes = tachov.activity("Krizové a sociální bydlení");
        var classes = tachov.activity("Práce s třídními kolektivy");
        var help = tachov.activity("Psychologická pomoc");
        in(
                homes.need(),
                null,
                homes.added().activity(),
                finding(
                        coordinator,
                        NoteKind.OBSERVATION,
                        Visibility.NETWORK,
                        LocalDate.of(2025, 10, 8),
                        sorted(List.of(NeedArea.MATERIAL_SECURITY), HOUSING),
                        "Jediný krizový byt nestačí. Po třech měsících nemá rodina kam odejít,"
                                + " protože město nemá koncepci sociálního bydlení."));
        in(
                classes.need(),
                classes.added().form(),
                null,
                finding(
                        coordinator,
                        NoteKind.OBSERVATION,
                        Visibility.PUBLIC,
                        LocalDate.of(2025, 11, 12),
                        sorted(List.of(NeedArea.LEARNING), FOREIGNERS),
                        "Děti bez češtiny přicházejí i během roku. Tam, kde je ve škole interkulturní pracovník,"
                                + " se rychleji zapojí celá rodina."));
        in(
                classes.need(),
                null,
                classes.added().activity(),
                finding(
                        manager,
                        NoteKind.WELCOMES,
                        Visibility.NETWORK,
                        today.minusDays(47),
                        sorted(List.of(), FOREIGNERS),
                        "Školní metodici by uvítali společné setkání s Centrem pro integraci cizinců dvakrát do roka."));
        in(
                help.need(),
                null,
                help.added().activity(),
                finding(
                        coordinator,
                        NoteKind.OBSERVATION,
                        Visibility.COORDINATORS,
                        today.minusDays(33),
                        sorted(List.of()),
                        "Rodiče se na pomoc ptají nejdřív třídního učitele. Ten neví, že terapeutické centrum bere i bez doporučení."));
        in(
                tachov.need("Dostupná péče"),
                null,
                null,
                finding(
                        coordinator,
                        NoteKind.OBSERVATION,
                        Visibility.PRIVATE,
                        today.minusDays(12),
                        sorted(List.of(NeedArea.HEALTH)),
                        "Před jednáním s krajem si ověřit, kolik dětí je bez pediatra."));
    }

    private void onTheNetwork() {
        var network = new Subject(SubjectKind.NETWORK, tachov.network().value());
        on(
                network,
                finding(
                        coordinator,
                        NoteKind.OBSERVATION,
                        Visibility.PUBLIC,
                        LocalDate.of(2025, 6, 18),
                        sorted(List.of(NeedArea.RELATIONSHIPS), COMPETENCES),
                        "Aktéři se znají od stolu, ale málokdo ví, co smí a co musí ten druhý."
                                + " Vyjasnění kompetencí zaznělo na každém druhém setkání."));
        on(
                network,
                finding(
                        coordinator,
                        NoteKind.NEEDS,
                        Visibility.NETWORK,
                        today.minusDays(21),
                        sorted(List.of(NeedArea.BEHAVIOUR, NeedArea.SAFETY), CRIME_PREVENTION),
                        "V Plané není pro děti od 11 do 15 let po vyučování nic. Scházejí se u nádraží."));
    }

    private record Finding(
            AccountId by,
            NoteKind kind,
            Visibility visibility,
            LocalDate on,
            NoteClassification classification,
            String text) {}

    private static Finding finding(
            AccountId by,
            NoteKind kind,
            Visibility visibility,
            LocalDate on,
            NoteClassification classification,
            String text) {
        return new Finding(by, kind, visibility, on, classification, text);
    }

    private static NoteClassification sorted(List<NeedArea> areas, String... themes) {
        return new NoteClassification(null, areas, List.of(themes));
    }

    private Subject actor(String name) {
        return new Subject(SubjectKind.ACTOR, tachov.actor(name).toString());
    }

    private Subject platform(String name) {
        return new Subject(SubjectKind.PLATFORM, tachov.platform(name).toString());
    }

    private NoteId on(Subject subject, Finding finding) {
        var note = new NoteId(tachov.id("finding/" + finding.text()));
        tachov.tell(
                finding.by(),
                finding.on(),
                note.value(),
                Map.of(NoteEvent.TEXT_IN_VAULT, finding.text()),
                confided -> new WriteNote(
                        note,
                        tachov.network(),
                        subject,
                        finding.kind(),
                        finding.visibility(),
                        confided.version(),
                        finding.classification()));
        return note;
    }

    private void in(NeedId need, @Nullable FormId form, @Nullable ActivityId activity, Finding finding) {
        var note = on(new Subject(SubjectKind.NEED, need.toString()), finding);
        tachov.send(finding.by(), finding.on(), new AnnotateNeed(need, form, activity, note));
    }
}
