package cz.propoj.command.topics;

import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.Target;
import cz.propoj.contract.topics.TopicType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at what is said of topics and goals. */
final class TopicChecks {
    private static final Pattern NAME_OF_MEASURE = Pattern.compile("[A-Z][A-Z_]{0,59}");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 4;

    private TopicChecks() {}

    static Check brief(Brief brief) {
        return AttributeChecks.of(TopicType.TYPE.group(Brief.class), brief)
                .that(
                        brief.ageFrom() == null || brief.ageTo() == null || brief.ageFrom() <= brief.ageTo(),
                        "/ageTo",
                        "topic.ages")
                .that(new HashSet<>(brief.areas()).size() == brief.areas().size(), "/areas", "listed-twice");
    }

    static Check goal(@Nullable String wording, @Nullable Target target) {
        var check = Check.of().text("/wording", wording);
        return target == null ? check : check.under("/target", target(target));
    }

    private static Check target(Target target) {
        var wished = target.wished();
        var by = target.by();
        return Check.of()
                .line("/measure", target.measure())
                .that(
                        target.measure() == null
                                || NAME_OF_MEASURE.matcher(target.measure()).matches(),
                        "/measure",
                        "goal.measure")
                .there("/wished", wished)
                .that(
                        wished == null || (wished.abs().compareTo(LARGEST) <= 0 && wished.scale() <= DECIMALS),
                        "/wished",
                        "goal.wished")
                .date("/setOn", target.setOn())
                .there("/by", by)
                .date("/by", by)
                .that(by == null || target.setOn() == null || by.isAfter(target.setOn()), "/by", "goal.by");
    }
}
