package cz.propoj.contract.actors;

import static cz.propoj.contract.records.Attribute.choice;
import static cz.propoj.contract.records.Attribute.choices;
import static cz.propoj.contract.records.Attribute.day;
import static cz.propoj.contract.records.Attribute.ico;
import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.lines;
import static cz.propoj.contract.records.Attribute.number;
import static cz.propoj.contract.records.Attribute.text;
import static cz.propoj.contract.records.Attribute.webAddress;
import static cz.propoj.contract.records.Attribute.yesNo;

import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.records.RecordType;

/**
 * What an actor's profile consists of. By hand beside it: the name, which of a person stands in the vault; crisis readiness and
 * capacity, which are no part of the profile; the characteristics that a network defines.
 */
public final class ActorType {
    private static final int OLDEST_AGE = 120;

    public static final RecordType<ActorProfile> TYPE = RecordType.<ActorProfile>named("actors")
            .group(
                    "identity",
                    Identity.class,
                    ActorProfile::identity,
                    ActorProfile::with,
                    ico("ico", Identity::ico).inColumn("IČO", "ič", "identifikační číslo", "ičo organizace"),
                    choice("kind", ActorKind.values(), Identity::kind).asFacet().asRequired(),
                    choice("formality", Formality.values(), Identity::formality).asFacet())
            .group(
                    "classification",
                    Classification.class,
                    ActorProfile::classification,
                    ActorProfile::with,
                    line("kindOfService", Classification::kindOfService)
                            .withSuggestions()
                            .asShown()
                            .inColumn(
                                    "Druh / typ služby",
                                    "druh služby",
                                    "typ služby",
                                    "druh typ",
                                    "druh a typ služby",
                                    "služba"),
                    line("founder", Classification::founder)
                            .withSuggestions()
                            .asFacet()
                            .inColumn(
                                    "Zřizovatel",
                                    "zřizovatel služby",
                                    "zřizovatel organizace",
                                    "poskytovatel",
                                    "zakladatel")
                            .inBlocks(),
                    choice("sector", Sector.values(), Classification::sector)
                            .asShown()
                            .asFacet()
                            .inColumn("Resort", "sektor", "rezort", "oblast působení", "resort ministerstvo")
                            .inBlocks(),
                    day("runsFrom", Classification::runsFrom)
                            .inColumn("Projekt od", "začátek projektu", "projekt běží od", "realizace od"),
                    day("runsTo", Classification::runsTo)
                            .inColumn("Projekt do", "konec projektu", "projekt běží do", "realizace do"),
                    line("funder", Classification::funder)
                            .withSuggestions()
                            .asFacet()
                            .inColumn(
                                    "Kdo projekt platí",
                                    "donor",
                                    "financování",
                                    "zdroj financování",
                                    "poskytovatel dotace"),
                    text("whatFollows", 2, Classification::whatFollows)
                            .inColumn("Co bude po projektu", "udržitelnost", "co bude dál", "po skončení projektu"))
            .group(
                    "clientele",
                    Clientele.class,
                    ActorProfile::clientele,
                    ActorProfile::with,
                    lines("groups", Clientele::groups)
                            .withSuggestions()
                            .asShown()
                            .asFacet()
                            .inColumn("Cílová skupina", "cílové skupiny", "cílovka", "pro koho", "cs"),
                    number("ageFrom", 0, OLDEST_AGE, Clientele::ageFrom)
                            .inColumn("Věk od", "od věku", "věk klientů od", "věk min", "věk od let"),
                    number("ageTo", 0, OLDEST_AGE, Clientele::ageTo)
                            .inColumn("Věk do", "do věku", "věk klientů do", "věk max", "věk do let"),
                    lines("situations", Clientele::situations)
                            .withSuggestions()
                            .asFacet()
                            .inColumn(
                                    "Životní situace",
                                    "životní situace klientů",
                                    "nepříznivá sociální situace",
                                    "řešené situace"))
            .group(
                    "serviceArea",
                    ServiceArea.class,
                    ActorProfile::serviceArea,
                    ActorProfile::with,
                    lines("places", ServiceArea::places)
                            .withSuggestions()
                            .asShown()
                            .asFacet()
                            .inColumn(
                                    "Místo poskytování",
                                    "místo",
                                    "místa poskytování",
                                    "místo poskytování služby",
                                    "kde",
                                    "adresa"),
                    lines("coverage", ServiceArea::coverage)
                            .withSuggestions()
                            .asFacet()
                            .inColumn("Působnost", "územní působnost", "území", "oblast působnosti", "působí v"))
            .group(
                    "availability",
                    Availability.class,
                    ActorProfile::availability,
                    ActorProfile::with,
                    webAddress("web", Availability::web)
                            .inColumn("Web", "www", "web stránky", "webové stránky", "internetové stránky", "odkaz"),
                    text("openingHours", 2, Availability::openingHours)
                            .inColumn("Provozní doba", "otevírací doba", "otevírací hodiny", "provoz", "úřední hodiny"),
                    choices("forms", ServiceForm.values(), Availability::forms)
                            .asFacet()
                            .inColumn(
                                    "Forma služby", "forma", "formy služby", "forma poskytování", "formy poskytování"),
                    yesNo("online", Availability::online)
                            .asFacet()
                            .inColumn("On-line", "online", "on line služba", "pomoc on line", "distančně"),
                    lines("languages", Availability::languages)
                            .withSuggestions()
                            .asFacet())
            .group(
                    "orientation",
                    Orientation.class,
                    ActorProfile::orientation,
                    ActorProfile::with,
                    choice("primaryNeedArea", NeedArea.values(), Orientation::primaryNeedArea)
                            .asFacet()
                            .inColumn(
                                    "Primární oblast potřeb",
                                    "primární oblast",
                                    "hlavní oblast potřeb",
                                    "primární okruh potřeb",
                                    "oblast potřeb"),
                    choices("otherNeedAreas", NeedArea.values(), Orientation::otherNeedAreas)
                            .asFacet()
                            .inColumn(
                                    "Další oblasti potřeb",
                                    "další oblasti",
                                    "ostatní oblasti potřeb",
                                    "vedlejší oblasti potřeb",
                                    "další okruhy potřeb"),
                    choice("focus", Focus.values(), Orientation::focus)
                            .asFacet()
                            .inColumn(
                                    "Zaměření",
                                    "zaměření služby",
                                    "prevence intervence",
                                    "zaměření prevence intervence"));

    private ActorType() {}
}
