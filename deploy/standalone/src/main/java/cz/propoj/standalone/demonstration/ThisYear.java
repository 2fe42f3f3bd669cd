package cz.propoj.standalone.demonstration;

import static cz.propoj.standalone.demonstration.TachovNames.ACCESSIBLE;
import static cz.propoj.standalone.demonstration.TachovNames.ADDICTION_CLINIC;
import static cz.propoj.standalone.demonstration.TachovNames.AUTHORITY;
import static cz.propoj.standalone.demonstration.TachovNames.CLUB;
import static cz.propoj.standalone.demonstration.TachovNames.COMMUNITY_PLANNING;
import static cz.propoj.standalone.demonstration.TachovNames.COUNSELLING;
import static cz.propoj.standalone.demonstration.TachovNames.COURT_TEAM;
import static cz.propoj.standalone.demonstration.TachovNames.CRISIS_FLAT;
import static cz.propoj.standalone.demonstration.TachovNames.CRISIS_LINE;
import static cz.propoj.standalone.demonstration.TachovNames.FAMILY_CENTRE;
import static cz.propoj.standalone.demonstration.TachovNames.FAMILY_SERVICE;
import static cz.propoj.standalone.demonstration.TachovNames.GRAMMAR_SCHOOL;
import static cz.propoj.standalone.demonstration.TachovNames.MENTAL_HEALTH;
import static cz.propoj.standalone.demonstration.TachovNames.PAEDIATRICIAN;
import static cz.propoj.standalone.demonstration.TachovNames.PLANNER;
import static cz.propoj.standalone.demonstration.TachovNames.POLICE;
import static cz.propoj.standalone.demonstration.TachovNames.PROBATION;
import static cz.propoj.standalone.demonstration.TachovNames.PSYCHOLOGIST;
import static cz.propoj.standalone.demonstration.TachovNames.SAFETY;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_BOR;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_ONE;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_PLANA;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_TWO;
import static cz.propoj.standalone.demonstration.TachovNames.TEAM_FOR_YOUTH;
import static cz.propoj.standalone.demonstration.TachovNames.THERAPY;
import static cz.propoj.standalone.demonstration.TachovNames.TOWN_POLICE;
import static cz.propoj.standalone.demonstration.TachovNames.VOLUNTEERS;
import static cz.propoj.standalone.demonstration.TachovNames.YOUTH_CENTRE;

import cz.propoj.command.actors.ActorCommand.ChangeAvailability;
import cz.propoj.command.actors.ActorCommand.DeclareCrisisReadiness;
import cz.propoj.command.actors.ActorCommand.NameContactPerson;
import cz.propoj.command.actors.ActorCommand.ReclassifyActor;
import cz.propoj.command.actors.ActorCommand.RegisterActor;
import cz.propoj.command.actors.ActorCommand.ReportCapacity;
import cz.propoj.command.actors.ActorCommand.RetireActor;
import cz.propoj.command.actors.ActorCommand.SetCharacteristic;
import cz.propoj.command.meetings.MeetingCommand.RecordAttendance;
import cz.propoj.command.meetings.MeetingCommand.RecordMeeting;
import cz.propoj.command.needs.NeedCommand.AssessFulfilment;
import cz.propoj.command.needs.NeedCommand.DescribePractice;
import cz.propoj.command.needs.NeedCommand.InvolveActors;
import cz.propoj.command.networks.NetworkCommand.DefineCharacteristic;
import cz.propoj.command.platforms.PlatformCommand.AdmitMember;
import cz.propoj.command.platforms.PlatformCommand.FoundPlatform;
import cz.propoj.command.platforms.PlatformCommand.PlanMeetings;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.access.AccountId;
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
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.contract.time.WeekdayOfMonth;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happened in ORP Tachov after its last workbooks: children's mental health is what the network works on. */
final class ThisYear {
    private static final String MAP_TEAM = "MAP IV – realizační tým";

    private final ExampleNetwork tachov;
    private final LocalDate today;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();
    private final AccountId club = DemonstrationAccount.ACTOR.account();

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
        new WrittenThisYear(tachov, today).tell();
        new TopicsAndSteps(tachov, today).tell();
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
                        .with(new Classification(
                                "setkávání rodičů",
                                null,
                                Sector.COMMUNITY_AND_LEISURE,
                                ago(140),
                                today.plusDays(75),
                                "dotační program kraje",
                                "Jedná se s městem Planá, zda kavárnu převezme knihovna."))
                        .with(new Clientele(List.of("rodiče s malými dětmi"), 0, 6, List.of("osamělost rodičů")))
                        .with(new ServiceArea(List.of("Planá"), List.of()))
                        .with(new Orientation(NeedArea.RELATIONSHIPS, List.of(), Focus.PREVENTION)));
        tachov.send(
                coordinator,
                ago(200),
                new ReclassifyActor(
                        tachov.actor(MAP_TEAM),
                        new Classification(
                                "podpora škol",
                                "MAS Český les",
                                Sector.EDUCATION,
                                LocalDate.of(2023, 12, 1),
                                ago(151),
                                "OP Jan Amos Komenský",
                                "Setkávání ředitelů svolává dál odbor školství.")));
        tachov.send(coordinator, ago(150), new RetireActor(tachov.actor(MAP_TEAM), "projekt skončil"));
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
                        new PlatformIdentity(
                                MENTAL_HEALTH, PlatformType.INTERDISCIPLINARY, PlatformLevel.ORP, ago(230)),
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
        // The round table agreed on a fixed day at its last meeting.
        tachov.send(
                coordinator,
                ago(16),
                new PlanMeetings(
                        tachov.platform(MENTAL_HEALTH),
                        Sent.of(Recurrence.on(new WeekdayOfMonth(2, DayOfWeek.TUESDAY, 2))),
                        Sent.of(ago(16)),
                        Sent.leftOut(),
                        Sent.of(LocalTime.of(15, 0))));
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
}
