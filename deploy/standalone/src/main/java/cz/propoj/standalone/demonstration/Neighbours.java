package cz.propoj.standalone.demonstration;

import cz.propoj.command.actors.ActorCommand.LinkActor;
import cz.propoj.command.actors.ActorCommand.RegisterActor;
import cz.propoj.command.actors.ActorCommand.ReportCapacity;
import cz.propoj.command.meetings.MeetingCommand.RecordAttendance;
import cz.propoj.command.meetings.MeetingCommand.RecordMeeting;
import cz.propoj.command.needs.NeedCommand.AddActivity;
import cz.propoj.command.needs.NeedCommand.AddFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.AssessFulfilment;
import cz.propoj.command.needs.NeedCommand.IdentifyNeed;
import cz.propoj.command.platforms.PlatformCommand.AdmitMember;
import cz.propoj.command.platforms.PlatformCommand.FoundPlatform;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.CoordinatorRole;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A smaller network beside Tachov, and the region that sees both. */
final class Neighbours {
    private static final LocalDate SINCE = LocalDate.of(2024, 11, 20);
    private static final LocalDate LATER = LocalDate.of(2025, 11, 25);

    private final ExampleNetwork stribro;
    private final ExampleNetwork region;
    private final ExampleNetwork tachov;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();

    Neighbours(ExampleNetwork stribro, ExampleNetwork region, ExampleNetwork tachov) {
        this.stribro = stribro;
        this.region = region;
        this.tachov = tachov;
    }

    void tell() {
        if (region.actors().size() > 1) {
            return;
        }
        actors();
        platforms();
        needs();
        links();
        register(
                region,
                SINCE,
                "Krajský úřad – odbor sociálních věcí",
                "krajský úřad",
                Sector.SELF_GOVERNMENT,
                "Plzeň",
                NeedArea.SAFETY,
                Focus.BOTH);
        found(
                region,
                SINCE,
                "Krajská platforma koordinátorů sítí",
                PlatformType.INTERDISCIPLINARY,
                PlatformLevel.REGION,
                "Krajský úřad – odbor sociálních věcí");
        register(
                region,
                LATER,
                "Krajská hygienická stanice",
                "podpora zdraví",
                Sector.HEALTH,
                "Plzeň",
                NeedArea.HEALTH,
                Focus.PREVENTION);
    }

    private void actors() {
        register(
                stribro,
                SINCE,
                "OSPOD Stříbro",
                "orgán sociálně-právní ochrany dětí",
                Sector.SOCIAL_AFFAIRS,
                "Stříbro",
                NeedArea.SAFETY,
                Focus.BOTH);
        register(
                stribro,
                SINCE,
                "Základní škola Stříbro",
                "ZŠ",
                Sector.EDUCATION,
                "Stříbro",
                NeedArea.LEARNING,
                Focus.PREVENTION);
        register(
                stribro,
                SINCE,
                "Základní škola Kladruby",
                "ZŠ",
                Sector.EDUCATION,
                "Kladruby",
                NeedArea.LEARNING,
                Focus.PREVENTION);
        register(
                stribro,
                SINCE,
                "Mateřská škola Stříbro",
                "MŠ",
                Sector.EDUCATION,
                "Stříbro",
                NeedArea.RELATIONSHIPS,
                Focus.PREVENTION);
        register(
                stribro,
                SINCE,
                "Policie ČR – obvodní oddělení Stříbro",
                "policie",
                Sector.INTERIOR_AND_SECURITY,
                "Stříbro",
                NeedArea.SAFETY,
                Focus.INTERVENTION);
        register(
                stribro,
                SINCE,
                "Rodinné centrum Stříbro",
                "rodinné centrum",
                Sector.SOCIAL_AFFAIRS,
                "Stříbro",
                NeedArea.RELATIONSHIPS,
                Focus.PREVENTION);
        register(
                stribro,
                SINCE,
                "Probační a mediační služba",
                "PMS",
                Sector.JUSTICE,
                "Tachov",
                NeedArea.BEHAVIOUR,
                Focus.INTERVENTION);
        register(
                stribro,
                SINCE,
                "Dětská ordinace Stříbro",
                "praktický lékař pro děti a dorost",
                Sector.HEALTH,
                "Stříbro",
                NeedArea.HEALTH,
                Focus.BOTH);
        register(
                stribro,
                LATER,
                "Středisko výchovné péče",
                "SVP",
                Sector.EDUCATION,
                "Plzeň",
                NeedArea.BEHAVIOUR,
                Focus.BOTH);
        register(
                stribro,
                LATER,
                "Sociálně aktivizační služba Stříbro",
                "SAS pro rodiny s dětmi",
                Sector.SOCIAL_AFFAIRS,
                "Stříbro",
                NeedArea.RELATIONSHIPS,
                Focus.BOTH);
        stribro.send(
                coordinator,
                LATER,
                new ReportCapacity(stribro.actor("Sociálně aktivizační služba Stříbro"), new Capacity(20, 3, LATER)));
    }

