package cz.propoj.standalone.demonstration;

import static cz.propoj.standalone.demonstration.TachovNames.AUTHORITY;
import static cz.propoj.standalone.demonstration.TachovNames.CLUB;
import static cz.propoj.standalone.demonstration.TachovNames.FAMILY_SERVICE;
import static cz.propoj.standalone.demonstration.TachovNames.PAEDIATRICIAN;
import static cz.propoj.standalone.demonstration.TachovNames.PLANNER;
import static cz.propoj.standalone.demonstration.TachovNames.PROBATION;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_ONE;
import static cz.propoj.standalone.demonstration.TachovNames.SCHOOL_TWO;

import cz.propoj.command.recommendations.NumbersInUse;
import cz.propoj.command.recommendations.RecommendationCommand.AmendRecommendation;
import cz.propoj.command.recommendations.RecommendationCommand.DropRecommendation;
import cz.propoj.command.recommendations.RecommendationCommand.FulfilRecommendation;
import cz.propoj.command.recommendations.RecommendationCommand.RecordRecommendation;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.recommendations.AddressedBody;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.ParticipationLevel;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.recommendations.Timing;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The recommendations of ORP Tachov: those of 2024, what its revisions made of them, and what came later. */
final class Recommended {
    private static final String MAP_TEAM = "MAP IV – realizační tým";
    private static final String PRIMARY_SCHOOL = "základní škola";
    static final int FIRST_YEAR = 2024;
    private static final LocalDate FIRST_PLAN = LocalDate.of(FIRST_YEAR, 3, 20);
    private static final LocalDate SECOND_PLAN = LocalDate.of(2025, 3, 18);

    private final ExampleNetwork tachov;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();
    private final Map<String, LocalDate> known = new LinkedHashMap<>();
    private @Nullable LocalDate plan;

    Recommended(ExampleNetwork tachov) {
        this.tachov = tachov;
    }

    /** What is addressed by an example. */
    private record Whom(List<String> actors, List<Sector> sectors, List<String> kinds, List<AddressedBody> bodies) {
        static Whom actors(String... names) {
            return new Whom(List.of(names), List.of(), List.of(), List.of());
        }

        static Whom sectors(Sector... sectors) {
            return new Whom(List.of(), List.of(sectors), List.of(), List.of());
        }

        Whom and(AddressedBody body) {
            return new Whom(actors, sectors, kinds, List.of(body));
        }

        Whom andAll(String kind) {
            return new Whom(actors, sectors, List.of(kind), bodies);
        }
    }

    private record Said(@Nullable String practice, @Nullable String findings, List<String> points) {}

    private static final Timing SOMETIME = new Timing(null, null, null);

    private static Timing times(int aYear) {
        return new Timing(null, aYear, null);
    }

    private static Timing every(int months) {
        return new Timing(null, null, months);
    }

    private static Timing by(int year, int month, int day) {
        return new Timing(LocalDate.of(year, month, day), null, null);
    }

    /** Those of the plan of 2024. */
    void first() {
        tell(FIRST_PLAN);
    }

    /** Those that the plan of 2025 added. */
    void second() {
        tell(SECOND_PLAN);
    }

    private void tell(LocalDate added) {
        plan = added;
        caseWork();
        information();
        participation();
        recommend(
                FIRST_PLAN,
                RecommendationField.GENERAL,
                null,
                1,
                "Jednou ročně projít celou síť na komunitním plánování",
                Whom.actors(PLANNER),
                times(1),
                new Said(
                        null,
                        "Přehled aktérů zastarává nejrychleji v kontaktech a kapacitách.",
                        List.of(
                                "Před setkáním rozeslat aktérům jejich záznamy ke kontrole.",
                                "Na setkání projít jen to, co zůstalo nejasné.")));
    }

