package cz.propoj.standalone.demonstration;

import cz.propoj.command.actors.ActorCommand.ChangeAvailability;
import cz.propoj.command.actors.ActorCommand.DeclareCrisisReadiness;
import cz.propoj.command.actors.ActorCommand.NameContactPerson;
import cz.propoj.command.actors.ActorCommand.RegisterActor;
import cz.propoj.command.actors.ActorCommand.ReportCapacity;
import cz.propoj.command.actors.ActorCommand.RetireActor;
import cz.propoj.command.actors.ActorCommand.SetCharacteristic;
import cz.propoj.command.filters.FilterCommand.SaveFilter;
import cz.propoj.command.interventions.InterventionCommand.RecordIntervention;
import cz.propoj.command.meetings.MeetingCommand.RecordAttendance;
import cz.propoj.command.meetings.MeetingCommand.RecordMeeting;
import cz.propoj.command.needs.NeedCommand.AssessFulfilment;
import cz.propoj.command.needs.NeedCommand.DescribePractice;
import cz.propoj.command.needs.NeedCommand.InvolveActors;
import cz.propoj.command.networks.NetworkCommand.DefineCharacteristic;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.command.noticeboard.NoticeCommand.PostNotice;
import cz.propoj.command.platforms.PlatformCommand.AdmitMember;
import cz.propoj.command.platforms.PlatformCommand.FoundPlatform;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.actors.ServiceForm;
import cz.propoj.contract.filters.FilterEvent.FilterChoice;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.CoordinatorRole;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
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
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.platforms.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened in ORP Tachov after its last workbooks: children's mental health is what the network works on. */
final class ThisYear {
    static final String COMMUNITY_PLANNING = "Komunitní plánování sociálních služeb";
    static final String CLUB = "KOTEC – nízkoprahové zařízení pro děti a mládež";

    private static final String AUTHORITY = "OSPOD Tachov";
    private static final String FAMILY_SERVICE = "KOTEC – sociálně aktivizační služby";
    private static final String FAMILY_CENTRE = "DOMUS – centrum pro rodinu";
    private static final String ADDICTION_CLINIC = "Adiktologická ambulance";
    private static final String VOLUNTEERS = "Dobrovolnické centrum";
    private static final String CRISIS_FLAT = "Krizový byt města";
    private static final String CRISIS_LINE = "Linka a krizové centrum (kraj)";
    private static final String COUNSELLING = "Pedagogicko-psychologická poradna";
    private static final String PSYCHOLOGIST = "Klinický psycholog pro děti";
    private static final String THERAPY = "Terapeutické centrum pro děti a rodiny";
    private static final String TOWN_POLICE = "Městská policie Tachov";
    private static final String POLICE = "Policie ČR – obvodní oddělení Tachov";
    private static final String PLANNER = "Zdravé město Tachov";
    private static final String PROBATION = "Probační a mediační služba";
    private static final String YOUTH_CENTRE = "Dům dětí a mládeže";
    private static final String PAEDIATRICIAN = "Pediatr – Tachov";
    private static final String SCHOOL_ONE = "Základní škola Tachov I";
    private static final String SCHOOL_TWO = "Základní škola Tachov II";
    private static final String SCHOOL_PLANA = "Základní škola Planá";
    private static final String SCHOOL_BOR = "Základní škola Bor";
    private static final String GRAMMAR_SCHOOL = "Gymnázium";
    private static final String TEAM_FOR_YOUTH = "Tým pro mládež";
    private static final String SAFETY = "Platforma pro bezpečnost";
    private static final String COURT_TEAM = "Interdisciplinární tým při okresním soudu";
    private static final String MENTAL_HEALTH = "Kulatý stůl pro duševní zdraví dětí";
    private static final String ACCESSIBLE = "bezbarierovy-vstup";

    private final ExampleNetwork tachov;
    private final LocalDate today;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();
    private final AccountId club = DemonstrationAccount.ACTOR.account();
    private final AccountId manager = DemonstrationAccount.CASE_MANAGER.account();

    ThisYear(ExampleNetwork tachov, LocalDate today) {
        this.tachov = tachov;
        this.today = today;
    }

