package cz.propoj.query.plan;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.RecommendationOutcome;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.sentences.ChangeSentence;
import cz.propoj.query.sentences.YearInSentences;
import cz.propoj.query.web.Wording;
import java.util.Optional;

/** What has changed since the plan of last year: since the state that was signed then, or since a year ago. */
final class PlanChanges {
    static final String ANCHOR = "changes";
    private static final int MOST = 30;

    private final NetworkMaps maps;
    private final PlanMoment moment;
    private final PlanBlocks out;
    private final Wording say;

    PlanChanges(NetworkMaps maps, PlanMoment moment, PlanBlocks out) {
        this.maps = maps;
        this.moment = moment;
        this.out = out;
        this.say = out.say();
    }

    void write() {
        out.heading(1, ANCHOR, "", say.text("plan.changes"));
        var map = moment.map();
        var last = lastRevision();
        var from = last.map(revision -> ResolvedPointInTime.of(revision.signature()))
                .orElseGet(() -> new ResolvedPointInTime(
                        map.day().minusYears(1), map.knownAt(), moment.side().upTo()));
        if (last.isEmpty()
                && map.firstRecord().filter(first -> !first.isAfter(from.day())).isEmpty()) {
            out.paragraph(say.text("plan.changes.first"));
            return;
        }
        var sentences = YearInSentences.of(maps, map, from, moment.side(), say);
        out.paragraph(last.map(revision ->
                        say.text("plan.changes.revision", String.valueOf(revision.year()), say.date(from.day())))
                .orElseGet(() -> say.text("plan.changes.day", say.date(from.day()))));
        var told = sentences.first(MOST).stream().map(ChangeSentence::text).toList();
        if (told.isEmpty()) {
            out.paragraph(say.text("plan.changes.none"));
        }
        out.points(told);
        outcomes(map);
    }

    /** The one signed before this state, of an earlier year. */
    private Optional<ClosedRevision> lastRevision() {
        return moment.map().yearToYear().closed().stream()
                .filter(one -> one.year() < moment.year())
                .findFirst();
    }

    private void outcomes(VisibleMap map) {
        var outcomes = RecommendationOutcome.ofRevisions(map).stream()
                .filter(one -> one.year() < moment.year())
                .map(one -> say.outcome(one.outcome(), say.text("recommendations.ofYear", String.valueOf(one.year()))))
                .toList();
        if (!outcomes.isEmpty()) {
            out.heading(2, ANCHOR + "-recommendations", "", say.text("plan.changes.recommendations"));
            outcomes.forEach(out::paragraph);
        }
    }
}
