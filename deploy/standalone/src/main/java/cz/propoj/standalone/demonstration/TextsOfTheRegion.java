package cz.propoj.standalone.demonstration;

import cz.propoj.command.regionaltexts.PublishedText;
import cz.propoj.command.regionaltexts.RegionalTextCommand.PublishRegionalText;
import cz.propoj.command.regionaltexts.RegionalTextCommand.RewriteRegionalText;
import cz.propoj.command.regionaltexts.RegionalTextCommand.TakeOverRegionalText;
import cz.propoj.command.regionaltexts.RegionalTextCommand.WriteRegionalText;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextKind;
import cz.propoj.contract.regionaltexts.RegionalWording;
import java.time.LocalDate;

/**
 * What the region has written, and what its networks have made of it: Tachov has edited one text, of which a newer version waits with
 * a change that can be taken over as it is and one that both have made.
 */
final class TextsOfTheRegion {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 2, 10);
    private static final LocalDate TAKEN_OVER = LocalDate.of(2025, 3, 10);

    private static final RegionalWording CONFERENCE = new RegionalWording(
            RegionalTextKind.PRACTICE, RecommendationField.CASE_WORK, "Jak se svolává případová konference", """
            Konferenci svolává OSPOD, když s rodinou pracují alespoň tři aktéři a každý zná jen část příběhu. \
            Pozvánku posílá nejpozději 14 dní předem. Rodiče i dítě se dozvědí předem, kdo přijde a proč.

            Zapisuje se jen to, kdo co udělá a do kdy. Zápis dostanou všichni pozvaní do 7 dnů. \
            Za splnění úkolu odpovídá ten, kdo ho přijal.""");

    private static final String CONFERENCE_IN_TACHOV = """
            Konferenci svolává OSPOD, když s rodinou pracují alespoň tři aktéři a každý zná jen část příběhu. \
            Pozvánku posílá nejpozději 10 dní předem, vždy i třídnímu učiteli. Rodiče i dítě se dozvědí předem, kdo přijde a proč.

            Zapisuje se jen to, kdo co udělá a do kdy. Zápis dostanou všichni pozvaní do 7 dnů. \
            Za splnění úkolu odpovídá ten, kdo ho přijal. Při dalším setkání týmu se projde, co se podařilo.""";

    private static final String CONFERENCE_ANEW = """
            Konferenci svolává OSPOD, když s rodinou pracují alespoň tři aktéři a každý zná jen část příběhu. \
            Pozvánku posílá nejpozději 21 dní předem a napíše do ní, čeho má setkání dosáhnout. \
            Rodiče i dítě se dozvědí předem, kdo přijde a proč. Dítě si může přivést člověka, kterému věří.

            Zapisuje se jen to, kdo co udělá a do kdy. Zápis dostanou všichni pozvaní do 5 pracovních dnů. \
            Za splnění úkolu odpovídá ten, kdo ho přijal.""";

    private static final RegionalWording SCHOOLS = new RegionalWording(
            RegionalTextKind.FINDINGS, RecommendationField.INFORMATION_SHARING, "Co školám brání ozvat se včas", """
            Školy se ozývají pozdě hlavně proto, že nevědí, komu mají zavolat a co se pak stane. \
            Bojí se, že hlášením pokazí vztah s rodinou, tzv. první pomoc proto zkoušejí samy. \
            Odpověď, jak to dopadlo, dostane jen malá část z nich.

            Kde má škola jedno telefonní číslo a jeden obličej, volá dřív a častěji, např. už při prvních omluvenkách bez důvodu.""");

    private static final RegionalWording CHILD = new RegionalWording(
            RegionalTextKind.RECOMMENDATION,
            RecommendationField.PARTICIPATION,
            "Dítě u jednání, která se ho týkají",
            """
            Každé dítě, o kterém se jedná, se předem dozví, o čem se bude mluvit, a může říct, co chce a nechce. \
            Způsob se přizpůsobí věku: menší děti mohou kreslit, starší napsat vzkaz nebo přijít samy. \
            Do 14 dnů po jednání mu někdo, koho zná, řekne, co se rozhodlo a proč.""");

    private static final RegionalWording PLANNING = new RegionalWording(
            RegionalTextKind.PRACTICE, RecommendationField.GENERAL, "Jak se z mapy sítě stává plán", """
            Koordinátor jednou za rok projde s aktéry, co platí a co se změnilo. \
            Z poznatků vybere s nimi nejvýše pět témat a ke každému napíše, kdo udělá první krok a do kdy. \
            Plán se předkládá zastupitelstvu a kraji do konce března.""");

    private static final RegionalWording DRAFT = new RegionalWording(
            RegionalTextKind.FINDINGS,
            RecommendationField.CASE_WORK,
            "Proč rodiny z pomoci vypadávají",
            "Rodiny se nejčastěji ztratí ve chvíli, kdy je jedna služba předává druhé.");

    private final ExampleNetwork region;
    private final ExampleNetwork tachov;
    private final ExampleNetwork stribro;
    private final LocalDate today;
    private final AccountId coordinator = DemonstrationAccount.COORDINATOR.account();

    TextsOfTheRegion(ExampleNetwork region, ExampleNetwork tachov, ExampleNetwork stribro, LocalDate today) {
        this.region = region;
        this.tachov = tachov;
        this.stribro = stribro;
        this.today = today;
    }

    void tell() {
        var conference = published("konference", CONFERENCE);
        takenOver(tachov, conference, CONFERENCE);
        once(
                tachov,
                conference.copyIn(tachov.network()),
                1,
                TAKEN_OVER.plusDays(8),
                rewritten(
                        conference.copyIn(tachov.network()),
                        CONFERENCE.saying(CONFERENCE.title(), CONFERENCE_IN_TACHOV)));
        once(
                region,
                conference,
                2,
                today.minusDays(12),
                rewritten(conference, CONFERENCE.saying(CONFERENCE.title(), CONFERENCE_ANEW)));
        once(region, conference, 3, today.minusDays(9), new PublishRegionalText(conference));

        var schools = published("skoly", SCHOOLS);
        takenOver(tachov, schools, SCHOOLS);
        takenOver(stribro, schools, SCHOOLS);
        published("dite", CHILD);
        published("planovani", PLANNING);
        var draft = text("rozepsany");
        once(region, draft, 0, today.minusDays(5), new WriteRegionalText(draft, region.network(), DRAFT));
    }

    private RegionalTextId text(String key) {
        return new RegionalTextId(region.id("text/" + key));
    }

    private RegionalTextId published(String key, RegionalWording wording) {
        var text = text(key);
        once(region, text, 0, PUBLISHED.minusDays(20), new WriteRegionalText(text, region.network(), wording));
        once(region, text, 1, PUBLISHED, new PublishRegionalText(text));
        return text;
    }

    private void takenOver(ExampleNetwork network, RegionalTextId text, RegionalWording wording) {
        var copy = text.copyIn(network.network());
        var first = new PublishedText(region.network(), "Plzeňský kraj", text, 1, wording);
        once(network, copy, 0, TAKEN_OVER, new TakeOverRegionalText(copy, network.network(), first));
    }

    private static RewriteRegionalText rewritten(RegionalTextId text, RegionalWording wording) {
        return new RewriteRegionalText(text, Sent.of(wording));
    }

    /** As the event of that number; nothing when it has happened already. */
    private void once(ExampleNetwork network, RegionalTextId text, long number, LocalDate day, Object command) {
        if (number == 0 ? !network.isThere(text) : network.isAt(text, number - 1)) {
            network.send(coordinator, day, command);
        }
    }
}