    void tell() {
        if (tachov.isThere(tachov.id("filter/doplnit"))) {
            return;
        }
        actors();
        capacities();
        crisis();
        characteristic();
        platform();
        meetings();
        needs();
        interventions();
        notes();
        notices();
        filters();
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }

    private void actors() {
        register(
                THERAPY,
                250,
                ActorProfile.of(new Identity(THERAPY, null, ActorKind.SERVICE, null))
                        .with(new Classification(
                                "dětský psycholog; rodinná terapie", "nezisková organizace", Sector.HEALTH))
                        .with(new Clientele(
                                List.of("děti", "dospívající", "rodiny s dětmi"),
                                5,
                                18,
                                List.of("úzkosti", "trauma", "rozvod rodičů")))
                        .with(new ServiceArea(List.of("Tachov"), List.of("ORP Tachov")))
                        .with(new Availability(
                                null, "Po–Čt 8–17", List.of(ServiceForm.AMBULATORY), true, List.of("ukrajinština")))
                        .with(new Orientation(NeedArea.HEALTH, List.of(NeedArea.RELATIONSHIPS), Focus.BOTH)));
        register(
                "Rodičovská kavárna Planá",
                140,
                ActorProfile.of(new Identity("Rodičovská kavárna Planá", null, ActorKind.PROJECT, null))
                        .with(new Classification("setkávání rodičů", null, Sector.COMMUNITY_AND_LEISURE))
                        .with(new Clientele(List.of("rodiče s malými dětmi"), 0, 6, List.of("osamělost rodičů")))
                        .with(new ServiceArea(List.of("Planá"), List.of()))
                        .with(new Orientation(NeedArea.RELATIONSHIPS, List.of(), Focus.PREVENTION)));
        tachov.send(coordinator, ago(150), new RetireActor(tachov.actor("MAP IV – realizační tým"), "projekt skončil"));
        hours(POLICE, "nonstop");
        hours(TOWN_POLICE, "nonstop");
        hours(CRISIS_LINE, "nonstop");
        hours("Potravinová pomoc", "Út, Čt 9–15");
    }

    private void register(String name, int daysAgo, ActorProfile profile) {
        tachov.send(
                coordinator,
                ago(daysAgo),
                new RegisterActor(new ActorId(tachov.id("actor/" + name)), tachov.network(), profile));
    }

    private void hours(String actor, String hours) {
        tachov.send(
                coordinator,
                ago(200),
                new ChangeAvailability(tachov.actor(actor), new Availability(null, hours, List.of(), null, List.of())));
    }

    private void capacities() {
        capacity(FAMILY_SERVICE, 50, 3, 210, 12);
        capacity(CLUB, 25, 6, 180, 4);
        capacity(FAMILY_CENTRE, 30, 2, 160, 20);
        capacity(ADDICTION_CLINIC, 15, 2, 120, 15);
        capacity(VOLUNTEERS, 24, 5, 90, 9);
        capacity(CRISIS_FLAT, 2, 0, 60, 3);
        capacity(THERAPY, 40, 8, 230, 6);
        capacity(COUNSELLING, 60, 0, 100, 25);
    }

    /** Twice in the year, so that each figure has a past. */
    private void capacity(String actor, int total, int free, int earlier, int lately) {
        reported(actor, total, free + 4, ago(earlier));
        reported(actor, total, free, ago(lately));
    }

    private void reported(String actor, int total, int free, LocalDate day) {
        tachov.send(
                actor.equals(CLUB) ? club : coordinator,
                day,
                new ReportCapacity(tachov.actor(actor), new Capacity(total, Math.min(free, total), day)));
    }

    private void crisis() {
        tachov.send(coordinator, ago(220), new DeclareCrisisReadiness(tachov.actor(THERAPY), true));
        tachov.send(coordinator, ago(220), new DeclareCrisisReadiness(tachov.actor(FAMILY_SERVICE), true));
        urgent(CRISIS_LINE, "krizový telefon", "+420 600 000 021");
        urgent(THERAPY, "objednání a krize", "+420 600 000 022");
        urgent(CRISIS_FLAT, "pohotovost sociálního odboru", "+420 600 000 023");
        urgent(AUTHORITY, "pohotovost OSPOD", "+420 600 000 024");
        urgent(POLICE, "dozorčí služba", "158");
    }

