package cz.propoj.query.plan;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.reading.Json;
import cz.propoj.query.web.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Looks through a plan for what is unfinished, wrong or not meant for its readers; for those who write it. */
final class PlanLint {
    private PlanLint() {}

    /** @param reading the map as whoever asks may see it */
    static List<PlanFinding> of(PlanContent content, VisibleMap reading, Wording say) {
        var plan = new LintedPlan(content, reading, say);
        return Arrays.stream(PlanRule.values())
                .flatMap(rule -> rule.find(plan).stream())
                .toList();
    }

    static Map<String, Object> json(PlanFinding finding) {
        var chapter = finding.chapter();
        var recommendation = finding.recommendation();
        return Json.object(
                "rule", finding.rule().name(),
                "anchor", finding.anchor(),
                "where", finding.where(),
                "text", finding.text(),
                "chapter", chapter == null ? null : chapter.address(),
                "recommendation", recommendation == null ? null : recommendation.toString());
    }
}
