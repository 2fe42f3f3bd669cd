package cz.propoj.query.plan;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.recommendations.RecommendationId;
import org.jspecify.annotations.Nullable;

/**
 * A place of a plan that is to be looked at.
 *
 * @param anchor of the section that it is in
 * @param where the section is called
 * @param text what is wrong, and what can be done
 * @param chapter that can be written; null: what is wrong stands elsewhere
 * @param recommendation that is incomplete; null: it is about none
 */
record PlanFinding(
        PlanRule rule,
        String anchor,
        String where,
        String text,
        @Nullable Chapter chapter,
        @Nullable RecommendationId recommendation) {}
