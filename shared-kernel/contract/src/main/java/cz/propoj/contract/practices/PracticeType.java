package cz.propoj.contract.practices;

import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.text;

import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of a practice. By hand beside it: the actors, platforms, needs and topics it belongs to, which are links; its
 * stage and audience; where it was taken over from; which texts stand in the vault.
 */
public final class PracticeType {
    public static final RecordType<PracticeProfile> TYPE = RecordType.<PracticeProfile>named("practices")
            .group(
                    "",
                    PracticeProfile.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    line("title", PracticeProfile::title).asRequired().asShown(),
                    text("what", 4, PracticeProfile::what),
                    line("place", PracticeProfile::place).withSuggestions().asShown(),
                    text("origin", 3, PracticeProfile::origin),
                    line("whomToAsk", PracticeProfile::whomToAsk));

    private PracticeType() {}
}
