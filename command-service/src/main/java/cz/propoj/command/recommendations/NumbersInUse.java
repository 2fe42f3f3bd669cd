package cz.propoj.command.recommendations;

import cz.propoj.contract.recommendations.RecommendationField;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** The numbers of other recommendations of the network, field by field; also of withdrawn ones, as plans in print have them. */
public record NumbersInUse(Map<RecommendationField, Set<Integer>> byField) {
    public static final NumbersInUse NONE = new NumbersInUse(Map.of());

    public NumbersInUse {
        byField = Map.copyOf(byField);
    }

    boolean has(RecommendationField field, int number) {
        return in(field).contains(number);
    }

    /** After the highest: a gap is a number that was given once. */
    int next(RecommendationField field) {
        return in(field).isEmpty() ? 1 : Collections.max(in(field)) + 1;
    }

    private Set<Integer> in(RecommendationField field) {
        return byField.getOrDefault(field, Set.of());
    }
}