    private void urgent(String actor, String function, String phone) {
        var contact = new ContactId(tachov.id("contact/" + actor));
        tachov.tell(
                coordinator,
                ago(200),
                contact.value(),
                Map.of(ContactPerson.NAME, "Služba (ukázka)", ContactPerson.PHONE, phone),
                confided -> new NameContactPerson(
                        tachov.actor(actor), new ContactPerson(contact, function, true, confided.version())));
    }

    private void characteristic() {
        tachov.send(
                coordinator,
                ago(240),
                new DefineCharacteristic(
                        tachov.network(),
                        new Characteristic(ACCESSIBLE, "Bezbariérový vstup", CharacteristicType.YES_NO, List.of())));
        Stream.of(CLUB, THERAPY, AUTHORITY, SCHOOL_ONE, FAMILY_CENTRE).forEach(actor -> accessible(actor, true));
        Stream.of(FAMILY_SERVICE, COUNSELLING, CRISIS_FLAT).forEach(actor -> accessible(actor, false));
    }

    private void accessible(String actor, boolean is) {
        tachov.send(
                coordinator,
                ago(235),
                new SetCharacteristic(tachov.actor(actor), ACCESSIBLE, List.of(String.valueOf(is))));
    }

    private void platform() {
        var platform = new PlatformId(tachov.id("platform/" + MENTAL_HEALTH));
        tachov.send(
                coordinator,
                ago(230),
                new FoundPlatform(
                        platform,
                        tachov.network(),
                        new Standing(MENTAL_HEALTH, PlatformType.INTERDISCIPLINARY, PlatformLevel.ORP, ago(230)),
                        new Charter(
                                List.of(tachov.actor(AUTHORITY), tachov.actor(COUNSELLING)),
                                "1× za 2 měsíce",
                                List.of("úzkosti a sebepoškozování", "objednací doby", "první pomoc ve školách"),
                                "kratší cesta dítěte k odborníkovi",
                                "zápis a přehled kontaktů")));
        Stream.of(
                        AUTHORITY,
                        COUNSELLING,
                        THERAPY,
                        PSYCHOLOGIST,
                        PAEDIATRICIAN,
                        SCHOOL_ONE,
                        SCHOOL_TWO,
                        SCHOOL_PLANA,
                        GRAMMAR_SCHOOL,
                        CLUB)
                .forEach(actor ->
                        tachov.send(coordinator, ago(228), new AdmitMember(platform, tachov.actor(actor), "člen")));
        Stream.of(GRAMMAR_SCHOOL, YOUTH_CENTRE)
                .forEach(actor -> tachov.send(
                        coordinator,
                        ago(130),
                        new AdmitMember(tachov.platform(TEAM_FOR_YOUTH), tachov.actor(actor), "člen")));
    }