    private void caseWork() {
        var field = RecommendationField.CASE_WORK;
        recommend(
                FIRST_PLAN,
                field,
                null,
                1,
                "Svolávat případové konference dřív, než se situace vyhrotí",
                Whom.actors(AUTHORITY, FAMILY_SERVICE).andAll(PRIMARY_SCHOOL),
                SOMETIME,
                new Said(
                        "Případovou konferenci svolává OSPOD, obvykle až když selhalo několik jiných kroků. Školy na ni chodí rády, ale málokdy ji samy navrhnou.",
                        "Školy nevědí, že mohou o svolání požádat, a služby se bojí, že tím rodinu poškodí.",
                        List.of(
                                "OSPOD jednou napíše všem školám a službám, kdy a jak o konferenci požádat.",
                                "Každá žádost dostane do čtrnácti dnů odpověď, i když se konference nesvolá.",
                                "Na konferenci je vždy někdo, komu dítě důvěřuje.")));
        recommend(
                FIRST_PLAN,
                field,
                null,
                2,
                "Sejít OSPOD s pediatry nad modelovým případem",
                Whom.actors(AUTHORITY, PAEDIATRICIAN),
                times(1),
                new Said(
                        "Pediatři o případových konferencích vědí, ale účastní se jich zřídka.",
                        "Chybí osobní kontakt a jistota, co smí lékař sdělit.",
                        List.of(
                                "Krátké setkání v ordinační dny, nejvýš hodina.",
                                "Ukázat na modelovém případu, co lékaři společné plánování ušetří.")));
        recommend(
                FIRST_PLAN,
                field,
                null,
                3,
                "Pravidelný kazuistický seminář pro školy, služby a OSPOD",
                Whom.actors(AUTHORITY, FAMILY_SERVICE, SCHOOL_ONE, SCHOOL_TWO),
                times(2),
                new Said(
                        null,
                        "Složité situace řeší každý po svém, není kde se společně učit.",
                        List.of(
                                "Pracovat s vymyšlenými nebo anonymizovanými případy.",
                                "Závěry zapsat na jednu stranu a rozeslat.")));
        recommend(
                FIRST_PLAN,
                field,
                null,
                4,
                "Jedna kontaktní osoba pro rodinu, která má víc služeb",
                Whom.actors(FAMILY_SERVICE, AUTHORITY),
                by(2025, 6, 30),
                new Said(null, "Rodina opakuje svůj příběh každé službě znovu.", List.of()));
        recommend(
                SECOND_PLAN,
                field,
                null,
                5,
                "Vracet zkušenosti týmu při soudu školám a službám",
                Whom.actors(AUTHORITY, PROBATION),
                every(6),
                new Said(
                        "Interdisciplinární tým při okresním soudu se schází pravidelně, jeho závěry zůstávají uvnitř.",
                        null,
                        List.of("Po každém druhém setkání poslat obecné závěry bez údajů o rodinách.")));
    }

    private void information() {
        var field = RecommendationField.INFORMATION_SHARING;
        recommend(
                FIRST_PLAN,
                field,
                null,
                1,
                "Sepsat na jednu stranu, jak vypadá dobrý podnět na OSPOD",
                Whom.actors(AUTHORITY),
                by(2024, 10, 31),
                new Said(
                        "Podněty přicházejí telefonem i dopisem, každý s jinými údaji.",
                        "Učitelé i zdravotníci se bojí podat podnět písemně a nevědí, co v něm má být.",
                        List.of(
                                "Co v podnětu být má a co do něj nepatří.",
                                "Kdy volat hned a kdy stačí napsat.",
                                "Co se stane potom a co se oznamovatel dozví.")));
        recommend(
                FIRST_PLAN,
                field,
                null,
                2,
                "Společný seznam kontaktů na školní poradenská pracoviště",
                Whom.actors(MAP_TEAM).andAll(PRIMARY_SCHOOL),
                times(1),
                new Said(null, "Kontakty se mění každé září a nikdo je nesbírá.", List.of()));
        recommend(
                SECOND_PLAN,
                field,
                null,
                3,
                "Proškolit školy a zdravotníky v mlčenlivosti a oznamovací povinnosti",
                Whom.sectors(Sector.EDUCATION, Sector.HEALTH).and(AddressedBody.TOWN),
                by(2026, 6, 30),
                new Said(
                        null,
                        "Opakovaně zaznívá otázka, co se vlastně smí předat.",
                        List.of(
                                "Dvě dopoledne, jedno pro školy, jedno pro zdravotníky.",
                                "Přizvat právníka z kraje.")));
        recommend(
                SECOND_PLAN,
                field,
                null,
                4,
                "Domluvit krajské tlumočení pro rodiny bez češtiny",
                Whom.actors(SCHOOL_ONE).and(AddressedBody.REGION),
                SOMETIME,
                new Said(
                        null, "Školy tlumočí přes starší spolužáky, což je u citlivých věcí nepřijatelné.", List.of()));
    }