    private void platforms() {
        found(
                stribro,
                SINCE,
                "Tým pro ohrožené děti",
                PlatformType.INTERDISCIPLINARY,
                PlatformLevel.ORP,
                "OSPOD Stříbro",
                "Základní škola Stříbro",
                "Policie ČR – obvodní oddělení Stříbro",
                "Rodinné centrum Stříbro",
                "Dětská ordinace Stříbro");
        found(
                stribro,
                LATER,
                "Setkání škol a služeb",
                PlatformType.MINI_TEAM,
                PlatformLevel.ORP,
                "Rodinné centrum Stříbro",
                "Základní škola Stříbro",
                "Základní škola Kladruby",
                "OSPOD Stříbro",
                "Sociálně aktivizační služba Stříbro");
        meeting(
                "Tým pro ohrožené děti",
                LocalDate.of(2025, 4, 9),
                "záškoláctví",
                "OSPOD Stříbro",
                "Základní škola Stříbro",
                "Policie ČR – obvodní oddělení Stříbro");
        meeting(
                "Tým pro ohrožené děti",
                LocalDate.of(2025, 10, 22),
                "bydlení rodin",
                "OSPOD Stříbro",
                "Rodinné centrum Stříbro",
                "Základní škola Stříbro");
        meeting(
                "Setkání škol a služeb",
                LocalDate.of(2026, 3, 18),
                "první společné setkání",
                "Rodinné centrum Stříbro",
                "Základní škola Stříbro",
                "Základní škola Kladruby",
                "Sociálně aktivizační služba Stříbro");
    }

    private void needs() {
        need(
                NeedArea.SAFETY,
                "Bezpečný domov",
                "Doma není násilí",
                3,
                "Včasné oznámení a krizová pomoc",
                Focus.INTERVENTION,
                "OSPOD Stříbro",
                "Policie ČR – obvodní oddělení Stříbro");
        need(
                NeedArea.LEARNING,
                "Úspěch ve škole",
                "Dítě má klid na úkoly",
                2,
                "Doučování",
                Focus.PREVENTION,
                "Rodinné centrum Stříbro");
        need(
                NeedArea.HEALTH,
                "Duševní zdraví",
                "Dítě má pomoc při úzkostech",
                1,
                "Psychologická pomoc",
                Focus.INTERVENTION);
        need(
                NeedArea.RELATIONSHIPS,
                "Patřit mezi vrstevníky",
                "Dítě má kamarády a kroužek",
                3,
                "Kroužky dostupné všem",
                Focus.PREVENTION,
                "Rodinné centrum Stříbro");
    }

    /** Both coordinators say that it is the same actor. */
    private void links() {
        for (var name : List.of("Probační a mediační služba", "Středisko výchovné péče")) {
            stribro.send(coordinator, LATER, new LinkActor(stribro.actor(name), tachov.actor(name)));
            tachov.send(coordinator, LATER, new LinkActor(tachov.actor(name), stribro.actor(name)));
        }
    }

    private void register(
            ExampleNetwork where,
            LocalDate since,
            String name,
            String kindOfService,
            Sector sector,
            String place,
            NeedArea area,
            Focus focus) {
        where.send(
                coordinator,
                since,
                new RegisterActor(
                        new ActorId(where.id("actor/" + name)),
                        where.network(),
                        ActorProfile.of(new Identity(name, null, ActorKind.ORGANISATION, null))
                                .with(new Classification(kindOfService, null, sector))
                                .with(new Clientele(List.of("děti", "rodiny s dětmi"), null, null, List.of()))
                                .with(new ServiceArea(List.of(place), List.of()))
                                .with(new Orientation(area, List.of(), focus))));
    }

    private void found(
            ExampleNetwork where,
            LocalDate since,
            String name,
            PlatformType type,
            PlatformLevel level,
            String coordinatedBy,
            String... members) {
        var platform = new PlatformId(where.id("platform/" + name));
        where.send(
                coordinator,
                since,
                new FoundPlatform(
                        platform,
                        where.network(),
                        new PlatformIdentity(name, type, level, since),
                        new Charter(List.of(where.actor(coordinatedBy)), "2× ročně", List.of(), null, "zápis")));
        Stream.concat(Stream.of(coordinatedBy), Stream.of(members))
                .forEach(
                        actor -> where.send(coordinator, since, new AdmitMember(platform, where.actor(actor), "člen")));
    }

    private void meeting(String platform, LocalDate day, String topic, String... came) {
        var meeting = new MeetingId(stribro.id("meeting/" + platform + "/" + day));
        stribro.send(
                coordinator,
                day,
                new RecordMeeting(
                        meeting,
                        stribro.network(),
                        stribro.platform(platform),
                        new Agenda(
                                day,
                                MeetingKind.PLATFORM_MEETING,
                                topic,
                                null,
                                List.of(CoordinatorRole.ORGANISER),
                                null,
                                null)));
        stribro.send(
                coordinator,
                day,
                new RecordAttendance(
                        meeting,
                        Stream.of(came)
                                .map(actor -> new Attendance(stribro.actor(actor), 1))
                                .toList()));
    }

    private void need(
            NeedArea area, String name, String fulfilment, int level, String activity, Focus phase, String... by) {
        var need = new NeedId(stribro.id("need/" + name));
        var form = new FormId(stribro.id("form/" + fulfilment));
        stribro.send(coordinator, SINCE, new IdentifyNeed(need, stribro.network(), area, name));
        stribro.send(coordinator, SINCE, new AddFormOfFulfilment(need, form, fulfilment));
        stribro.send(coordinator, SINCE, new AssessFulfilment(need, form, new Assessment(level, null)));
        stribro.send(
                coordinator,
                SINCE,
                new AddActivity(
                        need,
                        form,
                        new ActivityId(stribro.id("activity/" + activity)),
                        new ActivityPlan(activity, phase, List.of()),
                        null,
                        Stream.of(by).map(stribro::actor).toList()));
    }
}