    private void meetings() {
        meeting(
                COURT_TEAM,
                285,
                "domluva rodičů před soudem",
                "Okresní soud – opatrovnický úsek",
                AUTHORITY,
                FAMILY_CENTRE);
        meeting(
                COMMUNITY_PLANNING,
                262,
                "priority roku",
                PLANNER,
                AUTHORITY,
                FAMILY_SERVICE,
                FAMILY_CENTRE,
                SCHOOL_ONE,
                SCHOOL_BOR);
        meeting(TEAM_FOR_YOUTH, 240, "absence ve škole", AUTHORITY, POLICE, SCHOOL_ONE, PROBATION, CLUB);
        meeting(
                MENTAL_HEALTH,
                222,
                "kdo se dětem s úzkostmi věnuje",
                AUTHORITY,
                COUNSELLING,
                THERAPY,
                PSYCHOLOGIST,
                PAEDIATRICIAN,
                SCHOOL_ONE);
        meeting(SAFETY, 215, "letní akce a hřiště", TOWN_POLICE, POLICE, CLUB, SCHOOL_ONE);
        meeting(
                "Minitým OSPOD a školy",
                190,
                "jak napsat dobrý podnět",
                AUTHORITY,
                SCHOOL_ONE,
                SCHOOL_TWO,
                SCHOOL_PLANA);
        meeting(
                MENTAL_HEALTH,
                165,
                "objednací doby a přednost",
                AUTHORITY,
                COUNSELLING,
                THERAPY,
                SCHOOL_TWO,
                GRAMMAR_SCHOOL,
                CLUB);
        meeting(
                TEAM_FOR_YOUTH,
                120,
                "návykové látky",
                AUTHORITY,
                ADDICTION_CLINIC,
                POLICE,
                GRAMMAR_SCHOOL,
                YOUTH_CENTRE);
        meeting(
                MENTAL_HEALTH,
                75,
                "první pomoc ve školách",
                COUNSELLING,
                THERAPY,
                SCHOOL_ONE,
                SCHOOL_TWO,
                SCHOOL_PLANA,
                GRAMMAR_SCHOOL);
        meeting(
                COMMUNITY_PLANNING,
                48,
                "akční plán",
                PLANNER,
                AUTHORITY,
                FAMILY_SERVICE,
                VOLUNTEERS,
                THERAPY,
                SCHOOL_BOR);
        meeting(
                MENTAL_HEALTH,
                17,
                "přehled kontaktů pro školy",
                AUTHORITY,
                COUNSELLING,
                THERAPY,
                PAEDIATRICIAN,
                SCHOOL_ONE,
                CLUB);
        meeting(TEAM_FOR_YOUTH, -12, "plán na příští rok");
    }

    /** A meeting ahead has a day and nobody who came. */
    private void meeting(String platform, int daysAgo, String topic, String... came) {
        var day = ago(daysAgo);
        var meeting = new MeetingId(tachov.id("meeting/" + platform + "/" + topic));
        var agenda = new Agenda(
                day,
                MeetingKind.PLATFORM_MEETING,
                topic,
                null,
                List.of(CoordinatorRole.ORGANISER),
                came.length == 0 ? null : "zápis",
                null);
        var since = day.isAfter(today) ? ago(3) : day;
        tachov.send(
                coordinator, since, new RecordMeeting(meeting, tachov.network(), tachov.platform(platform), agenda));
        if (came.length > 0) {
            tachov.send(
                    coordinator,
                    since,
                    new RecordAttendance(
                            meeting,
                            Stream.of(came)
                                    .map(actor -> new Attendance(tachov.actor(actor), 1))
                                    .toList()));
        }
    }

    private void needs() {
        var help = tachov.activity("Psychologická pomoc");
        tachov.send(
                coordinator,
                ago(200),
                new InvolveActors(
                        help.need(),
                        help.added().activity(),
                        List.of(tachov.actor(PSYCHOLOGIST), tachov.actor(THERAPY), tachov.actor(COUNSELLING))));
        tachov.send(
                coordinator,
                ago(200),
                new DescribePractice(
                        help.need(),
                        help.added().activity(),
                        "terapeutické centrum přímo v Tachově, první schůzka do tří týdnů"));
        tachov.send(
                coordinator,
                ago(60),
                new AssessFulfilment(help.need(), help.added().form(), new Assessment(2, "sebepoškozování")));
        var contacts = tachov.activity("Přehled kontaktů pro děti");
        tachov.send(
                coordinator,
                ago(15),
                new InvolveActors(
                        contacts.need(),
                        contacts.added().activity(),
                        List.of(tachov.actor(COUNSELLING), tachov.actor(SCHOOL_ONE))));
    }

    private void interventions() {
        intervention(
                "skoly",
                new Undertaking(
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
                        InterventionKind.NEW_SERVICE,
                        ago(250),
                        ago(200),
                        List.of(tachov.actor(THERAPY), tachov.actor(COUNSELLING), tachov.actor(AUTHORITY)),
                        List.of(tachov.platform(MENTAL_HEALTH)),
                        List.of(tachov.need("Duševní zdraví"))),
                "Zkrátit cestu dítěte s úzkostmi k odborníkovi: terapeutické centrum v Tachově a kulatý stůl, který svolává OSPOD s poradnou.");
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
