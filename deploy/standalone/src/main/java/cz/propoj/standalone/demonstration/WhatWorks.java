package cz.propoj.standalone.demonstration;

import static cz.propoj.standalone.demonstration.TachovNames.AUTHORITY;
import static cz.propoj.standalone.demonstration.TachovNames.CLUB;
import static cz.propoj.standalone.demonstration.TachovNames.MENTAL_HEALTH;
import static cz.propoj.standalone.demonstration.TachovNames.PLANNER;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_ONE;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_TWO;
import static cz.propoj.standalone.demonstration.TachovNames.TEAM_FOR_YOUTH;
import static cz.propoj.standalone.demonstration.TachovNames.THERAPY;
import static cz.propoj.standalone.demonstration.TachovNames.TOWN_POLICE;

import cz.propoj.command.documents.DocumentCommand.RecordDocument;
import cz.propoj.command.practices.PracticeCommand.AdoptPractice;
import cz.propoj.command.practices.PracticeCommand.RecordPractice;
import cz.propoj.command.practices.PracticeCommand.SharePractice;
import cz.propoj.command.practices.PracticeCommand.TryPractice;
import cz.propoj.command.steps.StepCommand.AddDocument;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentKind;
import cz.propoj.contract.documents.DocumentProfile;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.practices.PracticeAudience;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeSource;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.Sharing;
import cz.propoj.contract.steps.Evidence.DocumentLink;
import cz.propoj.contract.steps.StepId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ORP Tachov works by: its documents, and good practices, some of them shared with its neighbour or taken over from there. */
final class WhatWorks {
    private final ExampleNetwork tachov;
    private final ExampleNetwork stribro;
    private final LocalDate today;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();

    WhatWorks(ExampleNetwork tachov, ExampleNetwork stribro, LocalDate today) {
        this.tachov = tachov;
        this.stribro = stribro;
        this.today = today;
    }

    void tell() {
        documents();
        practices();
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }

    private void documents() {
        document(
                "kpss",
                new DocumentProfile(
                        "Komunitní plán sociálních služeb Tachovska",
                        DocumentKind.COMMUNITY_PLAN,
                        tachov.actor(PLANNER),
                        null,
                        today.minusMonths(32).withDayOfMonth(1),
                        today.plusDays(48),
                        "https://example.org/komunitni-plan-tachov.pdf",
                        "Pracovní skupina pro děti a rodiny připravuje pokračování."));
        document(
                "map",
                new DocumentProfile(
                        "Místní akční plán vzdělávání ORP Tachov IV",
                        DocumentKind.EDUCATION_PLAN,
                        null,
                        "MAS Český les",
                        LocalDate.of(2023, 12, 1),
                        ago(151),
                        "https://example.org/map-tachov.pdf",
                        null));
        document(
                "prevence",
                new DocumentProfile(
                        "Plán prevence kriminality města Tachova",
                        DocumentKind.CRIME_PREVENTION,
                        tachov.actor(TOWN_POLICE),
                        null,
                        ago(400),
                        today.plusMonths(26),
                        "https://example.org/prevence-kriminality.pdf",
                        null));
        document(
                "analyza",
                new DocumentProfile(
                        "Analýza potřeb dětí a rodin na Tachovsku",
                        DocumentKind.ANALYSIS,
                        tachov.actor(AUTHORITY),
                        null,
                        ago(300),
                        null,
                        "https://example.org/analyza-potreb.pdf",
                        "Vychází z rozhovorů se školami, pediatry a službami."));
        document(
                "dohoda",
                new DocumentProfile(
                        "Dohoda škol a OSPOD o předávání informací",
                        DocumentKind.AGREEMENT,
                        tachov.actor(AUTHORITY),
                        null,
                        ago(120),
                        today.plusMonths(20),
                        null,
                        "Leží u koordinátora sítě; školy mají kopii."));
        var table = new StepId(tachov.id("step/kulaty-stul"));
        if (tachov.isAt(table, 2)) {
            tachov.send(
                    coordinator,
                    ago(118),
                    new AddDocument(
                            table,
                            new DocumentLink(
                                    "Dohoda škol a OSPOD o předávání informací",
                                    null,
                                    new DocumentId(tachov.id("document/dohoda")))));
        }
    }

    private void document(String key, DocumentProfile profile) {
        var id = new DocumentId(tachov.id("document/" + key));
        if (!tachov.isThere(id)) {
            tachov.send(coordinator, ago(110), new RecordDocument(id, tachov.network(), profile));
        }
    }

