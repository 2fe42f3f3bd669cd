package cz.propoj.contract.regionaltexts;

import static cz.propoj.contract.records.Attribute.choice;
import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.text;

import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/** What is said of a text of the region. By hand beside it: its versions, and where a copy comes from. */
public final class RegionalTextType {
    private static final int ROWS = 14;

    public static final RecordType<RegionalWording> TYPE = RecordType.<RegionalWording>named("regionalTexts")
            .group(
                    "",
                    RegionalWording.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    line("title", RegionalWording::title).asRequired().asShown(),
                    choice("field", RecommendationField.values(), RegionalWording::field)
                            .asRequired()
                            .asShown()
                            .asFacet(),
                    choice("kind", RegionalTextKind.values(), RegionalWording::kind)
                            .asRequired()
                            .asShown()
                            .asFacet(),
                    text("body", ROWS, RegionalWording::body));

    private RegionalTextType() {}
}
