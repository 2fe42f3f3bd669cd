package cz.propoj.contract.platforms;

import static cz.propoj.contract.records.Attribute.choice;
import static cz.propoj.contract.records.Attribute.day;
import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.lines;
import static cz.propoj.contract.records.Attribute.phrase;
import static cz.propoj.contract.records.Attribute.text;

import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of a platform, told in the order of the workbook. By hand beside it: coordinators, members and sub-groups, which
 * are links to other records; the day of its end, which belongs to a step; which texts stand in the vault.
 */
public final class PlatformRecordType {
    public static final RecordType<PlatformState> TYPE = RecordType.<PlatformState>named("platforms")
            .group(
                    "standing",
                    PlatformIdentity.class,
                    PlatformState::standing,
                    PlatformState::with,
                    line("name", PlatformIdentity::name)
                            .asRequired()
                            .asShown()
                            .inColumn("Název platformy", "název", "platforma", "jméno platformy"),
                    choice("type", PlatformType.values(), PlatformIdentity::type)
                            .asRequired()
                            .asShown()
                            .asFacet()
                            .inColumn("Typ platformy", "typ", "druh platformy", "druh"),
                    choice("level", PlatformLevel.values(), PlatformIdentity::level)
                            .asFacet()
                            .inColumn("Úroveň", "úroveň platformy", "územní úroveň"),
                    day("foundedOn", PlatformIdentity::foundedOn)
                            .inColumn("Vznik", "vznikla", "datum vzniku", "od", "založeno"))
            .group(
                    "charter",
                    Charter.class,
                    PlatformState::charter,
                    PlatformState::with,
                    phrase("frequency", Charter::frequency)
                            .withSuggestions()
                            .asShown()
                            .inColumn("Frekvence setkávání", "frekvence", "četnost setkávání", "jak často", "četnost"),
                    lines("topics", Charter::topics)
                            .withSuggestions()
                            .asShown()
                            .asFacet()
                            .inColumn("Témata", "téma", "hlavní témata", "řešená témata"),
                    text("goals", 3, Charter::goals).inColumn("Cíle", "cíl", "cíle platformy"),
                    text("outputs", 2, Charter::outputs)
                            .inColumn(
                                    "Písemné výstupy", "výstupy", "písemné a jiné výstupy", "písemný výstup", "zápisy"))
            .group(
                    "",
                    PlatformState.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    text("evaluation", 4, PlatformState::evaluation)
                            .inColumn(
                                    "Zhodnocení efektivity",
                                    "zhodnocení",
                                    "efektivita",
                                    "stručné zhodnocení efektivity",
                                    "hodnocení efektivity"))
            .inOrder("name", "type", "frequency", "topics", "goals", "evaluation", "outputs", "foundedOn", "level");

    private PlatformRecordType() {}
}