    private void practices() {
        var club = practice(
                tachov,
                "ranni-klub",
                ago(240),
                described(
                        "Ranní klub před školou",
                        "Od sedmi hodin je v klubu otevřeno pro děti, které by jinak čekaly venku. Dostanou čaj a pečivo a pracovnice je doprovodí ke škole.",
                        "Tachov",
                        "Školy upozornily, že část dětí přichází bez snídaně. Klub posunul otevírací dobu, pečivo dává potravinová pomoc.",
                        "vedoucí klubu KOTEC",
                        List.of(tachov.actor(CLUB), tachov.actor(SCHOOL_ONE), tachov.actor(SCHOOL_TWO)),
                        List.of(tachov.platform(TEAM_FOR_YOUTH))),
                null);
        if (tachov.isAt(club, 0)) {
            tachov.send(coordinator, ago(190), new TryPractice(club));
            tachov.send(coordinator, ago(100), new AdoptPractice(club));
            tachov.send(coordinator, ago(95), new SharePractice(club, new Sharing(PracticeAudience.REGION, true)));
        }
        var desk = practice(
                tachov,
                "konzultacni-den",
                ago(130),
                described(
                        "Konzultační den pro školy",
                        "Jednou za měsíc je u kulatého stolu hodina, kdy se školy ptají psychologa bez uvedení jména dítěte.",
                        "Tachov, Planá",
                        "Vzešlo z kulatého stolu: školy nevěděly, kam dítě poslat, než přijde na řadu v ambulanci.",
                        null,
                        List.of(tachov.actor(THERAPY)),
                        List.of(tachov.platform(MENTAL_HEALTH))),
                null);
        if (tachov.isAt(desk, 0)) {
            tachov.send(coordinator, ago(60), new TryPractice(desk));
        }
        practice(
                tachov,
                "spolecny-zapis",
                ago(25),
                described(
                        "Jeden zápis z případové konference pro všechny",
                        "Zápis píše jen svolavatel, ostatní ho do tří dnů potvrdí. Rodina dostane stejný list.",
                        null,
                        null,
                        null,
                        List.of(tachov.actor(AUTHORITY)),
                        List.of()),
                null);
        var fathers = practice(
                stribro,
                "tatove",
                ago(220),
                described(
                        "Dílna pro táty a děti",
                        "Jednou za dva měsíce vyrábějí otcové s dětmi ve školní dílně. Beze slov o výchově, o to víc se toho řekne.",
                        "Stříbro",
                        "Nápad školníka, materiál platí město z drobného grantu.",
                        "zástupkyně ředitele Základní školy Stříbro",
                        List.of(stribro.actor("Základní škola Stříbro")),
                        List.of()),
                null);
        if (stribro.isAt(fathers, 0)) {
            stribro.send(coordinator, ago(210), new AdoptPractice(fathers));
            stribro.send(
                    coordinator, ago(90), new SharePractice(fathers, new Sharing(PracticeAudience.EVERYBODY, false)));
        }
        var workshop = practice(
                tachov,
                "dilna",
                ago(45),
                described(
                        "Dílna pro táty a děti",
                        "Jednou za dva měsíce vyrábějí otcové s dětmi v dílně Domu dětí. Beze slov o výchově, o to víc se toho řekne.",
                        "Tachov",
                        "Převzato ze Stříbra, kde běží ve školní dílně.",
                        null,
                        List.of(),
                        List.of()),
                new PracticeSource(stribro.network(), fathers));
        if (tachov.isAt(workshop, 0)) {
            tachov.send(coordinator, ago(12), new TryPractice(workshop));
        }
        var morning = practice(
                stribro,
                "ranni-klub",
                ago(70),
                described(
                        "Ranní klub před školou",
                        "Škola otevírá v sedm jídelnu; dozor drží asistent pedagoga.",
                        "Stříbro",
                        "Převzato z Tachova, místo klubu to drží škola.",
                        null,
                        List.of(stribro.actor("Základní škola Stříbro")),
                        List.of()),
                new PracticeSource(tachov.network(), club));
        if (stribro.isAt(morning, 0)) {
            stribro.send(coordinator, ago(30), new TryPractice(morning));
        }
    }

    private static PracticeProfile described(
            String title,
            String what,
            @Nullable String place,
            @Nullable String origin,
            @Nullable String whomToAsk,
            List<ActorId> actors,
            List<PlatformId> platforms) {
        return new PracticeProfile(title, what, place, origin, whomToAsk, actors, platforms, List.of(), List.of());
    }

    private PracticeId practice(
            ExampleNetwork where,
            String key,
            LocalDate since,
            PracticeProfile profile,
            @Nullable PracticeSource source) {
        var id = new PracticeId(where.id("practice/" + key));
        if (!where.isThere(id)) {
            where.send(
                    coordinator,
                    since,
                    new RecordPractice(id, where.network(), profile, source, PracticeStage.PROPOSED));
        }
        return id;
    }
}
