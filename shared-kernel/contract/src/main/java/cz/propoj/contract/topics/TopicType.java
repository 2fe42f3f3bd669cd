package cz.propoj.contract.topics;

import static cz.propoj.contract.records.Attribute.choices;
import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.lines;
import static cz.propoj.contract.records.Attribute.number;
import static cz.propoj.contract.records.Attribute.text;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of a topic. By hand beside it: its platform, which is a link; its goals and the findings that led to it; that
 * the ages do not run backwards; which texts stand in the vault.
 */
public final class TopicType {
    private static final int OLDEST_AGE = 120;

    public static final RecordType<Brief> TYPE = RecordType.<Brief>named("topics")
            .group(
                    "",
                    Brief.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    line("title", Brief::title).asRequired().asShown(),
                    text("why", 4, Brief::why),
                    line("inCharge", Brief::inCharge).asShown(),
                    choices("areas", NeedArea.values(), Brief::areas).asShown().asFacet(),
                    lines("groups", Brief::groups).withSuggestions(),
                    number("ageFrom", 0, OLDEST_AGE, Brief::ageFrom),
                    number("ageTo", 0, OLDEST_AGE, Brief::ageTo),
                    lines("localities", Brief::localities).withSuggestions().asFacet(),
                    lines("themes", Brief::themes).withSuggestions().asFacet());

    private TopicType() {}
}