    private void participation() {
        var field = RecommendationField.PARTICIPATION;
        recommend(
                FIRST_PLAN,
                field,
                ParticipationLevel.INDIVIDUAL,
                1,
                "Připravit dítě na případovou konferenci a vrátit se k ní s ním",
                Whom.actors(AUTHORITY, FAMILY_SERVICE),
                SOMETIME,
                new Said(
                        "S dětmi se mluví při šetření, na konferenci samotnou je nikdo nepřipravuje.",
                        "Děti nevědí, kdo tam bude a na co se jich budou ptát.",
                        List.of(
                                "Krátký seznam, co dítěti říct předem.",
                                "Zeptat se, koho u stolu chce mít.",
                                "Do týdne s dítětem projít, co se domluvilo.")));
        recommend(
                FIRST_PLAN,
                field,
                ParticipationLevel.ORGANISATIONS,
                2,
                "Podněty žákovských parlamentů posílat i do sítě",
                Whom.sectors(Sector.EDUCATION),
                times(2),
                new Said(
                        "Parlamenty fungují ve většině škol, jejich podněty zůstávají ve škole.",
                        null,
                        List.of("Škola pošle koordinátorovi dvakrát ročně, co se netýká jen jí.")));
        recommend(
                SECOND_PLAN,
                field,
                ParticipationLevel.ORGANISATIONS,
                3,
                "V klubu sbírat, co dětem ve městě chybí",
                Whom.actors(CLUB),
                every(3),
                new Said(null, null, List.of("Schránka a jednou za čtvrt roku společné povídání, bez jmen.")));
        recommend(
                FIRST_PLAN,
                field,
                ParticipationLevel.PLANNING,
                4,
                "Dětem vždy říct, jak dopadl jejich podnět z Kotle se starostou",
                Whom.actors(PLANNER).and(AddressedBody.TOWN),
                times(1),
                new Said(
                        "Kotel se starostou probíhá každý rok a děti na něj chodí připravené.",
                        "Co se s podněty stalo, se děti dozvědí spíš náhodou.",
                        List.of("Do tří měsíců odpovědět na každý podnět, i když odpověď zní ne.")));
        recommend(
                FIRST_PLAN,
                field,
                ParticipationLevel.PLANNING,
                5,
                "Stálá skupina dětí při komunitním plánování",
                Whom.actors(PLANNER),
                by(2024, 12, 31),
                new Said(null, null, List.of()));
    }

    /** What was found at the revision of a year: which ones are done, which ones nobody will do. */
    Map<ReviewState, List<ReviewedRecord>> reviewed(int year) {
        var day = LocalDate.of(year, 12, 10);
        var found = found(year);
        found.done().forEach(title -> tachov.send(coordinator, day, new FulfilRecommendation(id(title))));
        found.dropped()
                .forEach((title, reason) -> tachov.send(coordinator, day, new DropRecommendation(id(title), reason)));
        return Map.of(
                ReviewState.FULFILLED,
                found.done().stream().map(this::record).toList(),
                ReviewState.DROPPED,
                found.dropped().keySet().stream().map(this::record).toList());
    }

