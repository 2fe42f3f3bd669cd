package cz.propoj.query.topics;

import cz.propoj.contract.topics.Goal;
import cz.propoj.query.measures.Amounts;
import cz.propoj.query.measures.Measure;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal as a page shows it.
 *
 * @param number value; null: it is followed by no number
 * @param picture null: it is not drawn
 */
record GoalView(
        Goal goal,
        List<StepRow> steps,
        @Nullable Figures number,
        @Nullable ProgressPicture picture) {
    /**
     * In words.
     *
     * @param measure key of the measure's words; null: there is no such measure
     * @param problem key of the sentence that says why nothing is known; null: it is known
     */
    record Figures(
            @Nullable String measure,
            @Nullable String problem,
            String first,
            String last,
            String wished,
            @Nullable Integer share,
            boolean reached) {}

    static GoalView of(Site site, NetworkMaps maps, TopicItem item, Goal goal, int points) {
        var target = goal.target();
        var progress = target == null ? null : Progress.of(site.map(), maps, target, points);
        return new GoalView(
                goal,
                item.steps(goal),
                progress == null ? null : number(progress, site.say()),
                progress == null || points <= 2 ? null : ProgressPicture.of(progress, site.say()));
    }

    private static Figures number(Progress progress, Wording say) {
        var measure = progress.measure();
        var amounts = new Amounts(say);
        return new Figures(
                measure == null ? null : measure.key(),
                progress.isKnown() ? null : progress.knowledge().key(),
                said(amounts, measure, progress.first()),
                said(amounts, measure, progress.last()),
                said(amounts, measure, progress.wished()),
                progress.share(),
                progress.isReached());
    }

    private static String said(Amounts amounts, @Nullable Measure measure, @Nullable Double value) {
        return measure == null ? "" : amounts.value(measure.unit(), value);
    }
}
