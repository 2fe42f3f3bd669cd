package cz.propoj.standalone.demonstration;

import static cz.propoj.standalone.demonstration.TachovNames.ADDICTION_CLINIC;
import static cz.propoj.standalone.demonstration.TachovNames.AUTHORITY;
import static cz.propoj.standalone.demonstration.TachovNames.CLUB;
import static cz.propoj.standalone.demonstration.TachovNames.COMMUNITY_PLANNING;
import static cz.propoj.standalone.demonstration.TachovNames.COUNSELLING;
import static cz.propoj.standalone.demonstration.TachovNames.CRISIS_FLAT;
import static cz.propoj.standalone.demonstration.TachovNames.FAMILY_CENTRE;
import static cz.propoj.standalone.demonstration.TachovNames.MENTAL_HEALTH;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_BOR;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_ONE;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_PLANA;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_TWO;
import static cz.propoj.standalone.demonstration.TachovNames.TEAM_FOR_YOUTH;
import static cz.propoj.standalone.demonstration.TachovNames.THERAPY;
import static cz.propoj.standalone.demonstration.TachovNames.VOLUNTEERS;
import static cz.propoj.standalone.demonstration.TachovNames.YOUTH_CENTRE;

import cz.propoj.command.filters.FilterCommand.SaveFilter;
import cz.propoj.command.interventions.InterventionCommand.RecordIntervention;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.command.noticeboard.NoticeCommand.PostNotice;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.filters.FilterEvent.FilterChoice;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.Validity;
import cz.propoj.contract.noticeboard.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people of ORP Tachov wrote down this year beside its records: interventions, notes, notices, saved filters. */
final class WrittenThisYear {
    private final ExampleNetwork tachov;
    private final LocalDate today;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();
    private final AccountId club = DemonstrationAccount.ACTOR.account();
    private final AccountId manager = DemonstrationAccount.CASE_MANAGER.account();

    WrittenThisYear(ExampleNetwork tachov, LocalDate today) {
        this.tachov = tachov;
        this.today = today;
    }

    void tell() {
        interventions();
        notes();
        new Findings(tachov, today).tell();
        notices();
        filters();
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }

    private void interventions() {
        intervention(
                "skoly",
                new Undertaking(
                        "Školy u jednoho stolu",
                        InterventionKind.NEW_PLATFORM,
                        LocalDate.of(2025, 1, 15),
                        LocalDate.of(2025, 6, 30),
                        List.of(
                                tachov.actor(SCHOOL_ONE),
                                tachov.actor(SCHOOL_TWO),
                                tachov.actor(SCHOOL_PLANA),
                                tachov.actor(SCHOOL_BOR)),
                        List.of(tachov.platform(TEAM_FOR_YOUTH), tachov.platform(COMMUNITY_PLANNING)),
                        List.of(tachov.need("Hranice a pravidla"))),
                "Přizvat základní školy do komunitního plánování a založit Tým pro mládež, aby o dětech v riziku mluvili všichni, kdo je vídají.");
        intervention(
                "dusevni-zdravi",
                new Undertaking(
                        "Kratší cesta k pomoci s úzkostmi",
                        InterventionKind.NEW_SERVICE,
                        ago(250),
                        ago(200),
                        List.of(tachov.actor(THERAPY), tachov.actor(COUNSELLING), tachov.actor(AUTHORITY)),
                        List.of(tachov.platform(MENTAL_HEALTH)),
                        List.of(tachov.need("Duševní zdraví"))),
                "Zkrátit cestu dítěte s úzkostmi k odborníkovi: terapeutické centrum v Tachově a kulatý stůl, který svolává OSPOD s poradnou.");
        intervention(
                "vzdelavani",
                new Undertaking(
                        "Společné školení o včasném rozpoznání rizik",
                        InterventionKind.TRAINING,
                        ago(40),
                        ago(-25),
                        List.of(tachov.actor(AUTHORITY), tachov.actor(SCHOOL_ONE), tachov.actor(SCHOOL_BOR)),
                        List.of(tachov.platform(TEAM_FOR_YOUTH)),
                        List.of()),
                "Aby školy poznaly včas, kdy se obrátit na OSPOD, a věděly, co do podnětu napsat.");
    }

    private void intervention(String key, Undertaking undertaking, String aim) {
        var id = new InterventionId(tachov.id("intervention/" + key));
        tachov.tell(
                coordinator,
                undertaking.from(),
                id.value(),
                Map.of(InterventionEvent.AIM_IN_VAULT, aim),
                confided -> new RecordIntervention(id, tachov.network(), undertaking, confided.version()));
    }