    /** Those that the revision of that year leaves open. */
    List<ReviewedRecord> open(int year) {
        var over = Stream.of(FIRST_YEAR, year)
                .map(Recommended::found)
                .flatMap(found -> Stream.concat(found.done().stream(), found.dropped().keySet().stream()))
                .collect(Collectors.toSet());
        return known.entrySet().stream()
                .filter(one -> one.getValue().getYear() <= year && !over.contains(one.getKey()))
                .map(one -> record(one.getKey()))
                .toList();
    }

    /** What a revision finds out; the reason stands by what is dropped. */
    private record Found(List<String> done, Map<String, String> dropped) {}

    private static Found found(int year) {
        return year == FIRST_YEAR
                ? new Found(
                        List.of("Sepsat na jednu stranu, jak vypadá dobrý podnět na OSPOD"),
                        Map.of(
                                "Stálá skupina dětí při komunitním plánování",
                                "Děti na večerní jednání nechodily. Místo skupiny se rozšíří Kotel se starostou."))
                : new Found(
                        List.of(
                                "Sejít OSPOD s pediatry nad modelovým případem",
                                "Dětem vždy říct, jak dopadl jejich podnět z Kotle se starostou",
                                "Podněty žákovských parlamentů posílat i do sítě"),
                        Map.of(
                                "Jedna kontaktní osoba pro rodinu, která má víc služeb",
                                "Služby se nedohodly, kdo by to byl. Pokračuje se domluvou případ od případu."));
    }

    /** What became of them since the last revision. */
    void since(LocalDate today) {
        var seminars = id("Pravidelný kazuistický seminář pro školy, služby a OSPOD");
        if (isAsRecorded(seminars)) {
            tachov.send(coordinator, today.minusDays(70), new FulfilRecommendation(seminars));
            tachov.send(
                    coordinator,
                    today.minusDays(160),
                    new AmendRecommendation(
                            id("V klubu sbírat, co dětem ve městě chybí"),
                            new Sent.Given<>(
                                    guidance(
                                            RecommendationField.PARTICIPATION,
                                            ParticipationLevel.ORGANISATIONS,
                                            3,
                                            "V klubu sbírat, co dětem ve městě chybí",
                                            Whom.actors(CLUB, PLANNER),
                                            every(2),
                                            new Said(null, null, List.of())),
                                    Set.of("actors", "everyMonths")),
                            NumbersInUse.NONE));
        }
    }

    private boolean isAsRecorded(RecommendationId recommendation) {
        return tachov.isAt(recommendation, 1);
    }

    private ReviewedRecord record(String title) {
        return new ReviewedRecord(RevisedKind.RECOMMENDATION, id(title).value());
    }

    private RecommendationId id(String title) {
        return new RecommendationId(tachov.id("recommendation/" + title));
    }

    private void recommend(
            LocalDate day,
            RecommendationField field,
            @Nullable ParticipationLevel level,
            int number,
            String title,
            Whom whom,
            Timing timing,
            Said said) {
        known.put(title, day);
        var id = id(title);
        if (day.equals(plan) && !tachov.isThere(id)) {
            var guidance = guidance(field, level, number, title, whom, timing, said);
            tachov.send(
                    coordinator,
                    day,
                    new RecordRecommendation(id, tachov.network(), guidance, true, NumbersInUse.NONE));
        }
    }

    private Guidance guidance(
            RecommendationField field,
            @Nullable ParticipationLevel level,
            int number,
            String title,
            Whom whom,
            Timing timing,
            Said said) {
        return new Guidance(
                field,
                level,
                number,
                title,
                said.practice(),
                said.findings(),
                said.points(),
                whom.actors().stream().map(tachov::actor).toList(),
                whom.sectors(),
                whom.kinds(),
                whom.bodies(),
                timing.day(),
                timing.timesPerYear(),
                timing.everyMonths());
    }
}
