package cz.propoj.contract.recommendations;

import static cz.propoj.contract.records.Attribute.choice;
import static cz.propoj.contract.records.Attribute.choices;
import static cz.propoj.contract.records.Attribute.day;
import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.lines;
import static cz.propoj.contract.records.Attribute.number;
import static cz.propoj.contract.records.Attribute.text;

import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of a recommendation. By hand beside it: the actors that are addressed by name, which are links to other records;
 * its points, each of which may be as long as a paragraph; its standing; which texts stand in the vault; that only participation has levels, and that there is one date or frequency.
 */
public final class RecommendationType {
    private static final int HIGHEST_NUMBER = 999;
    private static final int DAILY = 366;
    private static final int TEN_YEARS = 120;

    public static final RecordType<Guidance> TYPE = RecordType.<Guidance>named("recommendations")
            .group(
                    "",
                    Guidance.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    line("title", Guidance::title).asRequired().asShown(),
                    choice("field", RecommendationField.values(), Guidance::field)
                            .asRequired()
                            .asShown()
                            .asFacet(),
                    choice("level", ParticipationLevel.values(), Guidance::level)
                            .asShown()
                            .asFacet(),
                    number("number", 1, HIGHEST_NUMBER, Guidance::number).asShown(),
                    text("practice", 4, Guidance::practice),
                    text("findings", 4, Guidance::findings),
                    choices("sectors", Sector.values(), Guidance::sectors).asFacet(),
                    lines("kindsOfService", Guidance::kindsOfService).withSuggestions(),
                    choices("bodies", AddressedBody.values(), Guidance::bodies).asFacet(),
                    day("day", Guidance::day).asShown(),
                    number("timesPerYear", 1, DAILY, Guidance::timesPerYear),
                    number("everyMonths", 1, TEN_YEARS, Guidance::everyMonths));

    private RecommendationType() {}
}