    private void notes() {
        note(
                coordinator,
                SCHOOL_BOR,
                NoteKind.NEEDS,
                Visibility.NETWORK,
                170,
                "Tlumočníka aspoň dvakrát týdně, ve třetí třídě je devět dětí bez češtiny.");
        note(
                coordinator,
                SCHOOL_PLANA,
                NoteKind.WELCOMES,
                Visibility.NETWORK,
                150,
                "Uvítala by supervizi pro školní poradenské pracoviště.");
        note(
                coordinator,
                THERAPY,
                NoteKind.OFFERS,
                Visibility.NETWORK,
                140,
                "Nabízí školám jednou za pololetí konzultační den zdarma.");
        note(
                coordinator,
                VOLUNTEERS,
                NoteKind.OFFERS,
                Visibility.PUBLIC,
                100,
                "Doučování v Tachově i v Plané, hlásit se lze průběžně.");
        note(
                coordinator,
                COUNSELLING,
                NoteKind.OBSERVATION,
                Visibility.COORDINATORS,
                80,
                "Objednací doba klesla ze tří měsíců na sedm týdnů, ověřit na jaře.");
        note(
                coordinator,
                FAMILY_CENTRE,
                NoteKind.OBSERVATION,
                Visibility.PRIVATE,
                40,
                "Před jednáním o rozpočtu připravit počty asistovaných kontaktů.");
        note(
                manager,
                ADDICTION_CLINIC,
                NoteKind.OBSERVATION,
                Visibility.NETWORK,
                22,
                "První kontakt jde domluvit i telefonicky, rodič nemusí být přítomen.");
        note(
                club,
                CLUB,
                NoteKind.NEEDS,
                Visibility.NETWORK,
                8,
                "Hledáme dobrovolníka na páteční doučování matematiky.");
    }

    private void note(AccountId by, String actor, NoteKind kind, Visibility visibility, int daysAgo, String text) {
        var id = new NoteId(tachov.id("note/" + actor + "/" + daysAgo));
        tachov.tell(
                by,
                ago(daysAgo),
                id.value(),
                Map.of(NoteEvent.TEXT_IN_VAULT, text),
                confided -> new WriteNote(
                        id,
                        tachov.network(),
                        new Subject(SubjectKind.ACTOR, tachov.actor(actor).toString()),
                        kind,
                        visibility,
                        confided.version()));
    }

    private void notices() {
        notice(
                club,
                CLUB,
                NoticeKind.CAPACITY,
                Audience.NETWORK,
                -4,
                26,
                new Wording(
                        "Volná místa v klubu",
                        "Šest volných míst pro děti od 10 do 15 let, přijít mohou každý všední den odpoledne.",
                        "Tachov",
                        null));
        notice(
                coordinator,
                null,
                NoticeKind.EVENT,
                Audience.NETWORK,
                -6,
                12,
                new Wording(
                        "Tým pro mládež: plán na příští rok",
                        "Prosíme školy o počty neomluvených hodin za první pololetí, stačí za celou školu.",
                        "radnice, velká zasedací místnost",
                        null));
        notice(
                coordinator,
                THERAPY,
                NoticeKind.PROJECT,
                Audience.PUBLIC,
                -20,
                70,
                new Wording(
                        "Skupina pro rodiče dětí s úzkostmi",
                        "Šest setkání, jednou za dva týdny, bez doporučení lékaře a zdarma.",
                        "Terapeutické centrum, Tachov",
                        null));
        notice(
                coordinator,
                VOLUNTEERS,
                NoticeKind.PROJECT,
                Audience.PUBLIC,
                -15,
                90,
                new Wording(
                        "Hledáme doučující dobrovolníky",
                        "Dvě hodiny týdně, zaškolení a podpora koordinátorky.",
                        "Tachov a Planá",
                        null));
        notice(
                coordinator,
                YOUTH_CENTRE,
                NoticeKind.EVENT,
                Audience.PUBLIC,
                -2,
                18,
                new Wording(
                        "Otevřené dílny pro děti",
                        "Keramika, šachy a florbal na zkoušku, vstup volný.",
                        "Dům dětí a mládeže",
                        null));
        notice(
                coordinator,
                CRISIS_FLAT,
                NoticeKind.CAPACITY,
                Audience.NETWORK,
                -3,
                27,
                new Wording(
                        "Krizový byt je obsazený",
                        "Další místo se uvolní nejdříve za měsíc; do té doby zajišťuje ubytování krajské krizové centrum.",
                        null,
                        null));
    }

    private void notice(
            AccountId by,
            @Nullable String actor,
            NoticeKind kind,
            Audience audience,
            int from,
            int until,
            Wording wording) {
        var id = new NoticeId(tachov.id("notice/" + wording.title()));
        tachov.tell(
                by,
                today.plusDays(from),
                id.value(),
                Map.of(NoticeEvent.WORDING_IN_VAULT, wording.inOneText()),
                confided -> new PostNotice(
                        id,
                        tachov.network(),
                        kind,
                        audience,
                        actor == null ? null : tachov.actor(actor),
                        new Validity(today.plusDays(from), today.plusDays(until)),
                        confided.version()));
    }

    private void filters() {
        filter(
                "volno",
                ListName.ACTORS,
                "Kdo má teď volno",
                "freeCapacity=1..&sort=-freeCapacity",
                Role.CASE_MANAGER,
                Role.ACTOR);
        filter(
                "dusevni-zdravi",
                ListName.ACTORS,
                "Duševní zdraví dětí",
                "needAreas=HEALTH",
                Role.CASE_MANAGER,
                Role.READER);
        filter(
                "bez-aktera",
                ListName.NEEDS,
                "Činnosti, které nikdo nedělá",
                "withoutActor=true",
                Role.REGIONAL_PLANNER,
                Role.READER);
        filter("doplnit", ListName.ACTORS, "Doplnit provozní dobu", "openingHours=-&sort=name");
    }

    private void filter(String key, ListName list, String name, String query, Role... sharedWith) {
        var id = new FilterId(tachov.id("filter/" + key));
        var viewer = new Viewer(coordinator, List.of(new Grant(Role.COORDINATOR, tachov.network(), null)));
        tachov.send(
                coordinator,
                ago(30),
                new SaveFilter(id, tachov.network(), viewer, list, new FilterChoice(name, query, List.of(sharedWith))));
    }
}
